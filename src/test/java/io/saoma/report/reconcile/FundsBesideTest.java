package io.saoma.report.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.TradeType;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.Fee;
import io.saoma.payment.bill.FundFlow;
import io.saoma.payment.bill.FundFlow.Movement;
import io.saoma.report.reconcile.FundsBeside.Other;
import io.saoma.report.reconcile.FundsBeside.Pair;
import io.saoma.report.reconcile.FundsBeside.Standing;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The account beside the bill, on days such as WeChat has them.
class FundsBesideTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @Test
    void aPaymentARefundAndTheirFeesAgree() {
        var beside = FundsBeside.of(
                flow(
                        moved(9, "交易", 10_00, 110_00),
                        moved(9, "扣除交易手续费", -6, 109_94),
                        moved(10, "退款", -5_00, 104_94),
                        moved(10, "退还交易手续费", 3, 104_97)),
                bill(paid(10_00, 6_000), refunded(5_00, -3_000, BillRow.Standing.SUCCESS)));

        assertEquals(new Pair(new Money(10_00), new Money(10_00), Money.ZERO), beside.payments());
        assertEquals(new Pair(new Money(-5_00), new Money(-5_00), Money.ZERO), beside.refunds());
        assertEquals(new Pair(new Money(-3), new Money(-3), new Money(2)), beside.fees());
        assertEquals(Standing.SAME, beside.fees().standing());
        assertEquals(new Money(4_97), beside.together().account());
        assertEquals(Standing.SAME, beside.together().standing());
        assertEquals(List.of(), beside.others());
        assertEquals(Optional.of(new Money(104_97)), beside.balance());
    }

    /// Three rows of 0.6 fen each: 3 fen on the account if each is rounded up, 1.8 in a sum.
    @ParameterizedTest
    @CsvSource({"-3, SAME", "-2, ROUNDED", "0, ROUNDED", "-6, ROUNDED", "-7, DIFFERS", "1, DIFFERS"})
    void feesMayBeRoundedRowByRow(long account, Standing standing) {
        var beside = FundsBeside.of(
                flow(moved(9, "扣除交易手续费", account, 0)), bill(paid(1_00, 600), paid(1_00, 600), paid(1_00, 600)));

        assertEquals(standing, beside.fees().standing());
        assertEquals(new Money(account + 3), beside.fees().difference());
    }

    /// One that was asked for before midnight succeeds behind it, and one fails.
    @Test
    void aRefundIsBookedWhenItSucceeds() {
        var beside = FundsBeside.of(
                flow(moved(1, "退款", -3_00, 97_00)),
                bill(
                        refunded(2_00, 0, BillRow.Standing.PROCESSING),
                        refunded(9_00, -5_000, BillRow.Standing.FAIL),
                        new BillRow.Reversed(at(12), trade(), new Money(4_00), new Money(3_50), Fee.ZERO)));

        assertEquals(new Money(-5_50), beside.refunds().bill());
        assertEquals(new Money(2_50), beside.refunds().difference());
        assertEquals(Standing.DIFFERS, beside.refunds().standing());
        assertEquals(new Pair(Money.ZERO, Money.ZERO, Money.ZERO), beside.fees());
    }

    /// What a coupon pays for nothing never comes to the account.
    @Test
    void whatTheMerchantGetsIsLaidBesideWhatCame() {
        var paid = new BillRow.Paid(at(9), trade(), new Money(10_00), new Money(8_00), new Money(2_00), Fee.ZERO);
        var beside = FundsBeside.of(flow(moved(9, "交易", 8_00, 8_00)), bill(paid));

        assertEquals(Standing.SAME, beside.payments().standing());
    }

    /// A refund less its fee in one row, as some say: only the whole agrees.
    @Test
    void whatIsBookedInOneRowAgreesTogether() {
        var beside = FundsBeside.of(
                flow(moved(9, "退款", -4_97, 95_03)), bill(refunded(5_00, -3_000, BillRow.Standing.SUCCESS)));

        assertEquals(Standing.DIFFERS, beside.refunds().standing());
        assertEquals(Standing.SAME, beside.together().standing());
    }

    @Test
    void whatElseMovedStandsUnderWeChatsOwnName() {
        var beside = FundsBeside.of(
                flow(
                        moved(9, "提现", -50_00, 50_00),
                        moved(10, "提现手续费", -10, 49_90),
                        moved(11, "提现", -20_00, 29_90),
                        new Movement(at(12), "", "", " ", "充值", new Money(1_00), new Money(30_90))),
                Bill.EMPTY);

        assertEquals(
                List.of(
                        new Other("提现", 2, new Money(-70_00)),
                        new Other("提现手续费", 1, new Money(-10)),
                        new Other("充值", 1, new Money(1_00))),
                beside.others());
        assertEquals(Money.ZERO, beside.together().account());
    }

    @Test
    void theBalanceIsThatOfTheLastMovement() {
        assertEquals(
                Optional.of(new Money(3)),
                FundsBeside.of(flow(moved(20, "提现", 1, 3), moved(9, "提现", 1, 2)), Bill.EMPTY)
                        .balance());
        assertEquals(
                Optional.of(new Money(4)),
                FundsBeside.of(flow(moved(20, "提现", 1, 3), moved(20, "提现", 1, 4)), Bill.EMPTY)
                        .balance());
        assertEquals(Optional.empty(), FundsBeside.of(flow(), Bill.EMPTY).balance());
    }

    private static FundFlow flow(Movement... movements) {
        return new FundFlow(List.of(movements));
    }

    private static Movement moved(int hour, String name, long fen, long balance) {
        return new Movement(at(hour), "", "", name, name, new Money(fen), new Money(balance));
    }

    private static Bill bill(BillRow... rows) {
        return new Bill(Bill.Kind.ALL, List.of(rows));
    }

    private static BillRow paid(long fen, long fee) {
        return new BillRow.Paid(at(9), trade(), new Money(fen), new Money(fen), Money.ZERO, new Fee(fee));
    }

    private static BillRow refunded(long fen, long fee, BillRow.Standing standing) {
        return new BillRow.Refunded(
                at(10), trade(), "R1", "503", new Money(fen), new Money(fen), standing, new Fee(fee));
    }

    private static BillRow.Trade trade() {
        return new BillRow.Trade("wx", "N1", "420", "茶", Optional.of(TradeType.NATIVE));
    }

    private static Instant at(int hour) {
        return DAY.atTime(hour, 0).atZone(BusinessDay.ZONE).toInstant();
    }
}
