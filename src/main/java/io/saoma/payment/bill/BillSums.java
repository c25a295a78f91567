package io.saoma.payment.bill;

import io.saoma.sale.Money;
import java.util.Collection;

/// What rows of a bill come to.
///
/// @param payments how many orders were paid
/// @param paid what customers were charged
/// @param coupon what coupons paid of it
/// @param backs how many refunds and reversals there were, those that failed left out
/// @param back what went back
/// @param settled what is left for the merchant before the fee
public record BillSums(long payments, Money paid, Money coupon, long backs, Money back, Money settled, Fee fee) {

    private static final BillSums NOTHING =
            new BillSums(0, Money.ZERO, Money.ZERO, 0, Money.ZERO, Money.ZERO, Fee.ZERO);

    public static BillSums of(Collection<? extends BillRow> rows) {
        var sums = NOTHING;
        for (var row : rows) {
            sums = sums.plus(row);
        }
        return sums;
    }

    private BillSums plus(BillRow row) {
        return switch (row) {
            case BillRow.Paid it ->
                new BillSums(
                        payments + 1,
                        paid.plus(it.total()),
                        coupon.plus(it.coupon()),
                        backs,
                        back,
                        settled.plus(it.settled()),
                        fee.plus(it.fee()));
            case BillRow.Refunded it when it.standing() == BillRow.Standing.FAIL -> this;
            case BillRow.Refunded it -> minus(it.amount(), it.settled(), it.fee());
            case BillRow.Reversed it -> minus(it.amount(), it.settled(), it.fee());
        };
    }

    private BillSums minus(Money amount, Money own, Fee returned) {
        return new BillSums(
                payments, paid, coupon, backs + 1, back.plus(amount), settled.minus(own), fee.plus(returned));
    }

    /// What comes to the merchant's account in the end.
    public Money net() {
        return settled.minus(fee.rounded());
    }
}
