package io.saoma.simulator.desk;

import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Outcome;
import java.util.Map;

/// `/secapi/pay/reverse`: takes a payment by the customer's code back, whether or not it had come.
record Reverse(OrderBook book) implements Endpoint {

    @Override
    public Answer answer(Question question) throws RefusalException {
        FieldRules.CLOSEORDER.check(question);
        return switch (book.reverse(question.field("out_trade_no"))) {
            case Outcome.Done _ -> Answer.success(Map.of("recall", "N"));
            case Outcome.Refused refused -> throw RefusalException.of(refused);
        };
    }
}
