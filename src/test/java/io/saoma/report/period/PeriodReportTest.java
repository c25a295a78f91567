package io.saoma.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Book;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentWay;
import io.saoma.report.period.Period.Kind;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
class PeriodReportTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    private final MemoryDisk disk = new MemoryDisk();

    @AutoClose
    private final Book book = MemoryBook.openInTurn(InstantSource.fixed(LATER), disk);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theLedgersFiguresAreThoseOfTheJournal(long seed) throws IOException {
        RandomDays.of(seed, FIRST, 20, 14).forEach(book::record);
        var journal = MemoryBook.journal(disk);
        for (var practice : new boolean[] {false, true}) {
            var report = new PeriodReport(book.takings(), practice);
            for (var period : List.of(
                    new Period(Kind.DAY, FIRST),
                    new Period(Kind.DAY, FIRST.plusDays(9)),
                    new Period(Kind.WEEK, FIRST.plusDays(5)),
                    new Period(Kind.MONTH, FIRST),
                    new Period(Kind.MONTH, FIRST.plusMonths(1)))) {
                var view = report.view(period, LATER);
                var expected = JournalFigures.of(journal, period, practice);
                assertEquals(withoutNothing(expected), withoutNothing(view.figures()), "seed " + seed + ", " + period);
                assertEquals(
                        expected.taken().sum(),
                        new Money(view.bars().stream()
                                .mapToLong(bar -> bar.now().fen())
                                .sum()));
                var ways = new Money(view.figures().way(PaymentWay.CASH).sum().fen()
                        + view.figures().way(PaymentWay.NATIVE).sum().fen()
                        + view.figures().way(PaymentWay.MICROPAY).sum().fen());
                assertEquals(expected.taken().sum(), ways);
                assertEquals(
                        JournalFigures.of(journal, period.earlier(), practice).taken(), view.before());
            }
        }
    }

    /// An hour, a clerk or a way that brought nothing may stand there or not.
    private static Figures withoutNothing(Figures figures) {
        var hours = new HashMap<>(figures.hours());
        hours.values().removeIf(Tally.NONE::equals);
        var clerks = new HashMap<>(figures.clerks());
        clerks.values().removeIf(Clerk.NONE::equals);
        var ways = new HashMap<>(figures.ways());
        ways.values().removeIf(Tally.NONE::equals);
        return new Figures(
                hours, clerks, ways, figures.items(), figures.returned(), figures.cashBack(), figures.weChatBack());
    }

    @Test
    void aDayThatRunsIsComparedWithOthersUntilTheSameMoment() {
        var today = LocalDate.of(2026, 3, 12);
        sell(today.minusDays(7), "09:30", 1, 400);
        sell(today.minusDays(7), "09:50", 2, 800);
        sell(today.minusDays(1), "09:45", 1, 100);
        sell(today.minusDays(1), "20:00", 2, 5_000);
        sell(today, "09:10", 1, 500);

        var view = view(Kind.DAY, today, "09:46");
        assertEquals(new Tally(1, new Money(500)), view.figures().taken());
        assertEquals(new Tally(1, new Money(100)), view.before());
        assertEquals(Optional.of(new Tally(1, new Money(400))), view.weekAgo());
        assertEquals(new Bar(9, new Money(500), new Money(1_200)), view.bars().get(9));
        assertEquals(Optional.of(400L), view.figures().taken().percentOver(view.before()));
        assertTrue(view.running());

        var next = view(Kind.DAY, today, "09:46", today.plusDays(1));
        assertEquals(new Tally(2, new Money(5_100)), next.before());
        assertEquals(Optional.of(new Tally(2, new Money(1_200))), next.weekAgo());
        assertFalse(next.running());
    }

    @Test
    void aMonthThatRunsIsComparedWithTheOneBeforeUntilTheSameDayAndTime() {
        sell(LocalDate.of(2026, 2, 3), "10:00", 1, 100);
        sell(LocalDate.of(2026, 2, 12), "09:00", 1, 200);
        sell(LocalDate.of(2026, 2, 12), "10:00", 2, 400);
        sell(LocalDate.of(2026, 2, 20), "10:00", 1, 800);
        sell(LocalDate.of(2026, 3, 1), "10:00", 1, 1_000);

        var view = view(Kind.MONTH, LocalDate.of(2026, 3, 12), "09:46");
        assertEquals(new Tally(2, new Money(300)), view.before());
        assertEquals(31, view.bars().size());
        assertEquals(new Bar(1, new Money(1_000), Money.ZERO), view.bars().getFirst());
        assertEquals(new Bar(20, Money.ZERO, new Money(800)), view.bars().get(19));
        assertEquals(Optional.empty(), view.weekAgo());
    }

    @Test
    void periodsLieBesideEachOtherWithoutAGap() {
        for (var kind : Kind.values()) {
            var period = new Period(kind, LocalDate.of(2024, 2, 29));
            assertEquals(period, period.later().earlier());
            assertEquals(period.last().plusDays(1), period.later().first());
            assertTrue(period.contains(LocalDate.of(2024, 2, 29)));
        }
        assertEquals(
                29, new Period(Kind.MONTH, LocalDate.of(2024, 2, 29)).days().size());
    }

    @Test
    void roundsAnAverageToTheNearestFenAndComparesWithNothingNotAtAll() {
        assertEquals(Optional.of(new Money(334)), new Tally(3, new Money(1_001)).average());
        assertEquals(Optional.empty(), Tally.NONE.average());
        assertEquals(Optional.empty(), new Tally(3, new Money(1_001)).percentOver(Tally.NONE));
        assertEquals(Optional.of(-50L), new Tally(1, new Money(5)).percentOver(new Tally(1, new Money(10))));
    }

    private PeriodView view(Kind kind, LocalDate day, String time) {
        return view(kind, day, time, day);
    }

    private PeriodView view(Kind kind, LocalDate day, String time, LocalDate today) {
        return new PeriodReport(book.takings(), false).view(new Period(kind, day), at(today, time));
    }

    private void sell(LocalDate day, String time, int counter, long fen) {
        var sale = Samples.sale(
                new SaleNumber(false, 1, day, counter), at(day, time), new Line("", "茶", new Money(fen), 1));
        var charged = new Charged(sale, Samples.order(sale, 1), sale.at());
        book.record(charged);
        book.record(Samples.paid(charged, "4200" + day + counter, new Money(fen), false));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BusinessDay.ZONE).toInstant();
    }
}
