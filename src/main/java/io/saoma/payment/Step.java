package io.saoma.payment;

import java.time.Duration;

/// What the rules want done next for a payment.
public sealed interface Step {

    /// An exchange with WeChat.
    enum Exchange implements Step {
        PLACE,
        PAY,
        ASK,
        CLOSE,
        REVERSE
    }

    /// Nothing for this long, unless somebody wishes something.
    record Wait(Duration time) implements Step {}

    /// Write this down; the world need not be asked.
    record Note(PaymentEvent event) implements Step {}

    /// The payment has ended.
    record Done() implements Step {}
}
