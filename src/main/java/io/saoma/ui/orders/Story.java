package io.saoma.ui.orders;

import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent;
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
import io.saoma.payment.Receipt;
import io.saoma.sale.Money;
import io.saoma.ui.ContradictionWords;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells what happened to an order: every event of its journal in the journal's order, and in between, where WeChat
/// says that it was, the moment at which the customer paid.
public final class Story {

    private final List<Moment> moments = new ArrayList<>();
    private final Set<String> coded = new HashSet<>();
    private final Map<String, Moment> placings = new HashMap<>();

    private Story() {}

    public static List<Moment> of(List<PaymentEvent> events) {
        var story = new Story();
        events.forEach(story::tell);
        return List.copyOf(story.moments);
    }

    private void tell(PaymentEvent event) {
        switch (event) {
            case Charged(var _, var order, var at) ->
                place(order, Moment.of(at, Sentence.of("orders.placed", order.totalFee())));
            case Reattempted(var _, var order, var at) ->
                place(order, Moment.of(at, Sentence.of("orders.placedAgain", order.attempt(), order.totalFee())));
            case Restored(var _, var order, var by, var at) ->
                place(
                        order,
                        Moment.of(at, Sentence.of("orders.restored", order.totalFee()), Sentence.of("orders.by", by)));
            case CodeReceived code -> moments.add(code(code));
            case BecameUnknown(var _, var why, var at) ->
                moments.add(Moment.of(at, Sentence.of("orders.becameUnknown"), Sentence.of("orders.code", why)));
            case ClosingStarted closing -> moments.add(closing(closing));
            case ReversingStarted(var _, var _, var at) -> moments.add(Moment.of(at, Sentence.of("orders.reversing")));
            case CloseRefused(var _, var code, var text, var at) ->
                moments.add(Moment.of(at, Sentence.of("orders.closeRefused"), said(text, code)));
            case PaymentNotified(var _, var _, var at) -> moments.add(Moment.of(at, Sentence.of("orders.notified")));
            case PaymentReceived paid -> paid(paid);
            case OrderClosed closed -> moments.add(closed(closed));
            case OrderRefused(var _, var code, var text, var at) ->
                moments.add(Moment.of(at, Sentence.of("orders.refused"), said(text, code)));
            case ReviewNeeded(var _, var why, var at) ->
                moments.add(Moment.of(at, Sentence.of("orders.review"), ContradictionWords.of(why))
                        .heated());
            case ConfirmedByHand(var _, var number, var reason, var by, var at) ->
                moments.add(
                        Moment.of(at, Sentence.of("orders.byHand", by), Sentence.of("orders.byHandWhy", reason, number))
                                .heated());
            case ReviewEnded(var _, var note, var by, var at) ->
                moments.add(Moment.of(at, Sentence.of("orders.reviewEnded", by), Sentence.of("orders.said", note)));
            case LateAccepted(var _, var by, var at) ->
                moments.add(Moment.of(at, Sentence.of("orders.accepted"), Sentence.of("orders.by", by)));
        }
    }

    private void place(Order order, Moment placing) {
        placings.put(order.outTradeNo(), placing);
        moments.add(placing);
    }

    private Moment code(CodeReceived code) {
        return coded.add(code.outTradeNo())
                ? Moment.of(code.at(), Sentence.of("orders.codeShown"))
                : Moment.of(code.at(), Sentence.of("orders.newCode"));
    }

    private static Moment closing(ClosingStarted closing) {
        return switch (closing.why()) {
            case CANCELLED -> Moment.of(closing.at(), Sentence.of("orders.cancelled"));
            case EXPIRED -> Moment.of(closing.at(), Sentence.of("orders.expired"));
            case INTERRUPTED -> Moment.of(closing.at(), Sentence.of("orders.interrupted"));
            case NUMBER_TAKEN -> Moment.of(closing.at(), Sentence.of("orders.numberTaken"));
            case FAILED -> Moment.of(closing.at(), Sentence.of("orders.failed"));
        };
    }

    private static Moment closed(OrderClosed closed) {
        return closed.why().equals("NEVER_SENT")
                ? Moment.of(closed.at(), Sentence.of("orders.neverSent"))
                : Moment.of(closed.at(), Sentence.of("orders.closed"), Sentence.of("orders.code", closed.why()));
    }

    private void paid(PaymentReceived paid) {
        var customer = byCustomer(paid.receipt());
        var learnt = Moment.of(paid.at(), Sentence.of(paid.late() ? "orders.learntLate" : "orders.learnt"));
        moments.add(placeOf(paid), paid.late() ? customer.heated() : customer);
        moments.add(paid.late() ? learnt.heated() : learnt);
    }

    /// WeChat's clock is not ours, so a payment never stands before the placing of its order.
    private int placeOf(PaymentReceived paid) {
        var placing = Optional.ofNullable(placings.get(paid.outTradeNo()));
        var place = moments.size();
        while (place > 0 && isAfter(moments.get(place - 1), paid.receipt().timeEnd(), placing)) {
            place--;
        }
        return place;
    }

    private static boolean isAfter(Moment before, Instant timeEnd, Optional<Moment> placing) {
        return before.at().isAfter(timeEnd) && placing.filter(before::equals).isEmpty();
    }

    private static Moment byCustomer(Receipt receipt) {
        var paid = Sentence.of("orders.customerPaid", receipt.totalFee());
        var coupon = new Money(receipt.totalFee().fen() - receipt.cashFee().fen());
        return coupon.equals(Money.ZERO)
                ? Moment.of(receipt.timeEnd(), paid)
                : Moment.of(receipt.timeEnd(), paid, Sentence.of("orders.coupon", coupon));
    }

    private static Sentence said(String text, String code) {
        return text.isBlank() ? Sentence.of("orders.code", code) : Sentence.of("orders.said", text);
    }
}
