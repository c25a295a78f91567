package io.saoma.simulator.desk;

import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Outcome;
import java.util.Map;

/// `/pay/closeorder`: from then on nobody can pay the order.
record CloseOrder(OrderBook book) implements Endpoint {

    @Override
    public Answer answer(Question question) throws RefusalException {
        FieldRules.CLOSEORDER.check(question);
        return switch (book.close(question.field("out_trade_no"))) {
            case Outcome.Done _ -> Answer.success(Map.of("result_msg", "OK"));
            case Outcome.Refused refused -> throw RefusalException.of(refused);
        };
    }
}
