package io.saoma.print;

import io.saoma.book.Book;
import io.saoma.device.spool.Jobs;
import io.saoma.sale.print.PrintEvent.PrintDone;
import io.saoma.sale.print.Slip;
import java.time.InstantSource;

/// Remembers in the book which receipts are on paper; a drawer is no receipt, and is forgotten with the process.
public record BookedJobs(Book book, InstantSource clock, Jobs drawers) implements Jobs {

    private static final String DRAWER = "drawer ";

    public static BookedJobs in(Book book, InstantSource clock) {
        return new BookedJobs(book, clock, Jobs.ofThisRun());
    }

    static String drawer(long count) {
        return DRAWER + count;
    }

    @Override
    public boolean done(String id) {
        return id.startsWith(DRAWER) ? drawers.done(id) : book.slips().done(Slip.parse(id));
    }

    @Override
    public void remember(String id) {
        if (id.startsWith(DRAWER)) {
            drawers.remember(id);
        } else {
            book.record(new PrintDone(Slip.parse(id), clock.instant()));
        }
    }
}
