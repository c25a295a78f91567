package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.BookEvent.TillOpened;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.report.SeenTills;
import io.saoma.report.ShiftRow;
import io.saoma.report.ShiftsReport;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The shifts of several tills of several shops, seen from one desk.
@Execution(CONCURRENT)
class DeskShiftsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Samples.MORNING);
    private static final Money CHANGE = new Money(200_00);

    @TempDir
    private Path folder;

    /// Two shops whose tills have the same number give their sales and orders the same numbers.
    @ParameterizedTest
    @EnumSource
    void tellsTheShiftsOfTwoShopsApart(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, "一号店", events(4, 0, true));
        handOn(place, "二号店", events(2, 30, false));
        try (var desk = new SharedDesk(place)) {
            var report = new ShiftsReport(desk.book(), false);
            var rows = report.page(SeenTills.ALL, Optional.empty(), 9);

            assertEquals(
                    List.of("二号店", "一号店"),
                    rows.stream().map(row -> row.till().shop()).toList());
            assertEquals(
                    rows.getLast(),
                    report.page(SeenTills.ALL, Optional.of(rows.getFirst()), 9).getFirst());
            assertEquals(rows.subList(1, 2), report.page(SeenTills.ALL.in(Optional.of("一号店")), Optional.empty(), 9));
            assertEquals(List.of(), report.page(SeenTills.ALL.at(Optional.of(2)), Optional.empty(), 9));
            assertSums(report, rows.getFirst(), 2);
            assertSums(report, rows.getLast(), 4);
            assertEquals(
                    Optional.of(new Money(-50)), report.view(rows.getLast()).difference());
            assertEquals(Optional.empty(), report.view(rows.getFirst()).difference());
        }
    }

    /// A shop is renamed in the middle of a shift: what was sold before and after belongs to it, whoever is asked for.
    @ParameterizedTest
    @EnumSource
    void countsAShiftOnUnderTheNewNameOfItsTill(Server server) throws Exception {
        var place = server.prepared();
        var events = events(4, 0, true);
        handOn(place, "旧店", events.subList(0, 8));
        handOn(place, "新店", events);
        try (var desk = new SharedDesk(place)) {
            var report = new ShiftsReport(desk.book(), false);
            var rows = report.page(SeenTills.ALL.in(Optional.of("旧店")), Optional.empty(), 9);

            assertEquals(1, rows.size());
            assertEquals(
                    Optional.of(new Money(-50)), report.view(rows.getFirst()).difference());
            assertSums(report, rows.getFirst(), 4);
        }
    }

    /// An old backup was put back in the middle of a shift, and a payment since was taken in again from WeChat's bill.
    @ParameterizedTest
    @EnumSource
    void countsAPaymentOnceThatATillLostAndTookInAgain(Server server) throws Exception {
        var place = server.prepared();
        var events = events(2, 0, false);
        handOn(place, "一号店", events);
        var again = new ArrayList<>(events.subList(0, events.size() - 4));
        var charged = Samples.charged(2);
        again.add(charged);
        again.add(Samples.code(charged));
        again.add(Samples.paid(charged, true));
        handOn(place, "一号店", again);
        try (var desk = new SharedDesk(place)) {
            var report = new ShiftsReport(desk.book(), false);
            var rows = report.page(SeenTills.ALL, Optional.empty(), 9);

            assertEquals(1, rows.size());
            var sums = report.view(rows.getFirst()).sums();
            assertEquals(2, sums.weChatPayments());
            assertEquals(new Money(2 * 12_50), sums.weChat());
        }
    }

    /// A sale through WeChat and one for cash in each round.
    private static void assertSums(ShiftsReport report, ShiftRow row, long rounds) {
        var sums = report.view(row).sums();
        assertEquals(2 * rounds, sums.sales());
        assertEquals(rounds, sums.weChatPayments());
        assertEquals(new Money(rounds * 12_50), sums.weChat());
        assertEquals(rounds, sums.cashSales());
        assertEquals(new Money(rounds * 12_50), sums.cash());
    }

    private static List<Event> events(int rounds, int later, boolean closed) {
        var begin = Samples.MORNING.plusSeconds(later);
        var events = new ArrayList<Event>(List.of(new ShiftOpened(1, CHANGE, false, "小王", begin)));
        for (var i = 1; i <= rounds; i++) {
            var charged = Samples.charged(i);
            events.add(new SoldForCash(Samples.sale(100 + i), Cash.exactly(new Money(12_50)), charged.at()));
            events.add(charged);
            events.add(Samples.code(charged));
            events.add(Samples.paid(charged, false));
        }
        if (closed) {
            var expected = CHANGE.plus(new Money(rounds * 12_50L));
            events.add(
                    new ShiftClosed(1, expected, expected.minus(new Money(50)), false, "小李", begin.plusSeconds(3600)));
        }
        return events;
    }

    private void handOn(SharedPlace place, String shop, List<Event> events) throws Exception {
        var disk = new MemoryDisk();
        try (var journal = Journal.open(MemoryBook.HOME.journal(), disk, FaultPoint.NONE)) {
            journal.append(new TillOpened(shop.endsWith("号店") ? shop : "某店", Samples.MORNING));
            for (var event : events) {
                journal.append(event);
            }
        }
        try (var book = MemoryBook.open(CLOCK, disk)) {
            Handed.all(book, place, shop, 1, folder.resolve(shop), CLOCK);
        }
    }
}
