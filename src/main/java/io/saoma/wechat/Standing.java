package io.saoma.wechat;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Closed;
import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Paid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.Order;
import io.saoma.payment.Receipt;
import io.saoma.sale.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Reads how an order stands from a query's answer that is signed and about that order (protocol, sections 3.2, 3.3).
final class Standing {

    private static final List<String> AMOUNTS = List.of("cash_fee", "coupon_fee", "settlement_total_fee");

    private final MerchantKey key;

    Standing(MerchantKey key) {
        this.key = key;
    }

    Answer of(Order order, Reply reply) {
        if (!reply.has("out_trade_no")) {
            return new Silent(true, "UNBOUND");
        }
        return switch (reply.text("trade_state")) {
            case "SUCCESS", "REFUND" -> paid(order, reply, reply.text("trade_state"));
            case "CLOSED", "REVOKED" -> new Closed(reply.text("trade_state"));
            case "" -> new Silent(true, "UNREADABLE");
            case String open -> new NotPaid(open);
        };
    }

    /// Reads what came of a customer's code: where WeChat names no state, its yes means paid.
    Answer paidByCode(Order order, Reply reply) {
        return reply.has("trade_state") ? of(order, reply) : paid(order, reply, "SUCCESS");
    }

    private Answer paid(Order order, Reply reply, String tradeState) {
        var missing = Stream.of("out_trade_no", "transaction_id", "total_fee", "time_end")
                .filter(name -> !reply.has(name))
                .findFirst();
        if (missing.isPresent()) {
            return new Contradiction("WeChat says paid, but names no " + missing.get());
        }
        var tradeType = order.tradeType().name();
        if (reply.differs("trade_type", tradeType)) {
            return new Contradiction("paid as %s, but ordered as %s".formatted(reply.text("trade_type"), tradeType));
        }
        var wrong = AMOUNTS.stream()
                .filter(name -> reply.has(name) && !isAmount(reply.text(name)))
                .findFirst();
        if (wrong.isPresent()) {
            return new Contradiction(
                    "WeChat says paid, but %s is no amount: %s".formatted(wrong.get(), reply.text(wrong.get())));
        }
        try {
            return new Paid(receipt(order, reply, tradeState));
        } catch (DateTimeException _) {
            return new Contradiction("WeChat says paid, but time_end cannot be read");
        }
    }

    /// Fen, and never less than none.
    private static boolean isAmount(String text) {
        return text.matches("\\d{1,18}");
    }

    private Receipt receipt(Order order, Reply reply, String tradeState) {
        return new Receipt(
                tradeState,
                reply.text("transaction_id"),
                order.totalFee(),
                reply.has("cash_fee") ? new Money(Long.parseLong(reply.text("cash_fee"))) : order.totalFee(),
                "CNY",
                reply.text("bank_type"),
                reply.has("openid") ? key.payer(reply.text("openid")) : "",
                reply.text("is_subscribe"),
                Instant.from(Requests.TIME.parse(reply.text("time_end"))),
                reply.text("sign"));
    }
}
