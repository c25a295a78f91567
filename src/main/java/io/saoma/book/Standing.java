package io.saoma.book;

import io.saoma.sale.SaleState;
import java.util.List;
import java.util.function.Predicate;

/// How a sale stands, concluded from all its attempts.
///
/// @param paidFen what WeChat has taken for it, over all attempts
/// @param toldBy the attempt that says so
record Standing(SaleState state, long paidFen, String toldBy) {

    /// One attempt, as far as it matters for the sale.
    record Attempt(String outTradeNo, Stage stage, long totalFee, boolean late, boolean accepted) {

        boolean paid() {
            return stage == Stage.PAID;
        }
    }

    /// The standing of a sale with these attempts, oldest first; at least one.
    static Standing of(List<Attempt> attempts) {
        var paid = attempts.stream().filter(Attempt::paid).toList();
        var paidFen = paid.stream().mapToLong(Attempt::totalFee).sum();
        if (paid.size() > 1) {
            return new Standing(SaleState.PAID_TWICE, paidFen, paid.getLast().outTradeNo());
        }
        if (attempts.stream().anyMatch(attempt -> attempt.stage() == Stage.REVIEW)) {
            return new Standing(SaleState.REVIEW, paidFen, last(attempts, attempt -> attempt.stage() == Stage.REVIEW));
        }
        if (!paid.isEmpty()) {
            var only = paid.getFirst();
            var state = only.late() && !only.accepted() ? SaleState.PAID_LATE : SaleState.PAID;
            return new Standing(state, paidFen, only.outTradeNo());
        }
        if (attempts.stream().anyMatch(attempt -> attempt.stage().open())) {
            return new Standing(
                    SaleState.OPEN, 0, last(attempts, attempt -> attempt.stage().open()));
        }
        return new Standing(SaleState.CANCELLED, 0, attempts.getLast().outTradeNo());
    }

    private static String last(List<Attempt> attempts, Predicate<Attempt> wanted) {
        return attempts.stream()
                .filter(wanted)
                .reduce((_, later) -> later)
                .orElseThrow()
                .outTradeNo();
    }
}
