package io.saoma.payment.refund;

import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundDisputed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundHandled;
import io.saoma.payment.refund.RefundEvent.RefundNotified;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundState.Asked;
import io.saoma.payment.refund.RefundState.Closed;
import io.saoma.payment.refund.RefundState.Delayed;
import io.saoma.payment.refund.RefundState.Dismissed;
import io.saoma.payment.refund.RefundState.Disputed;
import io.saoma.payment.refund.RefundState.Ended;
import io.saoma.payment.refund.RefundState.Failed;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundState.HandledOutside;
import io.saoma.payment.refund.RefundState.Processing;
import io.saoma.payment.refund.RefundState.Refused;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.List;

/// One refund: what was asked for, when, and the state that its events have brought it to.
///
/// @param noted whether WeChat has told us of it by itself
public record Refunding(Refund refund, Instant asked, RefundState state, boolean noted) {

    /// The refund that these events, all of one number and in their order, tell of.
    public static Refunding of(List<RefundEvent> events) {
        var refunding = switch (events.getFirst()) {
            case RefundAsked(var refund, var at) -> new Refunding(refund, at, new Asked(), false);
            case RefundBilled billed -> new Refunding(billed.refund(), billed.successTime(), state(billed), false);
            case RefundEvent other -> throw new IllegalArgumentException("a refund cannot begin with " + other);
        };
        for (var event : events.subList(1, events.size())) {
            refunding = refunding.after(event);
        }
        return refunding;
    }

    /// Whether this is the first event of a refund.
    public static boolean begins(RefundEvent event) {
        return event instanceof RefundAsked || event instanceof RefundBilled;
    }

    private static RefundState state(RefundBilled billed) {
        return new GivenBack(billed.refundId(), billed.receiver(), billed.successTime());
    }

    /// An end is final, but money that has gone back although the till took it for refused counts all the same, and a
    /// person may see to what has failed.
    public Refunding after(RefundEvent event) {
        if (event instanceof RefundHandled handled) {
            return handled(handled);
        }
        var open = state instanceof Failed || state instanceof HandledOutside;
        if (ended() && !(open && event instanceof RefundGivenBack)) {
            return this;
        }
        return new Refunding(
                refund,
                asked,
                switch (event) {
                    case RefundAsked _, RefundNotified _, RefundHandled _ -> state;
                    case RefundBilled billed -> state(billed);
                    case RefundAccepted accepted -> new Processing(accepted.refundId());
                    case RefundDelayed delayed -> new Delayed(delayed.code(), delayed.text());
                    case RefundGivenBack back -> new GivenBack(back.refundId(), back.receiver(), back.successTime());
                    case RefundStranded stranded -> new Stranded(stranded.refundId());
                    case RefundClosed closed -> new Closed(closed.refundId());
                    case RefundRefused refused -> new Refused(refused.code(), refused.text());
                    case RefundDisputed disputed -> new Disputed(disputed.why());
                },
                noted || event instanceof RefundNotified);
    }

    private Refunding handled(RefundHandled event) {
        return handleable()
                ? new Refunding(
                        refund,
                        asked,
                        state instanceof Stranded
                                ? new HandledOutside(event.note(), event.by())
                                : new Dismissed(event.note(), event.by()),
                        noted)
                : this;
    }

    /// Whether a person may see to it: WeChat brings it to no end of its own, or to none that helps.
    public boolean handleable() {
        return state instanceof Stranded || (state instanceof Failed && !(state instanceof Dismissed));
    }

    public boolean ended() {
        return state instanceof Ended;
    }

    /// What of the order's money it holds: all of it unless surely nothing went back.
    public Money held() {
        return state instanceof Failed ? Money.ZERO : refund.refundFee();
    }
}
