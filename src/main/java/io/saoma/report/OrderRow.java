package io.saoma.report;

import io.saoma.book.Orders.SaleRow;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.util.Optional;

/// One sale in the list of a day.
///
/// @param firstItem what its first line sells
/// @param pieces how many pieces all its lines sell
/// @param paid what came in for it: more than `total` where it was paid twice
/// @param cash the part of it that was paid in cash
/// @param refunded what has gone back of it
/// @param outTradeNo the attempt that tells how it stands; late money is accepted under this number
/// @param transactionId WeChat's number, where it is paid
public record OrderRow(
        Instant at,
        SaleNumber number,
        String firstItem,
        long pieces,
        Money total,
        Money paid,
        Money cash,
        Money refunded,
        OrderLook look,
        Optional<String> outTradeNo,
        Optional<String> transactionId,
        String cashier) {

    public static OrderRow of(SaleRow row) {
        return new OrderRow(
                row.at(),
                row.number(),
                row.firstItem(),
                row.pieces(),
                row.total(),
                row.paid(),
                row.cash(),
                row.refunded(),
                OrderLook.of(row),
                row.outTradeNo(),
                row.transactionId(),
                row.cashier());
    }
}
