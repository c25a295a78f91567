package io.saoma.simulator.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One order as WeChat keeps it; a change makes a new one.
///
/// `terms` are the parameters that a repeated order must repeat. `scannedBy` is the openid of the one who may pay.
public record Order(
        Map<String, String> terms,
        Instant created,
        @Nullable Instant expires,
        Code code,
        OrderState state,
        @Nullable String scannedBy,
        boolean paymentFailed,
        @Nullable Instant closeAsked) {

    static final Duration LIFE = Duration.ofDays(7);

    /// Nobody can pay by code any more when the password has not come by then.
    static final Duration PASSWORD = Duration.ofSeconds(45);

    static Order fresh(Map<String, String> terms, @Nullable Instant expires, Code code, Instant now) {
        return new Order(Map.copyOf(terms), now, expires, code, new OrderState.Open(), null, false, null);
    }

    public String outTradeNo() {
        return term("out_trade_no");
    }

    public long fen() {
        return Long.parseLong(term("total_fee"));
    }

    /// The value that the order was placed with, empty when it was left out.
    public String term(String name) {
        return terms.getOrDefault(name, "");
    }

    /// Whether the customer's own code pays it.
    public boolean byCode() {
        return term("trade_type").equals("MICROPAY");
    }

    public boolean payable(Instant now) {
        return state instanceof OrderState.Open && now.isBefore(lastMoment());
    }

    /// The order as it stands now: WeChat closes by itself what nobody can pay any more.
    Order at(Instant now, Duration expiredCloses) {
        var closes = lastMoment().plus(expiredCloses);
        var over = state instanceof OrderState.Open && !now.isBefore(closes);
        if (over) {
            return with(byCode() ? new OrderState.Reversed(closes) : new OrderState.Closed(closes));
        }
        return this;
    }

    Instant lastMoment() {
        var end = created.plus(byCode() ? PASSWORD : LIFE);
        return expires != null && expires.isBefore(end) ? expires : end;
    }

    Order with(OrderState next) {
        return new Order(terms, created, expires, code, next, scannedBy, false, closeAsked);
    }

    Order with(Code next) {
        return new Order(terms, created, expires, next, state, scannedBy, paymentFailed, closeAsked);
    }

    Order scanned(String openid) {
        return new Order(terms, created, expires, code, state, openid, paymentFailed, closeAsked);
    }

    Order failedPayment() {
        return new Order(terms, created, expires, code, state, scannedBy, true, closeAsked);
    }

    Order askedToClose(Instant now) {
        return new Order(terms, created, expires, code, state, scannedBy, paymentFailed, now);
    }
}
