package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Audit.Entry;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.print.PrintEvent.PrintWanted;
import io.saoma.sale.print.Slip;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a person reads in the lines of a journal.
class AuditTest {

    private final MemoryDisk disk = new MemoryDisk();

    @AfterEach
    void close() {
        disk.forget();
    }

    @Test
    void saysOfEachLineWhoAnswersForItAndForWhichSale() {
        var charged = Samples.charged(1);
        var paid = Samples.paid(charged, false);
        var cash = new CashTaken(Samples.number(1), Cash.exactly(new Money(1)), "老李", paid.at());
        var refund = new RefundAsked(Samples.refund(charged.order(), new Money(1)), paid.at());
        var slip = new PrintWanted(new Slip(Samples.number(1), 1), "小王", paid.at());
        try (var book = open()) {
            for (var event : List.of(charged, paid, cash, refund, slip)) {
                book.record(event);
            }

            assertEquals(6, book.audit().last());
            assertEquals(
                    List.of(
                            entry(2, "sale.charged", charged, Optional.of("小王")),
                            entry(3, "payment.paid", paid, Optional.empty()),
                            entry(4, "payment.cash-taken", cash, Optional.of("老李")),
                            entry(5, "refund.asked", refund, Optional.of("李经理")),
                            entry(6, "print.wanted", slip, Optional.of("小王"))),
                    book.audit().lines(2, 9));
            assertEquals(
                    List.of(3L, 4L),
                    book.audit().lines(3, 4).stream().map(Entry::line).toList());
            var opened = book.audit().lines(1, 1).getFirst();
            assertEquals("till.opened", opened.kind());
            assertEquals(Optional.empty(), opened.sale());
        }
    }

    @Test
    void showsWhatANewerTillWroteWithoutUnderstandingIt() throws IOException {
        try (var journal = Journal.open(MemoryBook.HOME.journal(), disk, FaultPoint.NONE)) {
            journal.append(Samples.MORNING, "shelf.counted", EventCodec.empty().put("by", "小王"));
        }
        try (var book = open()) {
            assertEquals(
                    List.of(new Entry(
                            1,
                            Samples.MORNING,
                            "shelf.counted",
                            Optional.empty(),
                            Optional.of("小王"),
                            Optional.empty())),
                    book.audit().lines(1, 1));
        }
    }

    @Test
    void findsTheFirstLineThatIsNotOlderThanAMoment() {
        var charged = Samples.charged(1);
        var paid = Samples.paid(charged, false);
        try (var book = open()) {
            book.record(charged);
            book.record(Samples.code(charged));
            book.record(paid);
            var audit = book.audit();

            assertEquals(1, audit.firstAt(Samples.MORNING.minusNanos(1)));
            assertEquals(1, audit.firstAt(Samples.MORNING));
            assertEquals(2, audit.firstAt(Samples.MORNING.plusNanos(1)));
            assertEquals(2, audit.firstAt(charged.at()));
            assertEquals(3, audit.firstAt(charged.at().plusNanos(1)));
            assertEquals(4, audit.firstAt(paid.at()));
            assertEquals(5, audit.firstAt(paid.at().plusNanos(1)), "one behind the last");
        }
    }

    private Book open() {
        return MemoryBook.open(InstantSource.fixed(Samples.MORNING), disk);
    }

    private static Entry entry(long line, String kind, Event event, Optional<String> who) {
        return new Entry(line, event.at(), kind, Optional.of(event), who, Optional.of(Samples.number(1)));
    }
}
