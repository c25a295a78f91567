package io.saoma.report;

import static io.saoma.report.ReportedBook.TODAY;
import static io.saoma.report.ReportedBook.all;
import static io.saoma.report.ReportedBook.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Samples;
import io.saoma.report.OrderPage.Place;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What is asked of a day of ten thousand orders is answered at once.
@Execution(ExecutionMode.CONCURRENT)
class CrowdedDayTest {

    @AutoClose
    private final ReportedBook reported;

    private final List<Event> events;

    CrowdedDayTest(@TempDir Path folder) {
        reported = new ReportedBook(folder);
        events = reported.events;
    }

    @Test
    void answersAtOnceAlsoOnADayOfTenThousandOrders() throws IOException {
        for (var counter = 1; counter <= 10_000; counter++) {
            var charged = reported.charge(counter);
            events.add(Samples.code(charged));
            events.add(counter % 10 == 0 ? Samples.closed(charged) : Samples.paid(charged, false));
        }
        var began = System.nanoTime();
        var report = reported.report();
        var drawn = since(began);

        var first = timed("first page", () -> report.page(all(TODAY), 50));
        assertEquals(Samples.number(10_000), first.rows().getFirst().number());
        assertEquals(50, first.rows().size());
        assertTrue(first.more());
        var place = new Place(TODAY, Optional.of(row(51)));
        var last = timed("last page", () -> report.page(all(TODAY), place, 50));
        assertEquals(Samples.number(1), last.rows().getLast().number());
        assertEquals(50, last.rows().size());
        assertFalse(last.more());
        var totals = timed("totals", () -> report.totals(all(TODAY)));
        assertEquals(
                new DayTotals(
                        10_000,
                        9_000,
                        new Money(9_000 * 1250),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        0,
                        Money.ZERO,
                        0,
                        Money.ZERO,
                        0),
                totals);
        var hours = timed("hours", () -> report.hours(all(TODAY)));
        assertEquals(
                9_000 * 1250,
                hours.values().stream().reduce(Money.ZERO, Money::plus).fen());
        var one = timed("search", () -> report.page(report.aim(all(TODAY).typed("1123-5001")), 50));
        assertEquals(List.of(Samples.number(5_001)), numbers(one));
        var many = timed("search by amount", () -> report.page(all(TODAY).typed("12.50"), 50));
        assertEquals(Samples.number(10_000), many.rows().getFirst().number());
        var detail = timed("detail", () -> report.detail(Samples.number(5_000)));
        assertEquals(3, detail.orElseThrow().events().size());
        System.out.println("ledger of 30,000 lines drawn in " + drawn.toMillis() + " ms");
        assertTrue(drawn.compareTo(Duration.ofMinutes(3)) < 0, () -> "" + drawn);
    }

    private static <T> T timed(String name, Supplier<T> question) {
        var began = System.nanoTime();
        var answer = question.get();
        var took = since(began);
        System.out.println(name + ": " + took.toMillis() + " ms");
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, () -> name + " took " + took);
        return answer;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private SaleRow row(int counter) {
        return reported.opened
                .orElseThrow()
                .orders()
                .sale(Samples.number(counter))
                .orElseThrow();
    }
}
