package io.saoma.report.reconcile;

import io.saoma.book.Bills;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One refund at WeChat as the book has it.
///
/// @param asked when the till wrote it down
/// @param seen when WeChat was first heard to have it; none where it never was
public record OurRefund(
        SaleKey sale,
        String outRefundNo,
        String outTradeNo,
        Money refundFee,
        Standing standing,
        Instant asked,
        Optional<Instant> seen) {

    /// For a till's clock that is not WeChat's.
    private static final Duration MARGIN = Duration.ofMinutes(10);

    /// Where it stands.
    public enum Standing {
        OPEN,
        GIVEN_BACK,
        FAILED
    }

    static OurRefund of(Bills.RefundFact fact) {
        return new OurRefund(
                fact.sale(),
                fact.outRefundNo(),
                fact.outTradeNo(),
                fact.refundFee(),
                switch (fact.stage()) {
                    case "GIVEN_BACK" -> Standing.GIVEN_BACK;
                    case "FAILED" -> Standing.FAILED;
                    default -> Standing.OPEN;
                },
                fact.asked(),
                fact.seen());
    }

    /// Whether WeChat took it on this day for sure: some time between the two, by clocks that may differ a little.
    boolean surelyOn(LocalDate day) {
        return seen.isPresent()
                && BusinessDay.of(asked.minus(MARGIN)).equals(day)
                && BusinessDay.of(seen.get().plus(MARGIN)).equals(day);
    }
}
