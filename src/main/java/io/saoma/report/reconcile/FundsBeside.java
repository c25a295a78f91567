package io.saoma.report.reconcile;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.FundFlow;
import io.saoma.payment.bill.FundFlow.Movement;
import io.saoma.sale.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What moved on the merchant's account on one day beside the bill of the whole merchant, other tills and all.
///
/// Numbers to look at, and no verdict: an account books a refund when it succeeds, a bill when it was asked for.
///
/// @param fees kept by WeChat and given back by it
/// @param others what else moved, under WeChat's own names
/// @param balance at the end of the day; none where nothing moved
public record FundsBeside(Pair payments, Pair refunds, Pair fees, List<Other> others, Optional<Money> balance) {

    private static final String PAYMENT = "交易";
    private static final String REFUND = "退款";

    /// Part of the names of a fee that was kept and of one that was given back; a withdrawal has a fee of its own.
    private static final String FEE = "交易手续费";

    public FundsBeside {
        others = List.copyOf(others);
    }

    /// One sum in both accounts, below zero where it went out.
    ///
    /// @param slack by how much rounding each row to the fen may part them
    public record Pair(Money account, Money bill, Money slack) {

        public Money difference() {
            return account.minus(bill);
        }

        public Standing standing() {
            var apart = Math.abs(difference().fen());
            if (apart == 0) {
                return Standing.SAME;
            }
            return apart <= slack.fen() ? Standing.ROUNDED : Standing.DIFFERS;
        }

        Pair plus(Pair other) {
            return new Pair(account.plus(other.account), bill.plus(other.bill), slack.plus(other.slack));
        }
    }

    /// How far the two are apart.
    public enum Standing {
        SAME,
        ROUNDED,
        DIFFERS
    }

    /// Movements under one name of WeChat's.
    public record Other(String name, int count, Money sum) {

        private static Other of(Movement first) {
            return new Other(FundsBeside.name(first), 1, first.amount());
        }

        private Other plus(Other more) {
            return new Other(name, count + more.count, sum.plus(more.sum));
        }
    }

    /// Lays the two side by side: a pure function.
    public static FundsBeside of(FundFlow flow, Bill bill) {
        return new FundsBeside(
                new Pair(sum(flow, PAYMENT::equals), paid(bill), Money.ZERO),
                new Pair(sum(flow, REFUND::equals), back(bill).negated(), Money.ZERO),
                new Pair(sum(flow, FundsBeside::isFee), fee(bill).negated(), slack(bill)),
                others(flow),
                balance(flow));
    }

    /// All that the bill knows of: an account that books a refund together with its fee agrees in this alone.
    public Pair together() {
        return payments.plus(refunds).plus(fees);
    }

    private static Money sum(FundFlow flow, Predicate<String> wanted) {
        return flow.movements().stream()
                .filter(it -> wanted.test(name(it)))
                .map(Movement::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static String name(Movement movement) {
        return movement.name().isBlank() ? movement.type() : movement.name();
    }

    private static boolean isFee(String name) {
        return name.contains(FEE);
    }

    private static Money paid(Bill bill) {
        return bill.paid().map(BillRow.Paid::settled).reduce(Money.ZERO, Money::plus);
    }

    private static Money back(Bill bill) {
        return bill.rows().stream().map(FundsBeside::back).reduce(Money.ZERO, Money::plus);
    }

    private static Money back(BillRow row) {
        return switch (row) {
            case BillRow.Paid _ -> Money.ZERO;
            case BillRow.Refunded it when hasFailed(it) -> Money.ZERO;
            case BillRow.Refunded it -> it.settled();
            case BillRow.Reversed it -> it.settled();
        };
    }

    /// In whole fen row by row, as an account has to book it.
    private static Money fee(Bill bill) {
        return bill.rows().stream()
                .filter(row -> !hasFailed(row))
                .map(row -> row.fee().rounded())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money slack(Bill bill) {
        return new Money(bill.rows().stream()
                .filter(row -> !hasFailed(row) && row.fee().thousandths() != 0)
                .count());
    }

    private static boolean hasFailed(BillRow row) {
        return row instanceof BillRow.Refunded it && it.standing() == BillRow.Standing.FAIL;
    }

    private static List<Other> others(FundFlow flow) {
        var named = new LinkedHashMap<String, Other>();
        flow.movements().stream()
                .filter(it -> !isOfTheBill(name(it)))
                .forEach(it -> named.merge(name(it), Other.of(it), Other::plus));
        return List.copyOf(named.values());
    }

    private static boolean isOfTheBill(String name) {
        return name.equals(PAYMENT) || name.equals(REFUND) || isFee(name);
    }

    /// Of several in the last second it is the one that stands last.
    private static Optional<Money> balance(FundFlow flow) {
        return flow.movements().stream()
                .reduce((one, next) -> next.at().isBefore(one.at()) ? one : next)
                .map(Movement::balance);
    }
}
