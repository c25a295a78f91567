package io.saoma.simulator.order;

import java.time.Duration;
import java.time.Instant;

/// A code that a customer holds out, and what is behind it; it is good for a minute, and for one order.
public record HeldCode(String authCode, String openid, Habit habit, Instant made) {

    static final Duration LIFE = Duration.ofMinutes(1);

    boolean alive(Instant now) {
        return now.isBefore(made.plus(LIFE));
    }

    /// What comes of such a code once a till has read it.
    public sealed interface Habit {

        /// Small amounts ask for no password.
        record Pays(Purse purse) implements Habit {}

        /// WeChat asks for the password, which the customer gives after this time.
        record PaysAfter(Duration time) implements Habit {}

        /// The customer gives the password, and the bank says no.
        record FailsAfter(Duration time) implements Habit {}

        /// The customer looks at the question for the password and does nothing.
        record DoesNothing() implements Habit {}

        /// WeChat will not have this payment, in its code and words.
        record Refused(String errCode, String text) implements Habit {}
    }
}
