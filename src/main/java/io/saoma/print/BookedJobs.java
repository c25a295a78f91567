package io.saoma.print;

import io.saoma.book.Book;
import io.saoma.device.spool.Jobs;
import io.saoma.sale.print.PrintEvent.PrintDone;
import io.saoma.sale.print.Slip;
import java.time.InstantSource;
import java.util.stream.Stream;

/// Remembers in the book which receipts are on paper; a drawer is no receipt, and is forgotten with the process, and so
/// are reports and the slip of a refund, which their screens can print again.
public record BookedJobs(Book book, InstantSource clock, Jobs ofThisRun) implements Jobs {

    private static final String DRAWER = "drawer ";
    private static final String SHIFT = "shift ";
    private static final String REFUND = "refund ";
    private static final String PERIOD = "period ";

    public static BookedJobs in(Book book, InstantSource clock) {
        return new BookedJobs(book, clock, Jobs.ofThisRun());
    }

    static String drawer(long count) {
        return DRAWER + count;
    }

    static String shift(long count) {
        return SHIFT + count;
    }

    static String refund(long count) {
        return REFUND + count;
    }

    static String period(long count) {
        return PERIOD + count;
    }

    @Override
    public boolean done(String id) {
        return passing(id) ? ofThisRun.done(id) : book.slips().done(Slip.parse(id));
    }

    @Override
    public void remember(String id) {
        if (passing(id)) {
            ofThisRun.remember(id);
        } else {
            book.record(new PrintDone(Slip.parse(id), clock.instant()));
        }
    }

    private static boolean passing(String id) {
        return Stream.of(DRAWER, SHIFT, REFUND, PERIOD).anyMatch(id::startsWith);
    }
}
