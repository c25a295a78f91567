package io.saoma.proof.shop;

import static java.util.stream.Collectors.toCollection;

import io.saoma.payment.refund.RefundEvent;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.shop.Oracle.Broken;
import io.saoma.sale.Event;
import io.saoma.simulator.order.Refund;
import io.saoma.simulator.order.Refund.End;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Watches the money that goes back: never more than was asked for and never without a line in the journal, and what
/// the till says of it is what WeChat has done.
final class RefundOracle {

    private final ModelWeChat weChat;
    private final Map<String, RefundAsked> asked = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();

    RefundOracle(ModelWeChat weChat) {
        this.weChat = weChat;
    }

    /// The book has said that this is written down.
    void recorded(RefundEvent event) {
        var number = event.outRefundNo();
        switch (event) {
            case RefundAsked fresh -> {
                if (asked.put(number, fresh) != null) {
                    throw new Broken(Count.DOUBLED, "the number " + number + " is used twice");
                }
            }
            case RefundGivenBack _ -> stands(number, End.SUCCESS, "given back");
            case RefundClosed _ -> stands(number, End.REFUNDCLOSE, "closed");
            case RefundStranded _ -> stands(number, End.CHANGE, "stranded");
            case RefundRefused _ -> {
                if (weChat.refunds().find(number).isPresent()) {
                    throw new Broken(Count.LOST, number + " is recorded as refused, and WeChat has it");
                }
            }
            default -> {}
        }
    }

    private void stands(String number, End end, String word) {
        if (weChat.refunds().find(number).filter(it -> it.end() == end).isEmpty()) {
            throw new Broken(Count.INVENTED, number + " is recorded as " + word + ", and WeChat knows nothing of that");
        }
    }

    /// An old backup knows nothing of it.
    void forget(RefundAsked gone) {
        asked.remove(gone.outRefundNo());
        forgotten.add(gone.outRefundNo());
    }

    /// Everybody has gone home.
    void compare(List<Event> journal, List<String> ledger) {
        var back = new TreeSet<String>();
        for (var refund : weChat.refunds().all()) {
            if (!forgotten.contains(refund.outRefundNo())) {
                wasWanted(refund);
                if (refund.end() == End.SUCCESS) {
                    back.add(refund.outRefundNo() + " " + refund.fen());
                }
            }
        }
        same(
                "the journal",
                back,
                journal.stream()
                        .filter(RefundGivenBack.class::isInstance)
                        .map(event -> ((RefundGivenBack) event).outRefundNo())
                        .map(number -> number + " " + fen(number)));
        same("the ledger", back, ledger.stream());
    }

    private void wasWanted(Refund refund) {
        var wish = asked.get(refund.outRefundNo());
        if (wish == null || wish.refund().refundFee().fen() != refund.fen()) {
            throw new Broken(Count.INVENTED, "WeChat gave back what nobody asked for: " + refund);
        }
    }

    private long fen(String number) {
        var wish = asked.get(number);
        return wish == null ? 0 : wish.refund().refundFee().fen();
    }

    private static void same(String book, Set<String> back, Stream<String> said) {
        var here = said.collect(toCollection(TreeSet::new));
        if (!here.equals(back)) {
            throw new Broken(Count.LOST, book + " says " + here + " went back, WeChat gave back " + back);
        }
    }
}
