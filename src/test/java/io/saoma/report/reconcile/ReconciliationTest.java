package io.saoma.report.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.TradeType;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.Bill.Kind;
import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.BillRow.Paid;
import io.saoma.payment.bill.BillRow.Refunded;
import io.saoma.payment.bill.BillRow.Reversed;
import io.saoma.payment.bill.BillRow.Trade;
import io.saoma.payment.bill.Fee;
import io.saoma.payment.bill.Light;
import io.saoma.report.reconcile.Difference.AmountDiffers;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.Difference.OnlyHere;
import io.saoma.report.reconcile.Difference.RefundAmountDiffers;
import io.saoma.report.reconcile.Difference.RefundEndDiffers;
import io.saoma.report.reconcile.Difference.RefundLags;
import io.saoma.report.reconcile.Difference.RefundOnlyAtWeChat;
import io.saoma.report.reconcile.Difference.RefundOnlyHere;
import io.saoma.report.reconcile.Difference.ReversedButPaid;
import io.saoma.report.reconcile.OurRefund.Standing;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The two sides of one day, each difference by itself.
class ReconciliationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final Instant NOON =
            DAY.atTime(12, 0).atZone(BusinessDay.ZONE).toInstant();
    private static final Scope SCOPE = Scope.of(false, 1, "一号店 🍞");
    private static final String NUMBER = "0126010200010156789";

    private static final Paid PAID = paid(NUMBER, 1_000);
    private static final OurOrder OURS = ours(NUMBER, 1_000);
    private static final Refunded BACK = back("R1", 300, BillRow.Standing.SUCCESS);
    private static final OurRefund OUR_BACK = ourBack("R1", 300, Standing.GIVEN_BACK);

    @Test
    void agrees() {
        var agreed = compare(List.of(PAID, BACK), List.of(OURS), List.of(OUR_BACK));

        assertEquals(List.of(), agreed.differences());
        assertEquals(Light.GREEN, agreed.light());
        assertEquals(new BillCounts(2, 0, 0, 0, 0, 0), agreed.counts());
        assertEquals(new Money(700), agreed.sums().settled());
        assertEquals(new Fee(6_000 - 1_800), agreed.sums().fee());
        assertEquals(new Money(700 - 4), agreed.sums().net());
    }

    @Test
    void findsWhatOnlyWeChatHas() {
        var unpaid =
                new OurOrder(OURS.sale(), NUMBER, Optional.empty(), new Money(1_000), false, Optional.empty(), false);

        assertDiffers(new OnlyAtWeChat(PAID, Optional.empty()), Light.AMBER, List.of(PAID), List.of(), List.of());
        assertDiffers(
                new OnlyAtWeChat(PAID, Optional.of(unpaid)), Light.AMBER, List.of(PAID), List.of(unpaid), List.of());
    }

    @Test
    void findsWhatOnlyTheBookHas() {
        var byHand =
                new OurOrder(OURS.sale(), NUMBER, Optional.empty(), new Money(1_000), false, Optional.empty(), true);

        assertDiffers(new OnlyHere(OURS), Light.RED, List.of(), List.of(OURS), List.of());
        assertDiffers(new OnlyHere(byHand), Light.RED, List.of(), List.of(byHand), List.of());
    }

    @Test
    void findsAnotherPaymentUnderTheSameNumber() {
        var other = new Paid(NOON, trade(NUMBER, "4299"), new Money(1_000), new Money(1_000), Money.ZERO, Fee.ZERO);

        var found = compare(List.of(other), List.of(OURS), List.of());

        assertEquals(List.of(new OnlyAtWeChat(other, Optional.of(OURS)), new OnlyHere(OURS)), found.differences());
    }

    @Test
    void findsAnotherAmount() {
        var less = paid(NUMBER, 999);

        assertDiffers(new AmountDiffers(less, OURS), Light.RED, List.of(less), List.of(OURS), List.of());
    }

    @Test
    void namesOnceEachOrderOfTheBookThatDiffers() {
        var less = paid(NUMBER, 999);
        var unknown = paid("0126010200020156789", 5);

        var found = compare(List.of(less, unknown), List.of(OURS), List.of(OUR_BACK));

        assertEquals(3, found.differences().size());
        assertEquals(List.of(NUMBER), found.differing());
    }

    @Test
    void aPaymentAroundMidnightBelongsToOneDayAlone() {
        var tomorrow = DAY.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant();
        var late = new OurOrder(
                OURS.sale(),
                NUMBER,
                Optional.of("4200" + NUMBER),
                new Money(1_000),
                true,
                Optional.of(tomorrow),
                false);

        assertEquals(Light.GREEN, compare(List.of(), List.of(late), List.of()).light());
    }

    @Test
    void rowsOfOtherTillsAreNobodysDifference() {
        var till2 = paid("0226010200010156789", 1);
        var practice = paid("P0126010200010156789", 1);
        var shop2 = new Paid(
                NOON,
                new Trade("wx", NUMBER, "4299", "二号店-茶", Optional.of(TradeType.NATIVE)),
                new Money(1),
                new Money(1),
                Money.ZERO,
                Fee.ZERO);
        var website = paid("WEB2026010200001", 1);

        var found = compare(List.of(till2, practice, shop2, website), List.of(), List.of());

        assertEquals(new BillCounts(0, 0, 0, 0, 0, 4), found.counts());
        assertEquals(Light.GREEN, found.light());
        assertEquals(0, found.sums().payments());
    }

    @Test
    void findsRefundsThatDiffer() {
        var orders = List.of(OURS);
        var more = back("R1", 301, BillRow.Standing.SUCCESS);

        assertDiffers(
                new RefundOnlyAtWeChat(BACK, Optional.of(OURS)), Light.AMBER, List.of(PAID, BACK), orders, List.of());
        assertDiffers(new RefundOnlyHere(OUR_BACK), Light.RED, List.of(PAID), orders, List.of(OUR_BACK));
        assertDiffers(
                new RefundAmountDiffers(more, OUR_BACK), Light.RED, List.of(PAID, more), orders, List.of(OUR_BACK));
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, GIVEN_BACK, true, GREEN",
        "SUCCESS, OPEN, true, AMBER",
        "SUCCESS, FAILED, true, RED",
        "PROCESSING, GIVEN_BACK, true, GREEN",
        "PROCESSING, OPEN, false, GREEN",
        "PROCESSING, FAILED, true, GREEN",
        "PROCESSING, FAILED, false, RED",
        "FAIL, FAILED, true, GREEN",
        "FAIL, OPEN, true, GREEN",
        "FAIL, GIVEN_BACK, true, RED"
    })
    void comparesHowRefundsEnded(BillRow.Standing theirs, Standing ours, boolean seen, Light light) {
        var row = back("R1", 300, theirs);
        var refund = new OurRefund(
                OURS.sale(),
                "R1",
                NUMBER,
                new Money(300),
                ours,
                NOON,
                Optional.of(NOON).filter(_ -> seen));

        var found = compare(List.of(PAID, row), List.of(OURS), List.of(refund));

        assertEquals(light, found.light());
        assertEquals(light == Light.GREEN ? 0 : 1, found.refundDiffers().size());
        found.refundDiffers()
                .forEach(it ->
                        assertEquals(light == Light.AMBER ? RefundLags.class : RefundEndDiffers.class, it.getClass()));
    }

    @Test
    void aRefundAroundMidnightMayStandInEitherBill() {
        var midnight = DAY.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant();
        var around = new OurRefund(
                OURS.sale(),
                "R1",
                NUMBER,
                new Money(300),
                Standing.GIVEN_BACK,
                midnight.minusSeconds(20),
                Optional.of(midnight.plusSeconds(20)));
        var never = new OurRefund(OURS.sale(), "R1", NUMBER, new Money(300), Standing.OPEN, NOON, Optional.empty());

        for (var refund : List.of(around, never)) {
            assertEquals(
                    Light.GREEN,
                    compare(List.of(PAID), List.of(OURS), List.of(refund)).light());
        }
        assertEquals(
                Light.GREEN,
                compare(List.of(PAID, BACK), List.of(OURS), List.of(around)).light());
    }

    @Test
    void whatWasTakenBackAtBothIsNoDifference() {
        var row = new Reversed(NOON.plusSeconds(9), PAID.trade(), new Money(1_000), new Money(1_000), Fee.ZERO);
        var closed =
                new OurOrder(OURS.sale(), NUMBER, Optional.empty(), new Money(1_000), false, Optional.empty(), false);

        assertEquals(
                Light.GREEN,
                compare(List.of(PAID, row), List.of(closed), List.of()).light());
        assertDiffers(new ReversedButPaid(row, OURS), Light.RED, List.of(PAID, row), List.of(OURS), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void aPartOfABillSaysNothingOfTheRest(Kind kind) {
        var found =
                Reconciliation.of(new Bill(kind, List.of()), new OurDay(DAY, List.of(OURS), List.of(OUR_BACK)), SCOPE);

        assertEquals(kind != Kind.REFUND ? 1 : 0, found.onlyHere().size());
        assertEquals(kind != Kind.SUCCESS ? 1 : 0, found.refundDiffers().size());
        var empty = Reconciliation.of(new Bill(kind, List.of()), new OurDay(DAY, List.of(), List.of()), SCOPE);
        assertEquals(kind == Kind.ALL ? Light.GREEN : Light.AMBER, empty.light());
    }

    private static void assertDiffers(
            Difference expected, Light light, List<BillRow> rows, List<OurOrder> orders, List<OurRefund> refunds) {
        var found = compare(rows, orders, refunds);
        assertEquals(List.of(expected), found.differences());
        assertEquals(light, found.light());
    }

    private static Reconciliation compare(List<BillRow> rows, List<OurOrder> orders, List<OurRefund> refunds) {
        return Reconciliation.of(new Bill(Kind.ALL, rows), new OurDay(DAY, orders, refunds), SCOPE);
    }

    private static Paid paid(String number, long fen) {
        return new Paid(
                NOON, trade(number, "4200" + number), new Money(fen), new Money(fen), Money.ZERO, new Fee(fen * 6));
    }

    private static Trade trade(String number, String transactionId) {
        return new Trade("wx", number, transactionId, "一号店 -面包", Optional.of(TradeType.NATIVE));
    }

    private static Refunded back(String number, long fen, BillRow.Standing standing) {
        return new Refunded(
                NOON.plus(Duration.ofHours(1)),
                PAID.trade(),
                number,
                "503",
                new Money(fen),
                new Money(fen),
                standing,
                new Fee(-fen * 6));
    }

    private static OurOrder ours(String number, long fen) {
        return new OurOrder(
                SaleKey.own(new SaleNumber(false, 1, DAY, 1)),
                number,
                Optional.of("4200" + number),
                new Money(fen),
                true,
                Optional.of(NOON),
                false);
    }

    private static OurRefund ourBack(String number, long fen, Standing standing) {
        return new OurRefund(
                SaleKey.own(new SaleNumber(false, 1, DAY, 1)),
                number,
                NUMBER,
                new Money(fen),
                standing,
                NOON,
                Optional.of(NOON.plusSeconds(30)));
    }
}
