package io.saoma.wechat;

import io.saoma.payment.PaymentNotice;
import io.saoma.payment.refund.RefundNotice;

/// What a body that claims to be a notice has turned out to be.
public sealed interface ReadNotice {

    /// WeChat has written it, and to this merchant.
    record Genuine(PaymentNotice notice) implements ReadNotice {}

    /// WeChat has written it of a refund.
    record Refunded(RefundNotice notice) implements ReadNotice {}

    /// It proves nothing.
    ///
    /// @param why an English word for the log and for the answer: `SIGN`, `MERCHANT`, `UNREADABLE` …
    record Refused(String why) implements ReadNotice {}
}
