package io.saoma.payment.refund;

import java.time.Duration;

/// What the rules want done next for a refund.
public sealed interface RefundStep {

    /// An exchange with WeChat.
    enum Exchange implements RefundStep {
        REFUND,
        ASK
    }

    /// Nothing for this long, unless somebody wishes something.
    record Wait(Duration time) implements RefundStep {}

    /// The refund has ended.
    record Done() implements RefundStep {}
}
