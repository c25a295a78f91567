package io.saoma.payment;

import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.bill.BillRow;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Reductions;
import io.saoma.sale.Sale;
import java.time.Instant;
import java.util.List;

/// An order that a bill tells of, with as much of it as a bill says: number, amount, time and what the payer read.
final class RestoredOrder {

    /// On screens and receipts; the sale itself is lost.
    private static final String NOTE = "按微信账单恢复";

    private RestoredOrder() {}

    static Restored of(BillRow.Paid row, Terms terms, String by, Instant now) {
        var trade = row.trade();
        var number = PaymentNumber.saleOf(trade.outTradeNo())
                .orElseThrow(() -> new IllegalArgumentException("not a till's number: " + trade.outTradeNo()));
        var name = trade.body().isBlank() ? NOTE : trade.body();
        var basket = new Basket(List.of(new Line("", name, row.total(), 1)), Reductions.NONE, NOTE);
        var order = new Order(
                trade.outTradeNo(),
                number,
                PaymentNumber.attemptOf(trade.outTradeNo()),
                trade.appid(),
                terms.mchId(),
                trade.body(),
                row.total(),
                terms.spbillCreateIp(),
                terms.notifyUrl(),
                row.at(),
                row.at(),
                row.at(),
                trade.tradeType().orElse(TradeType.NATIVE));
        return new Restored(new Sale(number, basket, by, row.at()), order, by, now);
    }
}
