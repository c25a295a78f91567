package io.saoma.ui.orders;

import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.RefundEvent;
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
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.ui.ContradictionWords;
import io.saoma.ui.RefundWords;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells what happened to the money of a sale that went back, in the journal's order.
public final class RefundStory {

    private final Map<String, Money> asked = new HashMap<>();

    private RefundStory() {}

    public static List<Moment> of(List<Event> events) {
        var story = new RefundStory();
        return events.stream().flatMap(story::tell).toList();
    }

    /// The story of the payments, with each of these moments where it happened.
    static List<Moment> among(List<Moment> payments, List<Event> events) {
        var moments = new ArrayList<>(payments);
        for (var moment : of(events)) {
            var place = moments.size();
            while (place > 0 && moments.get(place - 1).at().isAfter(moment.at())) {
                place--;
            }
            moments.add(place, moment);
        }
        return List.copyOf(moments);
    }

    private Stream<Moment> tell(Event event) {
        return switch (event) {
            case RefundEvent refund -> Stream.of(tell(refund));
            case CashRefunded(var _, var amount, var grounds, var at) ->
                Stream.of(wish(at, Sentence.of("orders.backInCash", amount, grounds.by()), grounds));
            default -> Stream.empty();
        };
    }

    private Moment tell(RefundEvent event) {
        return switch (event) {
            case RefundAsked(var refund, var at) -> {
                asked.put(refund.outRefundNo(), refund.refundFee());
                yield wish(
                        at,
                        Sentence.of(
                                "orders.backAsked",
                                refund.refundFee(),
                                refund.grounds().by()),
                        refund.grounds());
            }
            case RefundBilled(var refund, var _, var _, var _, var at) ->
                Moment.of(
                        at,
                        Sentence.of("orders.backBilled", refund.refundFee()),
                        Sentence.of("orders.by", refund.grounds().by()));
            case RefundAccepted accepted -> Moment.of(accepted.at(), Sentence.of("orders.backAccepted"));
            case RefundDelayed(var _, var _, var code, var text, var at) ->
                Moment.of(at, Sentence.of("orders.backDelayed"), said(text, code))
                        .heated();
            case RefundGivenBack back -> givenBack(back);
            case RefundStranded stranded ->
                Moment.of(stranded.at(), Sentence.of("giveback.stranded")).heated();
            case RefundClosed closed ->
                Moment.of(closed.at(), Sentence.of("giveback.closed")).heated();
            case RefundRefused(var _, var _, var code, var text, var at) ->
                Moment.of(at, Sentence.of("orders.backRefused"), said(text, code))
                        .heated();
            case RefundDisputed(var _, var _, var why, var at) ->
                Moment.of(at, Sentence.of("giveback.disputed"), ContradictionWords.of(why))
                        .heated();
            case RefundHandled(var _, var _, var note, var by, var at) ->
                Moment.of(at, Sentence.of("orders.backHandled", by), Sentence.of("orders.said", note));
            case RefundNotified notified -> Moment.of(notified.at(), Sentence.of("orders.backNotified"));
        };
    }

    private Moment givenBack(RefundGivenBack back) {
        var what = Sentence.of("orders.backDone", asked.getOrDefault(back.outRefundNo(), Money.ZERO));
        return back.receiver().isEmpty()
                ? Moment.of(back.at(), what)
                : Moment.of(back.at(), what, Sentence.of("orders.said", back.receiver()));
    }

    private static Moment wish(Instant at, Sentence what, Grounds grounds) {
        var reason = RefundWords.of(grounds.reason());
        return grounds.note().isEmpty()
                ? Moment.of(at, what, reason)
                : Moment.of(at, what, Sentence.of("orders.backWhy", reason, grounds.note()));
    }

    private static Sentence said(String text, String code) {
        return text.isBlank() ? Sentence.of("orders.code", code) : Sentence.of("orders.said", text);
    }
}
