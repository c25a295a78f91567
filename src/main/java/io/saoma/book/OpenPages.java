package io.saoma.book;

import io.saoma.book.BookEvent.TillClosed;
import io.saoma.book.BookEvent.TillOpened;
import io.saoma.sale.Event;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pages that lie open, and when they are opened anew; for the thread of the book only, where nothing else is said.
final class OpenPages {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);

    private final Home home;
    private final Optional<String> version;
    private final InstantSource clock;
    private final Disk disk;
    private final FaultPoint faults;
    private final AtomicBoolean ending = new AtomicBoolean();
    private @Nullable Pages pages;

    /// @param version of the till whose run the journal tells of; empty where none runs
    OpenPages(Home home, Optional<String> version, InstantSource clock, Disk disk, FaultPoint faults) {
        this.home = home;
        this.version = version;
        this.clock = clock;
        this.disk = disk;
        this.faults = faults;
    }

    Pages now() {
        if (pages == null) {
            throw new BookException("the book is not open");
        }
        return pages;
    }

    boolean healthy() {
        return pages != null && pages.healthy();
    }

    /// Starts over from what is on the disk, as a restart of the till would.
    Recovery startOver() {
        if (pages != null) {
            pages.close();
            pages = null;
        }
        var opened = Pages.open(home, disk, clock, faults);
        pages = opened;
        version.ifPresent(it -> opened.write(new TillOpened(it, clock.instant())));
        return opened.recovery();
    }

    /// Writes the event down; throws, with nothing written, where the journal cannot take it.
    void write(Event event) {
        try {
            if (!ending.get() && !healthy()) {
                startOver();
            }
            now().write(event);
        } catch (BookException e) {
            writeOnTheBallast(event, e);
        }
    }

    /// A disk that is full takes the event once the ballast is gone; any other trouble with it is still there then.
    private void writeOnTheBallast(Event event, BookException refused) {
        if (ending.get() || !new Ballast(home, disk).giveUp()) {
            throw refused;
        }
        LOG.warn("the ballast is given up, the book starts over", refused);
        startOver();
        now().write(event);
    }

    /// From now on nothing is opened anew; false where that was said before. From any thread.
    boolean lastCall() {
        return !ending.getAndSet(true);
    }

    /// Writes down that the till, where one ran, was shut down in order, and closes the ledger last; false where
    /// nothing lay open.
    boolean end() {
        var open = pages;
        if (open == null) {
            return false;
        }
        pages = null;
        try {
            if (version.isPresent() && open.healthy()) {
                open.write(new TillClosed(clock.instant()));
            }
        } finally {
            open.close();
        }
        return true;
    }
}
