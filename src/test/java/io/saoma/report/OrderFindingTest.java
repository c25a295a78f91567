package io.saoma.report;

import static io.saoma.report.ReportedBook.TODAY;
import static io.saoma.report.ReportedBook.YESTERDAY;
import static io.saoma.report.ReportedBook.all;
import static io.saoma.report.ReportedBook.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Samples;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A sale is found by whatever somebody has in hand.
@Execution(ExecutionMode.CONCURRENT)
class OrderFindingTest {

    @AutoClose
    private final ReportedBook reported;

    private final List<Event> events;

    OrderFindingTest(@TempDir Path folder) {
        reported = new ReportedBook(folder);
        events = reported.events;
    }

    @Test
    void findsASaleByWhateverSomebodyHasInHand() throws IOException {
        var first = reported.charge(42);
        events.add(Samples.paid(first, "4200001234202611230000987654", new Money(1250), false));
        reported.charge(Samples.sale(Samples.number(43), Samples.MORNING, new Line("", "茶", new Money(98_765), 1)));
        reported.charge(new SaleNumber(false, 1, YESTERDAY, 42), Samples.MORNING.minus(Duration.ofDays(1)));
        var report = reported.report();

        for (var typed : List.of(
                "01-261123-0042",
                "1123-0042",
                first.outTradeNo(),
                "4200001234202611230000987654",
                "987654",
                "７６５４",
                "12.5",
                "¥12.50")) {
            assertEquals(List.of(Samples.number(42)), found(report, typed, TODAY), typed);
        }
        assertEquals(List.of(Samples.number(43)), found(report, "￥987.65", TODAY));
        assertEquals(List.of(Samples.number(42)), found(report, "01-261123-0042", YESTERDAY));
        assertEquals(List.of(Samples.number(42)), found(report, "1123-0042", YESTERDAY));
        assertEquals(List.of(new SaleNumber(false, 1, YESTERDAY, 42)), found(report, "0042", YESTERDAY));
        assertEquals(List.of(Samples.number(43), Samples.number(42)), found(report, " ", TODAY));
        assertEquals(List.of(), found(report, "654", TODAY));
        assertEquals(List.of(), found(report, "' OR 1=1 --", TODAY));
        assertEquals(List.of(), found(report, "%%%%", TODAY));
        assertEquals(
                List.of(),
                numbers(report.page(report.aim(OrderFilter.of(true, TODAY).typed("01-261123-0042")), 50)));
    }

    @Test
    void findsASaleForCashToo() throws IOException {
        events.add(new SoldForCash(Samples.sale(42), Cash.exactly(new Money(1250)), Samples.MORNING));

        var report = reported.report();

        for (var typed : List.of("0042", "12.50", "01-261123-0042")) {
            assertEquals(List.of(Samples.number(42)), found(report, typed, TODAY), typed);
        }
    }

    private static List<SaleNumber> found(OrderReport report, String typed, LocalDate day) {
        return numbers(report.page(report.aim(all(day).typed(typed)), 50));
    }
}
