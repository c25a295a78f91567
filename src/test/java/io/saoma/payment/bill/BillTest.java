package io.saoma.payment.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.payment.TradeType;
import io.saoma.payment.bill.Bill.Kind;
import io.saoma.payment.bill.BillRow.Standing;
import io.saoma.payment.bill.BillRow.Trade;
import io.saoma.sale.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What WeChat's bill of a day says, and what it comes to.
class BillTest {

    private static final Instant AT = Instant.parse("2026-03-14T02:24:00Z");
    private static final Trade TRADE =
            new Trade("wx1", "01260314004201ABCDE", "4200000001", "一号店", Optional.of(TradeType.NATIVE));
    private static final BillRow.Paid PAID =
            new BillRow.Paid(AT, TRADE, new Money(1250), new Money(1200), new Money(50), new Fee(7_200));
    private static final BillRow.Refunded REFUNDED = refunded(300, Standing.SUCCESS);
    private static final BillRow.Refunded FAILED = refunded(400, Standing.FAIL);
    private static final BillRow.Reversed REVERSED =
            new BillRow.Reversed(AT, TRADE, new Money(500), new Money(500), new Fee(-3_000));

    @Test
    void isOfOneDayInBeijing() {
        var lateThatDay = paid(Instant.parse("2026-03-14T15:59:59Z"));
        var nextDay = paid(Instant.parse("2026-03-14T16:00:00Z"));

        assertEquals(Optional.of(LocalDate.of(2026, 3, 14)), new Bill(Kind.ALL, List.of(PAID, lateThatDay)).day());
        assertEquals(Optional.empty(), Bill.EMPTY.day());
        assertThrows(IllegalArgumentException.class, () -> new Bill(Kind.ALL, List.of(PAID, nextDay)));
    }

    @Test
    void tellsPaymentsRefundsAndReversalsApart() {
        var bill = new Bill(Kind.ALL, List.of(PAID, REFUNDED, REVERSED));

        assertEquals(List.of(PAID), bill.paid().toList());
        assertEquals(List.of(REFUNDED), bill.refunded().toList());
        assertEquals(List.of(REVERSED), bill.reversed().toList());
    }

    @Test
    void comesToWhatItsRowsSayButForRefundsThatFailed() {
        var sums = new Bill(Kind.ALL, List.of(PAID, PAID, REFUNDED, FAILED, REVERSED)).sums();

        assertEquals(
                new BillSums(
                        2,
                        new Money(2500),
                        new Money(100),
                        2,
                        new Money(800),
                        new Money(2400 - 300 - 500),
                        new Fee(14_400 - 1_800 - 3_000)),
                sums);
        assertEquals(new Money(1600 - 10), sums.net());
    }

    @Test
    void aFeeIsRoundedToTheNearestFen() {
        assertEquals(new Money(7), new Fee(7_499).rounded());
        assertEquals(new Money(8), new Fee(7_500).rounded());
        assertEquals(new Money(-7), new Fee(-7_500).rounded());
        assertEquals(new Money(-8), new Fee(-7_501).rounded());
    }

    @Test
    void whatMovedOnTheAccountIsWhatCameInLessWhatWentOut() {
        var flow = new FundFlow(List.of(movement(1250), movement(-300), movement(-7)));

        assertEquals(new Money(943), flow.net());
    }

    private static BillRow.Paid paid(Instant at) {
        return new BillRow.Paid(at, TRADE, new Money(1), new Money(1), Money.ZERO, Fee.ZERO);
    }

    private static BillRow.Refunded refunded(long fen, Standing standing) {
        return new BillRow.Refunded(
                AT,
                TRADE,
                "01260314004201ABCDER01FGHIJ",
                "50300",
                new Money(fen),
                new Money(fen),
                standing,
                new Fee(-1_800));
    }

    private static FundFlow.Movement movement(long fen) {
        return new FundFlow.Movement(AT, "4200000001", "1", "交易", "", new Money(fen), Money.ZERO);
    }
}
