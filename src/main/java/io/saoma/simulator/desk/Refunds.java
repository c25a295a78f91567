package io.saoma.simulator.desk;

import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Refund;
import io.saoma.simulator.order.RefundOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// `/secapi/pay/refund`: takes a refund on; whether it works shows later.
record Refunds(OrderBook book) implements Endpoint {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_\\-|*@]{1,64}");
    private static final Pattern FEN = Pattern.compile("[1-9][0-9]{0,9}");

    /// What makes a refund another one.
    private static final Set<String> TERMS = Set.of(
            "transaction_id",
            "out_trade_no",
            "out_refund_no",
            "total_fee",
            "refund_fee",
            "refund_desc",
            "notify_url",
            "sign_type");

    @Override
    public Answer answer(Question question) throws RefusalException {
        FieldRules.REFUND.check(question);
        if (!question.has("transaction_id") && !question.has("out_trade_no")) {
            throw RefusalException.protocol("缺少参数out_trade_no");
        }
        if (!NUMBER.matcher(question.field("out_refund_no")).matches()) {
            throw RefusalException.protocol("out_refund_no参数格式错误");
        }
        for (var amount : new String[] {"total_fee", "refund_fee"}) {
            if (!FEN.matcher(question.field(amount)).matches()) {
                throw RefusalException.business("PARAM_ERROR", amount + "参数格式错误");
            }
        }
        if (question.has("refund_fee_type")
                && !question.field("refund_fee_type").equals("CNY")) {
            throw RefusalException.business("PARAM_ERROR", "refund_fee_type参数格式错误");
        }
        return switch (book.refunds().ask(terms(question))) {
            case RefundOutcome.Taken(var refund) -> Answer.success(fields(refund));
            case RefundOutcome.Refused(var code, var text) -> throw RefusalException.business(code, text);
        };
    }

    private static Map<String, String> terms(Question question) {
        var terms = new HashMap<>(question.fields());
        terms.keySet().retainAll(TERMS);
        terms.values().removeIf(String::isEmpty);
        return terms;
    }

    private static Map<String, String> fields(Refund refund) {
        var fields = new HashMap<>(RefundFields.order(refund.order()));
        fields.put("out_refund_no", refund.outRefundNo());
        fields.put("refund_id", refund.refundId());
        fields.put("refund_fee", Long.toString(refund.fen()));
        fields.put("cash_refund_fee", Long.toString(refund.fen()));
        fields.put("refund_channel", "");
        fields.put("coupon_refund_count", "0");
        fields.put("coupon_refund_fee", "0");
        return fields;
    }
}
