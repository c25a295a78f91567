package io.saoma.ui.reconcile;

import io.saoma.payment.TradeType;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.Fee;
import io.saoma.report.reconcile.Difference;
import io.saoma.report.reconcile.Difference.AmountDiffers;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.Difference.OnlyHere;
import io.saoma.report.reconcile.Difference.RefundAmountDiffers;
import io.saoma.report.reconcile.Difference.RefundEndDiffers;
import io.saoma.report.reconcile.Difference.RefundLags;
import io.saoma.report.reconcile.Difference.RefundOnlyAtWeChat;
import io.saoma.report.reconcile.Difference.RefundOnlyHere;
import io.saoma.report.reconcile.Difference.ReversedButPaid;
import io.saoma.report.reconcile.FundsBeside;
import io.saoma.report.reconcile.FundsBeside.Other;
import io.saoma.report.reconcile.FundsBeside.Pair;
import io.saoma.report.reconcile.OurOrder;
import io.saoma.report.reconcile.OurRefund;
import io.saoma.report.reconcile.Place;
import io.saoma.report.reconcile.Reconciliation;
import io.saoma.report.reconcile.Scope;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Days as they look beside WeChat's bill: whole ones, lost ones, and one with a difference of each kind.
final class BillDays {

    private static final Scope SCOPE = Scope.of(false, 1, "一号店");

    static final LocalDate DIFFERS = LocalDate.of(2026, 3, 13);
    static final LocalDate AGREES = DIFFERS.minusDays(1);
    static final LocalDate LOST = DIFFERS.minusDays(2);
    static final LocalDate LACKS = DIFFERS.minusDays(3);

    private BillDays() {}

    static Reconciliation agreeing(LocalDate day, int count) {
        return new Reconciliation(day, Bill.Kind.ALL, paid(day, 1, count), List.of(), List.of(), SCOPE);
    }

    static Reconciliation lost(LocalDate day, int count) {
        var lost = paid(day, 1, count).stream()
                .<Difference>map(row -> new OnlyAtWeChat((BillRow.Paid) row, Optional.empty()))
                .toList();
        return new Reconciliation(day, Bill.Kind.ALL, List.of(), lost, List.of(), SCOPE);
    }

    static Reconciliation lacking(LocalDate day) {
        var lost = new OnlyAtWeChat(paid(day, 7), Optional.empty());
        return new Reconciliation(day, Bill.Kind.ALL, paid(day, 8, 40), List.of(lost), List.of(), SCOPE);
    }

    static Reconciliation part(LocalDate day) {
        return new Reconciliation(day, Bill.Kind.SUCCESS, paid(day, 1, 5), List.of(), List.of(), SCOPE);
    }

    /// As a manager sees it who looks at two shops: each has a payment that the book lacks, and the other one has one
    /// that WeChat lacks.
    static Reconciliation elsewhere(LocalDate day) {
        var there = new BillRow.Trade(
                "wx8888888888888888", number(3, day, 7), "420000007", "城南二店", Optional.of(TradeType.NATIVE));
        var sale = new SaleKey(Optional.of("城南二店"), new SaleNumber(false, 3, day, 8));
        return new Reconciliation(
                day,
                Bill.Kind.ALL,
                paid(day, 100, 1234),
                List.of(
                        new OnlyAtWeChat(paid(day, 7), Optional.empty()),
                        new OnlyAtWeChat(
                                new BillRow.Paid(
                                        at(day, 9),
                                        there,
                                        new Money(1250),
                                        new Money(1250),
                                        Money.ZERO,
                                        new Fee(7_500)),
                                Optional.empty()),
                        new Difference.OnlyHere(new OurOrder(
                                sale,
                                number(3, day, 8),
                                Optional.empty(),
                                new Money(1350),
                                true,
                                Optional.of(at(day, 8)),
                                false))),
                List.of(),
                new Scope(false, List.of(new Place("一号店", 1), new Place("城南二店", 3))));
    }

    static Reconciliation differing(LocalDate day) {
        return new Reconciliation(
                day, Bill.Kind.ALL, paid(day, 100, 1234), differences(day), paid(day, 2000, 56), SCOPE);
    }

    /// An account as it looks in a busy shop: a cent of rounding, a refund of last night, and what a bank moved.
    static FundsBeside funds() {
        return new FundsBeside(
                new Pair(new Money(16_250_00), new Money(16_250_00), Money.ZERO),
                new Pair(new Money(-1_238_00), new Money(-1_113_50), Money.ZERO),
                new Pair(new Money(-97_51), new Money(-97_50), new Money(1290)),
                List.of(
                        new Other("提现", 2, new Money(-20_000_00)),
                        new Other("提现手续费", 1, new Money(-2_00)),
                        new Other("商家转账到零钱", 12, new Money(-1_286_50))),
                Optional.of(new Money(23_456_78)));
    }

    private static List<Difference> differences(LocalDate day) {
        return List.of(
                new OnlyAtWeChat(paid(day, 1), Optional.empty()),
                new OnlyAtWeChat(paid(day, 2), Optional.of(order(day, 2, false, false))),
                new OnlyHere(order(day, 3, false, true)),
                new OnlyHere(order(day, 4, true, false)),
                new AmountDiffers(paid(day, 5), order(day, 5, true, false)),
                new RefundOnlyAtWeChat(refunded(day, 6), Optional.of(order(day, 6, true, false))),
                new RefundOnlyAtWeChat(refunded(day, 7), Optional.empty()),
                new RefundOnlyHere(refund(day, 8)),
                new RefundAmountDiffers(refunded(day, 9), refund(day, 9)),
                new RefundLags(refunded(day, 10), refund(day, 10)),
                new RefundEndDiffers(refunded(day, 11), refund(day, 11)),
                new ReversedButPaid(
                        new BillRow.Reversed(
                                at(day, 12), trade(day, 12), new Money(123_456_78), new Money(1200), Fee.ZERO),
                        order(day, 12, true, false)));
    }

    private static List<BillRow> paid(LocalDate day, int first, int count) {
        return IntStream.range(first, first + count)
                .<BillRow>mapToObj(counter -> paid(day, counter))
                .toList();
    }

    private static BillRow.Paid paid(LocalDate day, int counter) {
        return new BillRow.Paid(
                at(day, counter), trade(day, counter), new Money(1250), new Money(1250), Money.ZERO, new Fee(7_500));
    }

    private static BillRow.Refunded refunded(LocalDate day, int counter) {
        return new BillRow.Refunded(
                at(day, counter),
                trade(day, counter),
                "R" + counter,
                "5030" + counter,
                new Money(300),
                new Money(300),
                BillRow.Standing.SUCCESS,
                new Fee(-1_800));
    }

    private static OurOrder order(LocalDate day, int counter, boolean paid, boolean byHand) {
        return new OurOrder(
                SaleKey.own(sale(day, counter)),
                trade(day, counter).outTradeNo(),
                Optional.empty(),
                new Money(1350),
                paid,
                Optional.of(at(day, counter)).filter(_ -> paid),
                byHand);
    }

    private static OurRefund refund(LocalDate day, int counter) {
        return new OurRefund(
                SaleKey.own(sale(day, counter)),
                "R" + counter,
                trade(day, counter).outTradeNo(),
                new Money(350),
                OurRefund.Standing.OPEN,
                at(day, counter),
                Optional.empty());
    }

    private static BillRow.Trade trade(LocalDate day, int counter) {
        return new BillRow.Trade(
                "wx8888888888888888",
                number(1, day, counter),
                "42000000" + counter,
                "一号店",
                Optional.of(TradeType.NATIVE));
    }

    private static String number(int till, LocalDate day, int counter) {
        return new SaleNumber(false, till, day, counter).toString().replace("-", "") + "01ABCDE";
    }

    private static SaleNumber sale(LocalDate day, int counter) {
        return new SaleNumber(false, 1, day, counter);
    }

    private static Instant at(LocalDate day, int counter) {
        return day.atTime(9, 0).atZone(BusinessDay.ZONE).toInstant().plusSeconds(30L * counter);
    }
}
