package io.saoma.wechat;

import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentNumber.TransactionId;
import io.saoma.payment.Sighting;
import io.saoma.payment.Sighting.Nothing;
import io.saoma.payment.Sighting.Seen;
import io.saoma.payment.Sighting.Taken;
import io.saoma.sale.Money;
import java.time.DateTimeException;
import java.time.Instant;

/// Reads the answer to a question for a payment of whose order nothing is known; believes nothing in it before the
/// sign, the merchant and the number fit.
final class Sightings {

    private static final Nothing UNREADABLE = new Nothing(new Silent(true, "UNREADABLE"));
    private static final Nothing UNBOUND = new Nothing(new Silent(true, "UNBOUND"));

    private final Merchant merchant;

    Sightings(Merchant merchant) {
        this.merchant = merchant;
    }

    Sighting of(PaymentNumber number, Reply reply) {
        return switch (reply.text("return_code")) {
            case "SUCCESS" ->
                merchant.key().signs(reply.fields()) ? signed(number, reply) : new Nothing(new Silent(true, "SIGN"));
            case "FAIL" ->
                new Nothing(new Failed(Meaning.ASK, "FAIL", AnswerReader.sentence(reply.text("return_msg"))));
            default -> UNREADABLE;
        };
    }

    private Sighting signed(PaymentNumber number, Reply reply) {
        if (!says(reply, "appid", merchant.appid()) || !says(reply, "mch_id", merchant.mchId())) {
            return UNBOUND;
        }
        return switch (reply.text("result_code")) {
            case "SUCCESS" -> seen(number, reply);
            case "FAIL" ->
                new Nothing(Refusals.of(
                        Call.ASK, reply.text("err_code"), AnswerReader.sentence(reply.text("err_code_des"))));
            default -> UNREADABLE;
        };
    }

    /// Where nothing is paid, WeChat names only our number.
    private static Sighting seen(PaymentNumber number, Reply reply) {
        var bound = switch (number) {
            case TransactionId(var text) -> !reply.differs("transaction_id", text);
            case OutTradeNo(var text) -> says(reply, "out_trade_no", text);
        };
        if (!bound || !reply.text("out_trade_no").matches("[0-9A-Za-z_\\-|*]{6,32}")) {
            return UNBOUND;
        }
        return switch (reply.text("trade_state")) {
            case "" -> UNREADABLE;
            case "SUCCESS", "REFUND" -> taken(number, reply);
            case String other -> new Seen(reply.text("out_trade_no"), other);
        };
    }

    private static Sighting taken(PaymentNumber number, Reply reply) {
        if (number instanceof TransactionId && !reply.has("transaction_id")) {
            return UNBOUND;
        }
        if (!reply.text("total_fee").matches("\\d{1,10}") || reply.differs("fee_type", "CNY")) {
            return contradiction("WeChat says paid, but total_fee or fee_type cannot be read");
        }
        try {
            return new Taken(
                    reply.text("out_trade_no"),
                    reply.text("trade_state"),
                    new Money(Long.parseLong(reply.text("total_fee"))),
                    Instant.from(Requests.TIME.parse(reply.text("time_end"))));
        } catch (DateTimeException _) {
            return contradiction("WeChat says paid, but time_end cannot be read");
        }
    }

    private static Sighting contradiction(String why) {
        return new Nothing(new Contradiction(why));
    }

    private static boolean says(Reply reply, String name, String wanted) {
        return reply.text(name).equals(wanted);
    }
}
