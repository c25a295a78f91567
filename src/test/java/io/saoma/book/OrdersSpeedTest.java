package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.proof.Tier;
import io.saoma.report.Grouping;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderReport;
import io.saoma.report.Period;
import io.saoma.sale.BusinessDay;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The orders screen asks a ledger of many orders what it asks one of few, and gets its answers for the same work: the
/// time of the thread that answers, so that other tests beside it do not count.
class OrdersSpeedTest {

    private static final int FEW = 2 * LongYear.SALES_A_DAY;
    private static final int TIMES = 15;
    private static final double MOST = 3;
    private static final Duration SLACK = Duration.ofMillis(5);

    @TempDir
    Path folder;

    @Test
    void manyOrdersOpenAsFastAsAFew() throws IOException {
        var many = (int) Tier.chosen().of(10, 30, 720) * FEW;
        var fast = worked(FEW);
        var slow = worked(many);
        slow.forEach((question, took) -> {
            var few = fast.getOrDefault(question, Duration.ZERO);
            System.out.printf(
                    "OrdersSpeedTest: %s of %,d orders in %,d µs, of %,d in %,d µs%n",
                    question, FEW, few.toNanos() / 1_000, many, took.toNanos() / 1_000);
            var bound = few.plus(SLACK).multipliedBy((long) MOST);
            assertTrue(took.compareTo(bound) < 0, () -> question + ": " + took + " instead of " + few);
        });
    }

    private Map<String, Duration> worked(int orders) throws IOException {
        var home = new Home(folder.resolve("home" + orders));
        LongYear.write(home, orders);
        var clock = InstantSource.fixed(Samples.MORNING);
        try (var book = Book.open(home, "test", clock, FaultPoint.NONE, Disk.REAL, new CallersHand())) {
            var report = new OrderReport(book.orders());
            var first = BusinessDay.of(Samples.MORNING);
            var last = first.plusDays(orders / LongYear.SALES_A_DAY - 1);
            var day = OrderFilter.of(false, last);
            var whole = OrderFilter.of(false, new Period(first, last));
            var middle = number(last);
            var worked = new LinkedHashMap<String, Duration>();
            worked.put("the first page of a day", median(day, it -> report.page(it, 100)));
            worked.put("the sums of a day", median(day, it -> report.totals(it)));
            worked.put("the hours of a day", median(day, it -> report.hours(it)));
            worked.put("the groups of a day", median(day, it -> report.groups(it, Grouping.MEANS)));
            worked.put("an item of a day", median(day.typed("农夫"), it -> report.page(it, 100)));
            worked.put("the first page of all days", median(whole, it -> report.page(it, 100)));
            worked.put("the last page of all days", median(OrderFilter.of(false, first), it -> report.page(it, 100)));
            worked.put("a whole number", median(day.typed(middle), it -> report.page(report.aim(it), 100)));
            assertEquals(LongYear.SALES_A_DAY, report.totals(day).sales());
            return worked;
        }
    }

    private static String number(LocalDate last) {
        return "01-%ty%<tm%<td-0350".formatted(last);
    }

    private static Duration median(OrderFilter filter, Function<OrderFilter, ?> question) {
        IntStream.range(0, TIMES).forEach(_ -> time(filter, question));
        var times = IntStream.range(0, TIMES)
                .mapToLong(_ -> time(filter, question))
                .sorted()
                .toArray();
        return Duration.ofNanos(times[TIMES / 2]);
    }

    /// The ledger keeps the answer to the last question of each kind, so another one is asked before.
    private static long time(OrderFilter filter, Function<OrderFilter, ?> question) {
        var _ = question.apply(filter.typed("x"));
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        var _ = question.apply(filter);
        return threads.getCurrentThreadCpuTime() - began;
    }
}
