package io.saoma.simulator.desk;

import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Refund;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// `/pay/refundquery`: where refunds stand, of one number or of one order, ten in an answer.
record RefundQuery(OrderBook book, Agenda agenda) implements Endpoint {

    private static final int MOST = 10;

    /// Orders with more refunds have to be asked about by the number of the refund.
    private static final int MOST_BY_ORDER = 20;

    @Override
    public Answer answer(Question question) throws RefusalException {
        FieldRules.REFUNDQUERY.check(question);
        var found = found(question);
        if (found.isEmpty()) {
            throw RefusalException.business("REFUNDNOTEXIST", "not exist");
        }
        var offset = offset(question);
        if (offset >= found.size()) {
            throw RefusalException.business("PARAM_ERROR", "offset参数错误");
        }
        var shown = found.subList(offset, Math.min(found.size(), offset + MOST));
        var fields = new HashMap<>(RefundFields.order(found.getFirst().order()));
        for (var n = 0; n < shown.size(); n++) {
            fields.putAll(RefundFields.block(shown.get(n), n, agenda.now()));
        }
        fields.put("refund_count", Integer.toString(shown.size()));
        if (question.has("offset")) {
            fields.put("total_refund_count", Integer.toString(found.size()));
        }
        // undocumented, and seen
        fields.put(
                "refund_fee",
                Long.toString(shown.stream().mapToLong(Refund::fen).sum()));
        return Answer.success(fields);
    }

    private List<Refund> found(Question question) throws RefusalException {
        var refunds = book.refunds();
        if (question.has("refund_id")) {
            return refunds.findId(question.field("refund_id")).stream().toList();
        }
        if (question.has("out_refund_no")) {
            return refunds.find(question.field("out_refund_no")).stream().toList();
        }
        var order = order(question);
        var found = order.map(it -> refunds.ofOrder(it.outTradeNo())).orElse(List.of());
        if (found.size() > MOST_BY_ORDER) {
            throw RefusalException.business("PARAM_ERROR", "退款笔数过多，请使用退款单号查询");
        }
        return found;
    }

    private Optional<Order> order(Question question) throws RefusalException {
        if (question.has("transaction_id")) {
            return book.findTransaction(question.field("transaction_id"));
        }
        if (question.has("out_trade_no")) {
            return book.find(question.field("out_trade_no"));
        }
        throw RefusalException.protocol("缺少参数out_trade_no");
    }

    private static int offset(Question question) throws RefusalException {
        if (!question.has("offset")) {
            return 0;
        }
        if (!question.field("offset").matches("[0-9]{1,4}")) {
            throw RefusalException.business("PARAM_ERROR", "offset参数错误");
        }
        return Integer.parseInt(question.field("offset"));
    }
}
