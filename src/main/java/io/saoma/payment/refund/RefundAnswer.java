package io.saoma.payment.refund;

import java.time.Instant;
import java.util.Optional;

/// What came of one exchange with WeChat about a refund: an outcome that the rules can decide on, never an exception.
public sealed interface RefundAnswer {

    /// WeChat takes it; whether it works is for a query to say.
    record Accepted(String refundId) implements RefundAnswer {}

    /// WeChat has it, and it stands so.
    ///
    /// @param receiver where the money goes, in WeChat's words; empty where it does not say
    record Found(Status status, String refundId, String receiver, Optional<Instant> successTime)
            implements RefundAnswer {}

    /// WeChat has no refund with this number, as far as it can see now.
    record NotFound() implements RefundAnswer {}

    /// WeChat said no. `text` is WeChat's own sentence for a person.
    record Failed(Meaning meaning, String code, String text) implements RefundAnswer {}

    /// Nothing usable came back: time-out, broken connection, 5xx, unreadable, unsigned or wrongly signed bytes.
    ///
    /// @param sent false only where surely no byte of the request can have reached WeChat
    record Silent(boolean sent, String code) implements RefundAnswer {}

    /// Rightly signed, but not what we asked for: another amount, order or merchant.
    record Contradiction(String why) implements RefundAnswer {}

    /// `refund_status`; a word that nobody knows yet is taken for `PROCESSING`.
    enum Status {
        PROCESSING,
        SUCCESS,
        CHANGE,
        REFUNDCLOSE
    }

    /// What a refusal means for the rules (protocol, sections 4.2 and 4.3).
    enum Meaning {
        /// A passing trouble on WeChat's side: the very same again, after a minute and more.
        RETRY,
        /// Nothing can be concluded: a query decides. Also every unsigned refusal and every code that nobody knows.
        ASK,
        /// The merchant's money is not settled yet, or spent: the very same again once there is some.
        FUNDS,
        /// Something is set up wrongly at the till or at the merchant platform; a person has to mend it.
        CONFIGURATION,
        /// WeChat will never do it.
        REFUSED
    }
}
