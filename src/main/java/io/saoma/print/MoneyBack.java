package io.saoma.print;

import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// One sum that went back, or is on its way, as its slip tells of it.
///
/// @param outRefundNo WeChat's number of ours; none for cash
record MoneyBack(Money amount, Grounds grounds, Optional<String> outRefundNo, Instant at) {

    /// The wish that this event writes down; nothing for any other event.
    static Stream<MoneyBack> of(Event event) {
        return switch (event) {
            case RefundAsked(var refund, var at) ->
                Stream.of(new MoneyBack(refund.refundFee(), refund.grounds(), Optional.of(refund.outRefundNo()), at));
            case CashRefunded(var _, var amount, var grounds, var at) ->
                Stream.of(new MoneyBack(amount, grounds, Optional.empty(), at));
            default -> Stream.empty();
        };
    }
}
