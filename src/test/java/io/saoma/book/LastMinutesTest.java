package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a till had seen paid when it went down is told at the next start, and only then.
class LastMinutesTest {

    private static final Event OPENED = new BookEvent.TillOpened("1", Samples.MORNING);
    private static final Event CLOSED = new BookEvent.TillClosed(Samples.MORNING.plusSeconds(900));

    @TempDir
    Path folder;

    @Test
    void namesThePaymentThatWasRecordedLast() throws IOException {
        var sale = Samples.charged(1);
        var code = Samples.code(sale);
        var paid = Samples.paid(sale, false);
        assertEquals(List.of(Payment.of(List.of(sale, code, paid))), told(OPENED, sale, code, paid));
    }

    @Test
    void namesWhatWasPaidInTheLastTwoMinutesAndNothingBefore() throws IOException {
        var early = Samples.charged(1);
        var onTheEdge = Samples.charged(61);
        var last = Samples.charged(181);
        assertEquals(
                List.of(onTheEdge.sale().number()),
                numbers(told(
                        OPENED,
                        early,
                        Samples.paid(early, false),
                        onTheEdge,
                        Samples.paid(onTheEdge, false),
                        last,
                        Samples.code(last))));
    }

    @Test
    void goesOnTellingWhereTheTillGoesDownAgainAtOnce() throws IOException {
        var sale = Samples.charged(1);
        var again = new BookEvent.TillOpened("1", Samples.MORNING.plusSeconds(3_600));
        assertEquals(1, told(OPENED, sale, Samples.paid(sale, false), again).size());
    }

    @Test
    void tellsNothingOfARunThatEndedInOrder() throws IOException {
        var sale = Samples.charged(1);
        var paid = Samples.paid(sale, false);
        assertEquals(List.of(), told(OPENED, sale, paid, CLOSED));
        var later = new BookEvent.TillOpened("1", Samples.MORNING.plusSeconds(910));
        assertEquals(List.of(), told(OPENED, sale, paid, CLOSED, later));
    }

    @Test
    void leavesOutLateMoneyThatSomebodyHasAccepted() throws IOException {
        var seen = Samples.charged(1);
        var unseen = Samples.charged(2);
        var late = List.<Event>of(OPENED, seen, unseen, Samples.paid(seen, true), Samples.paid(unseen, true));
        var events = new ArrayList<>(late);
        events.add(new LateAccepted(seen.outTradeNo(), "小王", seen.at().plusSeconds(20)));
        assertEquals(List.of(unseen.sale().number()), numbers(told(events.toArray(Event[]::new))));
    }

    @Test
    void passesOverMoneyOfAnOrderThatWasNeverBegun() throws IOException {
        assertEquals(List.of(), told(OPENED, Samples.paid(Samples.charged(1), false)));
    }

    @Test
    void keepsPracticeApart() throws IOException {
        var real = Samples.charged(1);
        Journals.write(home(), List.of(OPENED, real, Samples.paid(real, false)));
        try (var book = open()) {
            assertEquals(List.of(), book.paidBeforeTheEnd(true));
            assertEquals(1, book.paidBeforeTheEnd(false).size());
        }
        try (var book = open()) {
            assertEquals(List.of(), book.paidBeforeTheEnd(false), "the last run ended in order");
        }
    }

    private List<Payment> told(Event... events) throws IOException {
        var home = new Home(folder.resolve("told-" + events.length));
        Journals.write(home, List.of(events));
        try (var book = Book.open(home, "2", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE)) {
            return book.paidBeforeTheEnd(false);
        }
    }

    private Book open() {
        return Book.open(home(), "2", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE);
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    private static List<SaleNumber> numbers(List<Payment> payments) {
        return payments.stream().map(payment -> payment.sale().number()).toList();
    }
}
