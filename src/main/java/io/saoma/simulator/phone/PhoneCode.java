package io.saoma.simulator.phone;

import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One order as the customer sees it; the amount is in fen, `expires` is null where the merchant set no end.
public record PhoneCode(
        String outTradeNo,
        long fen,
        String body,
        String codeUrl,
        CodeState state,
        Plan plan,
        Instant created,
        @Nullable Instant expires,
        @Nullable String transactionId) {

    static PhoneCode of(Order order, Plan plan, Instant now) {
        return new PhoneCode(
                order.outTradeNo(),
                order.fen(),
                order.term("body"),
                order.code().url(),
                state(order, now),
                plan,
                order.created(),
                order.expires(),
                order.state() instanceof OrderState.Paid paid ? paid.transactionId() : null);
    }

    private static CodeState state(Order order, Instant now) {
        return switch (order.state()) {
            case OrderState.Paid _ -> CodeState.PAID;
            case OrderState.Closed _, OrderState.Reversed _ -> CodeState.CLOSED;
            case OrderState.Open _ when !order.payable(now) -> CodeState.EXPIRED;
            case OrderState.Open _ when order.paymentFailed() -> CodeState.FAILED;
            case OrderState.Open _ when order.scannedBy() != null -> CodeState.SCANNED;
            case OrderState.Open _ -> CodeState.SHOWN;
        };
    }
}
