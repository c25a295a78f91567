package io.saoma.proof.kill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.saoma.book.Evidence;
import io.saoma.book.Recovery.LedgerFate;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.order.Charge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Compares what a till has said, what lies on its disk and what WeChat has taken.
final class Judge {

    private final Simulator weChat;
    private final Set<Charge> settled = new HashSet<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    Judge(Simulator weChat) {
        this.weChat = weChat;
    }

    List<String> broken() {
        return broken;
    }

    void charge(Count count, boolean wrong, String what) {
        if (wrong) {
            Tally.add(count, 1);
            broken.add(count + ": " + what);
        }
    }

    /// The till has told that every payment of the last run has been asked about: `before` it started WeChat had these.
    void settled(Set<Charge> before) {
        settled.addAll(before);
    }

    /// The till is dead, and this is what it has left.
    void left(Child till, Evidence evidence) {
        till.said(Word.RECORDED).forEach(it -> acknowledged.add(it.get(0) + " " + it.get(1)));
        var events = evidence.events().stream()
                .filter(PaymentEvent.class::isInstance)
                .map(PaymentEvent.class::cast)
                .toList();
        journal(evidence, events);
        written(till, evidence);
        numbers(events);
        money(evidence, events);
        till.said(Word.GREEN)
                .forEach(it -> charge(
                        Count.INVENTED,
                        events.stream()
                                .noneMatch(event -> event instanceof PaymentReceived
                                        && event.outTradeNo().equals(it.getFirst())),
                        "green was shown, but not recorded: " + it));
        till.said(Word.FAULT).forEach(it -> broken.add("fault of the victim: " + it));
    }

    private void journal(Evidence evidence, List<PaymentEvent> events) {
        charge(Count.LOST, !evidence.findings().isEmpty(), "the journal is broken: " + evidence.findings());
        charge(Count.LOST, !evidence.fold(), "the ledger is not what the journal tells");
        var known = events.stream()
                .map(event -> event.getClass().getSimpleName() + " " + event.outTradeNo())
                .collect(toSet());
        acknowledged.forEach(it -> charge(Count.LOST, !known.contains(it), "was recorded and is gone: " + it));
    }

    /// What stood in the journal's file when the till died is found there, though nobody had been told of it.
    private void written(Child till, Evidence evidence) {
        till.said(Word.AT).stream()
                .map(it -> it.getFirst().split("/", 2))
                .filter(it -> it.length == 2 && !it[1].equals("journal.before-write"))
                .forEach(it -> {
                    var last = evidence.events().getLast().getClass().getSimpleName();
                    charge(Count.LOST, !last.equals(it[0]), "was written and is gone: " + it[0] + ", but " + last);
                });
    }

    private void numbers(List<PaymentEvent> events) {
        var sales = new HashSet<String>();
        var orders = new HashSet<String>();
        for (var event : events) {
            if (event instanceof Charged(var sale, var _, var _)) {
                charge(Count.DOUBLED, !sales.add(sale.number().toString()), "number twice: " + sale.number());
            }
            if (event instanceof Charged || event instanceof Reattempted) {
                charge(Count.DOUBLED, !orders.add(event.outTradeNo()), "number twice: " + event.outTradeNo());
            }
        }
        weChat.phone()
                .all()
                .forEach(code -> charge(
                        Count.LOST,
                        !orders.contains(code.outTradeNo()),
                        "WeChat has an order that the journal does not know: " + code.outTradeNo()));
    }

    private void money(Evidence evidence, List<PaymentEvent> events) {
        var taken = weChat.charges().stream().collect(toMap(Judge::row, Function.identity()));
        evidence.paid().forEach(row -> charge(Count.INVENTED, !taken.containsKey(row), "nobody has paid this: " + row));
        settled.forEach(it -> charge(
                Count.LOST, !evidence.paid().contains(row(it)), "paid, asked about and not in the ledger: " + it));
        events.stream()
                .filter(PaymentReceived.class::isInstance)
                .collect(groupingBy(PaymentEvent::outTradeNo))
                .forEach((number, times) -> charge(Count.DOUBLED, times.size() > 1, "paid twice: " + number));
        taken.values().stream()
                .collect(groupingBy(charge -> sale(charge.outTradeNo())))
                .forEach((sale, charges) -> charge(Count.DOUBLED, charges.size() > 1, "a sale paid twice: " + charges));
    }

    /// After the very last run everything that WeChat has taken is in the ledger, and the till has left in order.
    void end(Evidence evidence) {
        settled(Set.copyOf(weChat.charges()));
        money(evidence, List.of());
        closed(evidence);
    }

    /// The till was told to leave and had the time for it.
    void closed(Evidence evidence) {
        if (!evidence.closed()) {
            broken.add("the till did not write down that it was closed");
        }
    }

    /// A kill never costs the ledger's file, unless something else had been at it.
    void kept(Optional<Evidence> left, boolean damaged) {
        var rebuilt = left.filter(it -> it.recovery().ledger() != LedgerFate.KEPT);
        charge(Count.LOST, !damaged && rebuilt.isPresent(), "the ledger did not survive the kill: " + rebuilt);
    }

    static String row(Charge charge) {
        return charge.outTradeNo() + "|" + charge.fen() + "|" + charge.transactionId();
    }

    /// A number begins with the till, the day and the counter of its sale.
    private static String sale(String outTradeNo) {
        return outTradeNo.substring(0, 12);
    }
}
