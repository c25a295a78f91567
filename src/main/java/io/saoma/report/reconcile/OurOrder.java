package io.saoma.report.reconcile;

import io.saoma.book.Bills;
import io.saoma.book.Stage;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import java.time.Instant;
import java.util.Optional;

/// One order as the book has it.
///
/// @param timeEnd when it was paid, by WeChat's clock; none where it is not paid
/// @param byHand whether a person took it for paid
public record OurOrder(
        SaleKey sale,
        String outTradeNo,
        Optional<String> transactionId,
        Money totalFee,
        boolean paid,
        Optional<Instant> timeEnd,
        boolean byHand) {

    static OurOrder of(Bills.OrderFact fact) {
        return new OurOrder(
                fact.sale(),
                fact.outTradeNo(),
                fact.transactionId(),
                fact.totalFee(),
                fact.stage() == Stage.PAID,
                fact.timeEnd(),
                fact.byHand());
    }
}
