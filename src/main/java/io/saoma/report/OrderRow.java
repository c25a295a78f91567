package io.saoma.report;

import io.saoma.book.Orders.SaleRow;
import io.saoma.payment.bill.BillMark;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.util.Optional;

/// One sale in the list of a day.
///
/// @param shop where it was sold; none where it is this till's own
/// @param firstItem what its first line sells
/// @param pieces how many pieces all its lines sell
/// @param letOff all discounts together
/// @param paid what came in for it: more than `total` where it was paid twice
/// @param cash the part of it that was paid in cash
/// @param refunded what has gone back of it
/// @param means by what it was paid, or was to be
/// @param outTradeNo the attempt that tells how it stands; late money is accepted under this number
/// @param transactionId WeChat's number, where it is paid
/// @param shift the number of the shift in which it was rung up
/// @param bill how it stands beside WeChat's bill
public record OrderRow(
        Instant at,
        Optional<String> shop,
        SaleNumber number,
        String firstItem,
        long pieces,
        Money total,
        Money letOff,
        Money paid,
        Money cash,
        Money refunded,
        Means means,
        OrderLook look,
        Optional<String> outTradeNo,
        Optional<String> transactionId,
        String cashier,
        Optional<Integer> shift,
        BillMark bill,
        String note) {

    public static OrderRow of(SaleRow row) {
        return new OrderRow(
                row.at(),
                row.shop(),
                row.number(),
                row.firstItem(),
                row.pieces(),
                row.total(),
                row.letOff(),
                row.paid(),
                row.cash(),
                row.refunded(),
                row.means(),
                OrderLook.of(row),
                row.outTradeNo(),
                row.transactionId(),
                row.cashier(),
                row.shift(),
                row.bill(),
                row.note());
    }

    /// Whether the rest can still be taken, or the cash given back: not where money has gone back or came by WeChat.
    /// What is left goes back as a refund then.
    public boolean settleable() {
        return look == OrderLook.PAID_IN_PART && cash.isPositive() && cash.equals(paid) && refunded.equals(Money.ZERO);
    }

    /// Whether there is a receipt of it: where it is paid, be it by nothing at all, where money came in or went out, or
    /// where a person took it for paid.
    public boolean receipted() {
        return look == OrderLook.PAID || look == OrderLook.BY_HAND || !paid.equals(Money.ZERO);
    }

    /// By which it is known among those of other shops.
    public SaleKey key() {
        return new SaleKey(shop, number);
    }
}
