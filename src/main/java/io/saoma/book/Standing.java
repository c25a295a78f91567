package io.saoma.book;

import io.saoma.sale.SaleState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How a sale stands, concluded from its cash and all its payment attempts.
///
/// @param paidFen what has come in for it, less the cash that went back because nothing came of it
/// @param toldBy the attempt that says so; none where WeChat has had no part in it
record Standing(SaleState state, long paidFen, Optional<String> toldBy) {

    /// One attempt, as far as it matters for the sale.
    record Attempt(
            String outTradeNo,
            Stage stage,
            long totalFee,
            boolean late,
            boolean accepted,
            boolean byHand,
            long givenBackFee) {

        boolean paid() {
            return stage == Stage.PAID;
        }

        boolean undecided() {
            return paid() && late && !accepted && givenBackFee < totalFee;
        }

        boolean contradicted() {
            return stage == Stage.REVIEW;
        }

        boolean unverified() {
            return byHand && open();
        }

        boolean open() {
            return stage.open();
        }
    }

    /// The standing of a sale over `totalFen` with so much cash in the drawer, so much given back and these attempts,
    /// oldest first.
    static Standing of(long totalFen, long cashFen, long refundedFen, List<Attempt> attempts) {
        var paidFen = cashFen
                + attempts.stream()
                        .filter(Attempt::paid)
                        .mapToLong(Attempt::totalFee)
                        .sum();
        if (refundedFen > 0 && refundedFen >= paidFen && attempts.stream().noneMatch(Attempt::unverified)) {
            return new Standing(SaleState.REFUNDED, paidFen, last(attempts, Attempt::paid));
        }
        if (totalFen > 0 && paidFen - refundedFen > totalFen) {
            return new Standing(SaleState.PAID_TWICE, paidFen, last(attempts, Attempt::paid));
        }
        if (attempts.stream().anyMatch(Attempt::contradicted)) {
            return new Standing(SaleState.REVIEW, paidFen, last(attempts, Attempt::contradicted));
        }
        if (paidFen >= totalFen && (totalFen > 0 || cashFen == totalFen)) {
            var late = attempts.stream().anyMatch(Attempt::undecided);
            return new Standing(late ? SaleState.PAID_LATE : SaleState.PAID, paidFen, last(attempts, Attempt::paid));
        }
        if (attempts.stream().anyMatch(Attempt::unverified)) {
            return new Standing(SaleState.BY_HAND, paidFen, last(attempts, Attempt::unverified));
        }
        if (attempts.stream().anyMatch(Attempt::open)) {
            return new Standing(SaleState.OPEN, paidFen, last(attempts, Attempt::open));
        }
        if (attempts.stream().anyMatch(Attempt::byHand)) {
            return new Standing(SaleState.CONTRADICTED, paidFen, last(attempts, Attempt::byHand));
        }
        var nothing = paidFen == 0;
        return new Standing(nothing ? SaleState.CANCELLED : SaleState.PAID_IN_PART, paidFen, last(attempts, _ -> true));
    }

    private static Optional<String> last(List<Attempt> attempts, Predicate<Attempt> wanted) {
        return attempts.stream().filter(wanted).reduce((_, later) -> later).map(Attempt::outTradeNo);
    }
}
