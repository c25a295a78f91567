package io.saoma.report.period;

import io.saoma.book.Book;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/// Three weeks of a shop by chance, for tests of what is made of their figures; it is the last afternoon.
public final class PeriodSample implements AutoCloseable {

    public static final LocalDate FIRST = LocalDate.of(2026, 2, 23);
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    public static final Instant NOW = Instant.parse("2026-03-14T09:26:00Z");

    private static final int DAYS = 20;
    private static final int SALES_A_DAY = 20;

    private final Book book = MemoryBook.openInTurn(InstantSource.fixed(NOW), new MemoryDisk());

    public PeriodSample() {
        RandomDays.of(7, FIRST, DAYS, SALES_A_DAY).stream()
                .filter(event -> event.at().isBefore(NOW))
                .forEach(book::record);
    }

    public Book book() {
        return book;
    }

    public PeriodView view(Period period) {
        return new PeriodReport(book.takings(), false).view(period, NOW);
    }

    @Override
    public void close() {
        book.close();
    }
}
