package io.saoma.wechat;

import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundAnswer.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Says what a readable answer about a refund means; believes nothing in it before the sign and the refund fit.
final class RefundAnswerReader {

    private static final RefundAnswer UNREADABLE = new Silent(true, "UNREADABLE");
    private static final RefundAnswer UNBOUND = new Silent(true, "UNBOUND");

    /// One answer carries ten at the most.
    private static final int MOST_BLOCKS = 50;

    /// Unlike `time_end`.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("Asia/Shanghai"))
            .withResolverStyle(ResolverStyle.STRICT);

    private final MerchantKey key;

    RefundAnswerReader(MerchantKey key) {
        this.key = key;
    }

    RefundAnswer of(RefundCall call, Refund refund, Reply reply) {
        return switch (reply.text("return_code")) {
            case "SUCCESS" -> key.signs(reply.fields()) ? signed(call, refund, reply) : new Silent(true, "SIGN");
            // carries no sign, so anybody may have said it: a sentence for a person, never an outcome
            case "FAIL" -> new Failed(Meaning.ASK, "FAIL", AnswerReader.sentence(reply.text("return_msg")));
            default -> UNREADABLE;
        };
    }

    private static RefundAnswer signed(RefundCall call, Refund refund, Reply reply) {
        if (!reply.has("appid") || !reply.has("mch_id")) {
            return UNBOUND;
        }
        var merchant = difference(reply, Map.of("appid", refund.appid(), "mch_id", refund.mchId()));
        return merchant.orElseGet(() -> switch (reply.text("result_code")) {
            case "SUCCESS" -> call == RefundCall.REFUND ? accepted(refund, reply) : found(refund, reply);
            case "FAIL" ->
                RefundRefusals.of(call, reply.text("err_code"), AnswerReader.sentence(reply.text("err_code_des")));
            default -> UNREADABLE;
        });
    }

    private static RefundAnswer accepted(Refund refund, Reply reply) {
        if (!reply.text("out_refund_no").equals(refund.outRefundNo())) {
            return UNBOUND;
        }
        return objection(refund, reply, "").orElseGet(() -> new Accepted(reply.text("refund_id")));
    }

    /// Of the refunds that the answer carries, ours.
    private static RefundAnswer found(Refund refund, Reply reply) {
        return IntStream.range(0, MOST_BLOCKS)
                .mapToObj(n -> "_" + n)
                .filter(n -> reply.text("out_refund_no" + n).equals(refund.outRefundNo()))
                .findFirst()
                .map(n -> objection(refund, reply, n).orElseGet(() -> standing(reply, n)))
                .orElse(UNBOUND);
    }

    private static RefundAnswer standing(Reply reply, String n) {
        return switch (reply.text("refund_status" + n)) {
            case "" -> UNREADABLE;
            case String word ->
                new Found(
                        status(word),
                        reply.text("refund_id" + n),
                        // WeChat writes "accout"
                        AnswerReader.sentence(reply.text("refund_recv_accout" + n)),
                        time(reply.text("refund_success_time" + n)));
        };
    }

    private static Status status(String word) {
        return switch (word) {
            case "SUCCESS" -> Status.SUCCESS;
            case "CHANGE" -> Status.CHANGE;
            case "REFUNDCLOSE" -> Status.REFUNDCLOSE;
            default -> Status.PROCESSING;
        };
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.from(TIME.parse(text)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// What does not fit, or is missing where it has to fit.
    ///
    /// @param n behind the fields of one refund of several
    private static Optional<RefundAnswer> objection(Refund refund, Reply reply, String n) {
        var expected = new LinkedHashMap<String, String>();
        expected.put("out_trade_no", refund.outTradeNo());
        expected.put("total_fee", Long.toString(refund.totalFee().fen()));
        expected.put("refund_fee" + n, Long.toString(refund.refundFee().fen()));
        return difference(reply, expected).or(() -> {
            var missing =
                    !reply.has("refund_id" + n) || expected.keySet().stream().anyMatch(name -> !reply.has(name));
            return missing ? Optional.of(new Silent(true, "INCOMPLETE")) : Optional.empty();
        });
    }

    private static Optional<RefundAnswer> difference(Reply reply, Map<String, String> expected) {
        return expected.entrySet().stream()
                .filter(field -> reply.differs(field.getKey(), field.getValue()))
                .findFirst()
                .map(field -> new Contradiction("%s is %s at WeChat, but %s in our refund"
                        .formatted(field.getKey(), reply.text(field.getKey()), field.getValue())));
    }
}
