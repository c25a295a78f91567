package io.saoma.proof.kill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.saoma.book.BookEvent.TillClosed;
import io.saoma.book.Evidence;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.sale.Event;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the journal of a till that went down tells as paid: the next start may name it, and has to where nothing came
/// after it, for perhaps nobody has seen it.
///
/// @param paid every payment that was recorded as paid
/// @param last the one with which the journal's lines about payments end, if it is one of them
/// @param named those that the report has named so far
record Recorded(List<Payment> paid, Optional<Payment> last, Set<Payment> named) {

    static Recorded nothing() {
        return new Recorded(List.of(), Optional.empty(), Set.of());
    }

    static Recorded of(Evidence evidence) {
        var paid = payments(evidence.events())
                .collect(groupingBy(PaymentEvent::outTradeNo, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Payment::of)
                .filter(payment -> payment.state() instanceof Paid)
                .toList();
        var last = payments(sinceItLeftInOrder(evidence.events()))
                .reduce((_, later) -> later)
                .filter(PaymentReceived.class::isInstance)
                .flatMap(received -> paid.stream()
                        .filter(payment -> payment.order().outTradeNo().equals(received.outTradeNo()))
                        .findFirst());
        return new Recorded(paid, last, new HashSet<>());
    }

    private static Stream<PaymentEvent> payments(List<Event> events) {
        return events.stream().filter(PaymentEvent.class::isInstance).map(PaymentEvent.class::cast);
    }

    /// Before it left in order, it has shown everything.
    private static List<Event> sinceItLeftInOrder(List<Event> events) {
        var kinds = events.stream().<Object>map(Event::getClass).toList();
        return events.subList(kinds.lastIndexOf(TillClosed.class) + 1, events.size());
    }

    /// The payment of this number, which the report has named now.
    Optional<Payment> name(String brief) {
        var found = paid.stream()
                .filter(payment -> payment.sale().number().brief().equals(brief))
                .findFirst();
        found.ifPresent(named::add);
        return found;
    }

    boolean lastIsNamed() {
        return last.map(named::contains).orElse(true);
    }
}
