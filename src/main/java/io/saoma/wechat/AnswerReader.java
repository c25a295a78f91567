package io.saoma.wechat;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Code;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.Order;

/// Says what a readable answer means; believes nothing in it before the sign and the order fit.
final class AnswerReader {

    private static final Answer UNREADABLE = new Silent(true, "UNREADABLE");
    private static final int LONGEST_TEXT = 128;

    private final MerchantKey key;
    private final Standing standing;

    AnswerReader(MerchantKey key) {
        this.key = key;
        this.standing = new Standing(key);
    }

    Answer of(Call call, Order order, Reply reply) {
        return switch (reply.text("return_code")) {
            case "SUCCESS" -> key.signs(reply.fields()) ? signed(call, order, reply) : new Silent(true, "SIGN");
            // carries no sign, so anybody may have said it: a sentence for a person, never an outcome
            case "FAIL" -> new Failed(Meaning.ASK, "FAIL", sentence(reply.text("return_msg")));
            default -> UNREADABLE;
        };
    }

    private Answer signed(Call call, Order order, Reply reply) {
        return Binding.objection(order, reply).orElseGet(() -> switch (reply.text("result_code")) {
            case "SUCCESS" -> success(call, order, reply);
            case "FAIL" -> Refusals.of(call, reply.text("err_code"), sentence(reply.text("err_code_des")));
            default -> UNREADABLE;
        });
    }

    private Answer success(Call call, Order order, Reply reply) {
        return switch (call) {
            case PLACE ->
                reply.has("code_url") ? new Code(reply.text("prepay_id"), reply.text("code_url")) : UNREADABLE;
            case ASK -> standing.of(order, reply);
            case PAY -> standing.paidByCode(order, reply);
            case CLOSE -> new CloseAccepted();
            case REVERSE -> reversed(reply);
        };
    }

    /// `recall` says whether the very same has to be asked again.
    private static Answer reversed(Reply reply) {
        return switch (reply.text("recall")) {
            case "N" -> new CloseAccepted();
            case "Y" -> new Failed(Meaning.RETRY, "RECALL", "微信尚未完成撤销。WeChat has not reversed it yet.");
            default -> UNREADABLE;
        };
    }

    /// WeChat's own words, on one line that a screen has room for.
    static String sentence(String text) {
        var line = text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return line.toString().strip();
    }
}
