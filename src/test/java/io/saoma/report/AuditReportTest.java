package io.saoma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three days of a journal: 1,200 times the drawer, then a sale, then money back.
class AuditReportTest {

    private static final int OPENINGS = 1_200;
    private static final LocalDate FIRST = BusinessDay.of(Samples.MORNING);

    @TempDir
    Path folder;

    @AutoClose
    private Book book;

    private AuditReport report;

    @BeforeEach
    void open() throws IOException {
        var events = new ArrayList<Event>();
        for (var i = 0; i < OPENINGS; i++) {
            events.add(new DrawerOpened("找零", false, "王小雨", Samples.MORNING.plusSeconds(i)));
        }
        var tomorrow = Samples.MORNING.plus(Duration.ofDays(1));
        var charged = Samples.charged(1);
        events.add(new Charged(charged.sale(), charged.order(), tomorrow));
        events.add(new CashRefunded(
                charged.sale().number(), new Money(100), Samples.GROUNDS, tomorrow.plus(Duration.ofDays(1))));
        var home = new Home(folder.resolve("home"));
        Journals.write(home, events);
        var now = tomorrow.plus(Duration.ofDays(1));
        book = Book.open(home, "test", InstantSource.fixed(now), FaultPoint.NONE);
        report = new AuditReport(book.audit());
    }

    @Test
    void tellsWhoDidWhatTheLatestFirst() {
        var rows = report.page(all(""), 3).rows();
        assertEquals(
                List.of("till.opened", "refund.cash", "sale.charged"),
                rows.stream().map(AuditRow::word).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.of("李经理"), Optional.of("小王")),
                rows.stream().map(AuditRow::who).toList());
        assertEquals(Optional.of(Samples.number(1)), rows.get(1).sale());
        assertEquals(Optional.of(AuditKind.BOOK), rows.getFirst().kind());
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        var refunds = new AuditFilter(Optional.empty(), Optional.of(AuditKind.REFUNDS), "");
        assertEquals(List.of((long) OPENINGS + 2), lines(report.page(refunds, 9)));
        assertEquals(List.of((long) OPENINGS + 2), lines(report.page(all("李"), 9)));
        assertEquals(List.of(OPENINGS + 2L, OPENINGS + 1L), lines(report.page(all("1123-0001"), 9)));
        assertEquals(List.of(), lines(report.page(all("nobody"), 9)));
        var second = new AuditFilter(Optional.of(Period.of(FIRST.plusDays(1))), Optional.empty(), "");
        assertEquals(List.of(OPENINGS + 1L), lines(report.page(second, 9)));
        var before = new AuditFilter(Optional.of(Period.of(FIRST.minusDays(1))), Optional.empty(), "");
        assertEquals(new AuditPage(List.of(), Optional.empty()), report.page(before, 9));
    }

    @Test
    void cutsIntoPagesThatMeet() {
        var seen = new ArrayList<Long>();
        var page = report.page(all("王小雨"), 250);
        seen.addAll(lines(page));
        while (page.next().isPresent()) {
            page = report.page(all("王小雨"), page.next().get(), 250);
            seen.addAll(lines(page));
        }
        assertEquals(OPENINGS, seen.size());
        assertEquals(OPENINGS, seen.stream().distinct().count());
        assertTrue(seen.getFirst() > seen.getLast());
    }

    private static AuditFilter all(String text) {
        return new AuditFilter(Optional.empty(), Optional.empty(), text);
    }

    private static List<Long> lines(AuditPage page) {
        return page.rows().stream().map(AuditRow::line).toList();
    }
}
