package io.saoma.payment;

/// What came of one exchange with WeChat: an outcome that the rules can decide on, never an exception.
public sealed interface Answer {

    /// The order is placed; the code goes into the picture as it stands.
    record Code(String prepayId, String codeUrl) implements Answer {}

    /// The order is there and not paid: `NOTPAY`, `USERPAYING`, `PAYERROR` or a word nobody knows yet.
    record NotPaid(String tradeState) implements Answer {}

    /// Paid; ids and amount are ours.
    record Paid(Receipt receipt) implements Answer {}

    /// Nobody can pay this order any more: `CLOSED` or `REVOKED`.
    record Closed(String tradeState) implements Answer {}

    /// WeChat takes the close, or has reversed; whether it worked is for a query to say.
    record CloseAccepted() implements Answer {}

    /// WeChat has no order with this number, as far as it can see now.
    record NoOrder() implements Answer {}

    /// WeChat said no. `text` is WeChat's own sentence for a person.
    record Failed(Meaning meaning, String code, String text) implements Answer {}

    /// Nothing usable came back: time-out, broken connection, 5xx, unreadable, unsigned or wrongly signed bytes.
    ///
    /// @param sent false only where surely no byte of the request can have reached WeChat
    /// @param code a short English word for logs and timelines: `CONNECT`, `TIMEOUT`, `SIGN` …
    record Silent(boolean sent, String code) implements Answer {}

    /// Rightly signed, but not what we ordered: another amount, currency or merchant.
    record Contradiction(String why) implements Answer {}

    /// What a refusal means for the rules (protocol, sections 2.5, 3.5 and 4.1).
    enum Meaning {
        /// A passing trouble on WeChat's side, the work may or may not be done: the same again, after a pause.
        RETRY,
        /// Nothing can be concluded: a query decides. Also every unsigned refusal and every code that nobody knows.
        ASK,
        /// Something is set up wrongly at the till or at the merchant platform; a person has to mend it.
        CONFIGURATION,
        /// WeChat knows the number with other contents: close it, and take a new one.
        NEW_NUMBER,
        /// The order is paid; a query tells the rest.
        PAID,
        /// The order is closed already.
        CLOSED,
        /// The payer is just paying; wait ten seconds.
        PAYING,
        /// The customer's code pays nothing; another one may.
        DECLINED,
        /// It is too late to reverse this payment: only a refund gives the money back.
        IRREVERSIBLE
    }
}
