package io.saoma.simulator.phone;

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
        @Nullable String transactionId) {}
