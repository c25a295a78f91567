package io.saoma.wechat.notice;

import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.PaymentNotice;
import io.saoma.payment.refund.RefundNotice;
import java.util.function.Function;

/// Who takes what comes in at the door: each call writes it down before it returns, and may throw.
public record NoticeTaker(
        Function<PaymentNotice, NoticeOutcome> paid, Function<RefundNotice, NoticeOutcome> refunded) {}
