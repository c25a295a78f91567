package io.saoma.payment.refund;

import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.time.Instant;

/// What happens to refunds at WeChat, in the words of the journal; each names its refund and its sale.
public sealed interface RefundEvent extends Event {

    String outRefundNo();

    SaleNumber sale();

    /// A refund is about to be sent.
    record RefundAsked(Refund refund, Instant at) implements RefundEvent {
        @Override
        public String outRefundNo() {
            return refund.outRefundNo();
        }

        @Override
        public SaleNumber sale() {
            return refund.sale();
        }
    }

    /// WeChat's bill names a refund that this till never asked for, and WeChat says that it is done: somebody gave
    /// it at the merchant platform or at another till, or another book of this one did. It sends nothing for it.
    record RefundBilled(Refund refund, String refundId, String receiver, Instant successTime, Instant at)
            implements RefundEvent {
        @Override
        public String outRefundNo() {
            return refund.outRefundNo();
        }

        @Override
        public SaleNumber sale() {
            return refund.sale();
        }
    }

    /// WeChat has it and works on it.
    record RefundAccepted(String outRefundNo, SaleNumber sale, String refundId, Instant at) implements RefundEvent {}

    /// WeChat does not do it yet, and says why; the till goes on asking for the very same.
    record RefundDelayed(String outRefundNo, SaleNumber sale, String code, String text, Instant at)
            implements RefundEvent {}

    /// The money is with the payer again.
    ///
    /// @param receiver where it went, in WeChat's words; empty where it does not say
    /// @param successTime by WeChat's clock; when the till learnt of it where WeChat names no time
    record RefundGivenBack(
            String outRefundNo, SaleNumber sale, String refundId, String receiver, Instant successTime, Instant at)
            implements RefundEvent {}

    /// The payer's card takes no money any more: a person has to see to it at the merchant platform (`CHANGE`).
    record RefundStranded(String outRefundNo, SaleNumber sale, String refundId, Instant at) implements RefundEvent {}

    /// WeChat has given it up, and nothing went back (`REFUNDCLOSE`).
    record RefundClosed(String outRefundNo, SaleNumber sale, String refundId, Instant at) implements RefundEvent {}

    /// WeChat refused it and, asked afterwards, has no such refund.
    record RefundRefused(String outRefundNo, SaleNumber sale, String code, String text, Instant at)
            implements RefundEvent {}

    /// WeChat says something, rightly signed, that does not fit what was asked for.
    record RefundDisputed(String outRefundNo, SaleNumber sale, String why, Instant at) implements RefundEvent {}

    /// A person has seen to a refund that WeChat does not bring to an end, by the word of `by`: what was stranded has
    /// reached its payer in another way, and of what had failed nothing is left to do.
    record RefundHandled(String outRefundNo, SaleNumber sale, String note, String by, Instant at)
            implements RefundEvent {}

    /// WeChat told us by itself what became of it: a hint that a question has to confirm.
    record RefundNotified(String outRefundNo, SaleNumber sale, String refundStatus, Instant at)
            implements RefundEvent {}
}
