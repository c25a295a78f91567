package io.saoma.payment;

import java.time.Instant;

/// Where the money of one payment attempt is. Each state carries just the data that exists in that state.
public sealed interface PaymentState {

    /// The intent is on disk and WeChat is being asked for a code.
    record Placing() implements PaymentState {}

    /// The code can be scanned until the order's deadline.
    record Waiting(String prepayId, String codeUrl) implements PaymentState {}

    /// Nobody can tell whether WeChat has the order; no code is known.
    record Unknown(String why) implements PaymentState {}

    /// The till has given the payment up, but WeChat has not yet said that nobody can pay any more.
    record Closing(Instant since, GivenUp why) implements PaymentState {}

    /// WeChat is being told to take a payment by the customer's code back, and may be doing it: money that a query
    /// finds may be on its way back, and does not count.
    record Reversing(Instant since, GivenUp why) implements PaymentState {}

    /// A rightly signed answer contradicts our order; only a consistent one, or a person, resolves that.
    record Review(String why) implements PaymentState {}

    /// Nothing more will happen by itself.
    sealed interface Ended extends PaymentState {}

    /// WeChat has the money. `late` says that the till had given the payment up before.
    record Paid(Receipt receipt, boolean late) implements Ended {}

    /// Nobody paid and nobody can pay any more.
    record Closed(String why) implements Ended {}

    /// WeChat surely has no such order: it refused it in a signed answer.
    record Refused(String code, String text) implements Ended {}

    /// WeChat contradicted us and never settled it; a person has seen to it and the till asks no more.
    record LaidAside(String note, String by) implements Ended {}

    /// Why the till no longer wants a payment.
    enum GivenUp {
        /// The cashier cancelled.
        CANCELLED,
        /// The deadline passed.
        EXPIRED,
        /// The till went down before a code was shown, so nobody waits for it any more.
        INTERRUPTED,
        /// WeChat knows the number with other contents, so this attempt can come to nothing.
        NUMBER_TAKEN,
        /// The customer's code was taken, but the payment failed.
        FAILED
    }
}
