package io.saoma.book;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has to be done for the books while they are open: a backup every quarter of an hour, a new ledger every night.
///
/// It works on a thread of its own and asks the book only for an instant at a time, so that no sale waits for it.
public final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration BEAT = Duration.ofMinutes(15);

    private final Book book;
    private final InstantSource clock;
    private final Backup backup;
    private final Redraw redraw;
    private final BookThread thread = new BookThread("upkeep");
    private final List<Consumer<News>> subscribers = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private Upkeep(Book book, Home home, InstantSource clock, Disk disk, FaultPoint faults) {
        this.book = book;
        this.clock = clock;
        backup = new Backup(book, home, clock, disk, faults);
        redraw = new Redraw(book, home, clock, disk, faults);
    }

    /// What came of it.
    public sealed interface News {

        /// There is a verified backup of everything up to this line.
        record BackedUp(Instant at, long lines) implements News {}

        /// The last verified backup is still the newest one; the reason is for the log.
        record BackupFailed(String reason) implements News {}

        /// A line of the journal that was good when it was written is not any more.
        record JournalBroken(Finding finding) implements News {}

        /// The ledger is not what the journal says, or could not be drawn anew.
        record LedgerDiffers(String reason) implements News {}
    }

    /// Looks after this book until it is closed.
    public static Upkeep start(Book book, Home home, InstantSource clock) {
        return idle(book, home, clock, Disk.REAL, FaultPoint.NONE).beating(FIRST, BEAT);
    }

    /// One that a test beats by hand.
    static Upkeep idle(Book book, Home home, InstantSource clock, Disk disk, FaultPoint faults) {
        return new Upkeep(book, home, clock, disk, faults);
    }

    /// One that beats by itself from now on.
    Upkeep beating(Duration first, Duration pause) {
        Thread.ofVirtual().name("upkeep-beat").start(() -> beats(first, pause));
        return this;
    }

    /// When the newest verified backup was made.
    public Optional<Instant> lastBackup() throws IOException {
        return backup.latest();
    }

    /// Whether the last try to make one came to nothing, or the next one will: its folder is away.
    public boolean backupFails() {
        return failing.contains("backup") || backup.away();
    }

    public void subscribe(Consumer<News> subscriber) {
        subscribers.add(subscriber);
    }

    /// Draws the ledger anew from the journal alone, while selling goes on; the old one is set aside.
    ///
    /// @return how many lines the journal has, and whether the old ledger said the same
    public Rebuilt rebuild() {
        return aside(() -> {
            var drawn = redraw.run(true);
            return new Rebuilt(drawn.lines(), drawn.same());
        });
    }

    /// A ledger that was drawn anew.
    public record Rebuilt(long lines, boolean same) {}

    private void beats(Duration first, Duration pause) {
        try {
            var ended = closing.await(first.toNanos(), TimeUnit.NANOSECONDS);
            while (!ended) {
                tryBeat();
                ended = closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    /// Whatever keeps it from one beat, the till sells on and needs the next one.
    private void tryBeat() {
        try {
            beat();
            failing.remove("beat");
        } catch (RuntimeException e) {
            if (closing.getCount() > 0 && failing.add("beat")) {
                LOG.error("the books could not be looked after; the next beat tries it again", e);
            }
        }
    }

    /// Does what is due now.
    void beat() {
        aside(() -> {
            backUp();
            if (Night.due(redraw.last(), clock.instant()) && quiet()) {
                pack();
            }
            return true;
        });
    }

    private void backUp() {
        try {
            backup.make()
                    .ifPresent(made -> tell(
                            new News.BackedUp(made.at(), made.figures().head().seq())));
            failing.remove("backup");
        } catch (BrokenJournal e) {
            fail("backup", new News.JournalBroken(e.finding()), e);
        } catch (IOException | SQLException | RuntimeException e) {
            fail("backup", new News.BackupFailed(String.valueOf(e.getMessage())), e);
        }
    }

    private void pack() {
        try {
            if (redraw.run(false).same()) {
                failing.remove("ledger");
            } else {
                var reason = "the ledger does not say what the journal says";
                fail("ledger", new News.LedgerDiffers(reason), new BookException(reason));
            }
        } catch (IOException | SQLException | RuntimeException e) {
            fail("ledger", new News.LedgerDiffers(String.valueOf(e.getMessage())), e);
        }
    }

    private boolean quiet() {
        return book.open(false).isEmpty() && book.open(true).isEmpty();
    }

    /// Said and logged once, until it has gone well again.
    private void fail(String matter, News news, Exception cause) {
        if (closing.getCount() > 0 && failing.add(matter)) {
            LOG.error("the books could not be looked after: {}", news, cause);
            tell(news);
        }
    }

    private void tell(News news) {
        subscribers.forEach(subscriber -> subscriber.accept(news));
    }

    private <T> T aside(Callable<T> work) {
        try {
            return thread.call(() -> {
                busy.set(true);
                try {
                    return work.call();
                } finally {
                    busy.set(false);
                }
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new BookException("the books could not be looked after", e);
        }
    }

    /// Takes the latest lines along, which is quick; to be called before the book is closed. What is still at work is
    /// left to itself: nothing that it has not finished counts.
    @Override
    public void close() {
        closing.countDown();
        if (!busy.get()) {
            try {
                aside(() -> {
                    backup.extend();
                    return true;
                });
            } catch (BookException e) {
                LOG.warn("the latest lines are not in the backup yet", e);
            }
        }
        thread.close();
    }
}
