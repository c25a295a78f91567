package io.saoma.payment;

import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.PaymentEvent.ReversingStarted;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.sale.Sale;
import java.util.List;
import java.util.Optional;

/// One payment attempt of a sale: its order, and the state that its events have brought it to.
///
/// @param payable whether there ever was a code that somebody can have paid, as far as the events tell
/// @param byHand whether a person took it for made while WeChat could not be asked; no state, so that all goes on
public record Payment(Sale sale, Order order, PaymentState state, boolean payable, Optional<HandConfirm> byHand) {

    private static final String BILL = "BILL";

    /// One that nobody has confirmed by hand.
    public Payment(Sale sale, Order order, PaymentState state, boolean payable) {
        this(sale, order, state, payable, Optional.empty());
    }

    /// The payment that these events, all of one attempt and in their order, tell of.
    public static Payment of(List<PaymentEvent> events) {
        var payment = switch (events.getFirst()) {
            case Charged charged -> fresh(charged.sale(), charged.order());
            case Reattempted again -> fresh(again.sale(), again.order());
            case Restored restored -> fresh(restored.sale(), restored.order()).after(restored);
            case PaymentEvent other -> throw new IllegalArgumentException("a payment cannot begin with " + other);
        };
        for (var event : events.subList(1, events.size())) {
            payment = payment.after(event);
        }
        return payment;
    }

    private static Payment fresh(Sale sale, Order order) {
        return new Payment(sale, order, new Placing(), false);
    }

    /// An end is final, but money that is found on an order that had ended unpaid counts all the same: it is late,
    /// unless the goods went by somebody's word.
    public Payment after(PaymentEvent event) {
        if (event instanceof ConfirmedByHand hand) {
            return confirmed(hand);
        }
        if (event instanceof ReviewEnded end) {
            return state instanceof Review ? in(new LaidAside(end.note(), end.by()), payable) : this;
        }
        if (endedUnpaid() && event instanceof PaymentReceived found) {
            return in(new Paid(found.receipt(), byHand.isEmpty()), payable);
        }
        if (ended()) {
            return this;
        }
        return in(
                switch (event) {
                    case Charged _, Reattempted _ -> new Placing();
                    case Restored _ -> new Unknown(BILL);
                    case CodeReceived code -> new Waiting(code.prepayId(), code.codeUrl());
                    case BecameUnknown unknown -> new Unknown(unknown.why());
                    case ClosingStarted closing -> new Closing(closing.at(), closing.why());
                    case ReversingStarted reversing -> new Reversing(reversing.at(), reversing.why());
                    case PaymentReceived paid -> new Paid(paid.receipt(), paid.late() && byHand.isEmpty());
                    case OrderClosed closed -> new Closed(closed.why());
                    case OrderRefused refused -> new Refused(refused.code(), refused.text());
                    case ReviewNeeded review -> new Review(review.why());
                    case CloseRefused _, PaymentNotified _, LateAccepted _, ConfirmedByHand _, ReviewEnded _ -> state;
                },
                payable
                        || event instanceof CodeReceived
                        || event instanceof PaymentNotified
                        || event instanceof Restored);
    }

    private Payment in(PaymentState now, boolean nowPayable) {
        return new Payment(sale, order, now, nowPayable, byHand);
    }

    /// What is paid needs nobody's word any more; what has just ended unpaid is contradicted at once.
    private Payment confirmed(ConfirmedByHand hand) {
        return state instanceof Paid || byHand.isPresent()
                ? this
                : new Payment(
                        sale,
                        order,
                        state,
                        payable,
                        Optional.of(new HandConfirm(hand.number(), hand.reason(), hand.by(), hand.at())));
    }

    /// Whether the goods went by a person's word, and WeChat has said nothing yet.
    public boolean unverified() {
        return byHand.isPresent() && !ended();
    }

    /// Whether the goods went by a person's word, and WeChat says that nobody paid.
    public boolean contradicted() {
        return byHand.isPresent() && endedUnpaid();
    }

    /// Whether only a bill tells of it so far: it is asked about until WeChat answers, and never placed or given up
    /// before.
    public boolean billed() {
        return state instanceof Unknown(var why) && why.equals(BILL);
    }

    public boolean ended() {
        return state instanceof Ended;
    }

    public boolean endedUnpaid() {
        return state instanceof Closed || state instanceof Refused || state instanceof LaidAside;
    }
}
