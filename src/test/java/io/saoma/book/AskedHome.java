package io.saoma.book;

import io.saoma.bench.InTurn;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderReport;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.SaleNumber;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A home of many days whose book is open, and what a manager asks it: each time about another day, as the ledger
/// remembers its last answer. Beside each question stand the same statements on a bare connection.
final class AskedHome implements AutoCloseable {

    private static final int FIRST_PAGE = 100;

    /// As many as the smallest home has, so that every home is asked alike.
    private static final int DAYS = 14;

    private static final int MONTHS = 3;

    private final ManyDays home;
    private final Book book;
    private final BareLedger bare;
    private final OrderReport orders;
    private final PeriodReport periods;
    private final AtomicInteger count = new AtomicInteger();

    AskedHome(ManyDays home) throws SQLException {
        this.home = home;
        book = Book.open(home.home(), "bench", InstantSource.fixed(now()), FaultPoint.NONE);
        bare = new BareLedger(home.home());
        orders = new OrderReport(book.orders());
        periods = new PeriodReport(book.takings(), false);
    }

    private Instant now() {
        return at(home.last().plusDays(1), LocalTime.NOON);
    }

    /// What the orders screen shows first: the first page, the sums and the hours.
    InTurn.Part day() {
        return () -> {
            var filter = OrderFilter.of(false, anyDay());
            return () -> orders.totals(filter).sales() == LongYear.SALES_A_DAY
                    && orders.page(filter, FIRST_PAGE).rows().size() == FIRST_PAGE
                    && !orders.hours(filter).isEmpty();
        };
    }

    InTurn.Part bareDay() {
        return () -> {
            var day = anyDay();
            var all = Wanted.all(false);
            return () -> bare.ask("day-before", false, day.plusDays(1)) > 0
                    && bare.ask("sums", all.on(day)) == 1
                    && bare.ask("page", all.on(day, FIRST_PAGE + 1, Long.MAX_VALUE)) > FIRST_PAGE
                    && bare.ask("day-before", false, day.plusDays(1)) > 0
                    && bare.ask("hours", all.on(day)) > 0;
        };
    }

    /// A whole number is typed while another day is in view.
    InTurn.Part search() {
        return () -> {
            var typed = OrderFilter.of(false, home.last()).typed(anyNumber());
            return () -> orders.page(orders.aim(typed), FIRST_PAGE).rows().size() == 1;
        };
    }

    InTurn.Part bareSearch() {
        return () -> {
            var number = anyNumber();
            var day = SaleNumber.parse(number).day();
            var wanted = searched(number);
            return () -> bare.ask("numbered", false, number) == 1
                    && bare.ask("page", wanted.on(day, FIRST_PAGE + 1, Long.MAX_VALUE)) == 1;
        };
    }

    /// What the number may mean, as the till understands it.
    private static Wanted searched(String number) {
        var all = Wanted.all(false);
        return new Wanted(
                all.practice(),
                all.kind(),
                all.cashier(),
                all.till(),
                all.means(),
                all.least(),
                all.most(),
                new Wanted.Text(number, number, Optional.empty(), number));
    }

    /// The report of a month that is over, beside the month before it.
    InTurn.Part month() {
        return () -> {
            var month = anyMonth();
            return () -> periods.view(month, now()).figures().taken().count() > 0;
        };
    }

    InTurn.Part bareMonth() {
        return () -> {
            var month = anyMonth();
            return () -> bareMonth(month);
        };
    }

    private boolean bareMonth(Period month) throws SQLException {
        var rows = 0;
        for (var day : month.days()) {
            for (var question : new String[] {"day-hours", "day-ways", "day-items", "day-back", "day-marks"}) {
                rows += bare.ask(question, false, day);
            }
        }
        for (var day : month.earlier().days()) {
            rows += bare.ask("day-until", false, day, at(day.plusDays(1), LocalTime.MIN));
        }
        return rows > 0;
    }

    private LocalDate anyDay() {
        return home.last().minusDays(count.getAndIncrement() % DAYS);
    }

    private String anyNumber() {
        var sale = 1 + count.get() * 37 % LongYear.SALES_A_DAY;
        return "01-%s-%04d".formatted(ManyDays.word(anyDay()), sale);
    }

    private Period anyMonth() {
        return new Period(Kind.MONTH, home.last().minusMonths(1L + count.getAndIncrement() % MONTHS));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessDay.ZONE).toInstant();
    }

    @Override
    public void close() throws SQLException {
        bare.close();
        book.close();
    }
}
