package io.saoma.book.share;

import io.saoma.book.Book;
import io.saoma.book.BookException;
import io.saoma.book.BrokenJournal;
import io.saoma.book.JournalTail;
import io.saoma.book.JournalTail.Tip;
import io.saoma.book.share.Comparison.Found.Nothing;
import io.saoma.book.share.Comparison.Found.Part;
import io.saoma.book.share.Comparison.Found.Whole;
import io.saoma.book.share.HandingStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands a till's journal on to the shared book: every line once, in its order. Nothing in the till waits for it, and
/// an outage of hours makes nothing but a longer queue, which is the journal itself.
public final class Handing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Handing.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Book book;
    private final SharedPlace place;
    private final String shop;
    private final int till;
    private final Remembered remembered;
    private final Retirement retirement;
    private final InstantSource clock;
    private final Pace pace;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private int failures;
    private volatile HandingStatus status;
    private volatile long handedOn;

    /// @param home where the till remembers what it has handed on
    public Handing(Book book, SharedPlace place, String shop, int till, Path home, InstantSource clock, Pace pace) {
        this.book = book;
        this.place = place;
        this.shop = shop;
        this.till = till;
        this.remembered = new Remembered(home.resolve("handed-on"));
        this.retirement = new Retirement(home.resolve("retired"), shop, till);
        this.clock = clock;
        this.pace = pace;
        // not reached yet: whether it has what was handed on is still to be seen
        status = new HandingStatus(State.AWAY, 0, clock.instant(), 0, 0, retirement.read());
        handedOn = remembered.read().map(Tip::seq).orElse(0L);
    }

    /// From now on every line is handed on, until it is closed.
    public void start() {
        book.subscribe(_ -> bell.offer(true));
        Thread.ofVirtual().name("handing-on").start(this::work);
    }

    /// How far the shared book is behind at this moment.
    public HandingStatus status() {
        var now = status;
        var behind = Math.max(0, book.tail().tip().seq() - handedOn);
        return new HandingStatus(now.state(), behind, now.since(), now.foreign(), now.forgotten(), now.takenOver());
    }

    /// Present where another machine goes on under this till's number; asks nobody, so it never waits.
    public Optional<TakenOver> takenOver() {
        return status.takenOver();
    }

    private void work() {
        while (isOpen()) {
            try (var shelf = Shelf.open(place, shop, till)) {
                handOn(shelf, book.tail());
            } catch (Schema.Newer e) {
                fail(State.NEWER, e);
            } catch (Schema.Older e) {
                fail(State.OLDER, e);
            } catch (BrokenJournal e) {
                fail(State.JOURNAL_BROKEN, e);
            } catch (SQLException | IOException | BookException e) {
                fail(State.AWAY, e);
            }
        }
        ended.countDown();
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    /// Until the connection breaks, or the chain is no longer where it was: then it has to be looked for anew.
    private void handOn(Shelf shelf, JournalTail tail) throws SQLException, IOException {
        var chain = find(shelf, tail);
        while (isOpen() && chain.isPresent()) {
            var standing = chain.get();
            var lines = tail.after(standing.head().seq(), pace.batch());
            if (!lines.isEmpty()) {
                chain = shelf.take(standing, lines);
                chain.ifPresent(it -> remember(it.head()));
            } else if (hears(pace.greeting())) {
                await(closing, pace.gather());
            } else if (!shelf.greet(standing)) {
                chain = Optional.empty();
            }
            failures = 0;
        }
    }

    /// The chain that this journal goes on with; one is begun where there is none, or where the till had another name
    /// when it wrote the last one. Empty where the till is closed before it has a line for it.
    private Optional<SharedChain> find(Shelf shelf, JournalTail tail) throws SQLException, IOException {
        var first = tail.hash(1);
        var chains = first.isPresent() ? shelf.chains(first.get()) : shelf.chains();
        var found = new Comparison(chains, tail::hash, shelf::hash).found();
        return switch (found) {
            case Whole(var chain) -> {
                stand(shelf, new Lineage(chains, chain), chain.head(), forgotten(tail, chain.head()));
                yield chain.renamed() ? begin(shelf, tail, Optional.of(chain), chain.head()) : Optional.of(chain);
            }
            case Part(var parent, var common) -> {
                stand(shelf, new Lineage(chains, parent.at(common)), common, 0);
                LOG.warn(
                        "the shared book has {} lines that this journal has not, from {} on",
                        status.foreign(),
                        common.seq());
                yield begin(shelf, tail, Optional.of(parent), common);
            }
            case Nothing _ -> {
                stand(Tip.START, 0, 0, Optional.empty());
                yield begin(shelf, tail, Optional.empty(), Tip.START);
            }
        };
    }

    private Optional<SharedChain> begin(Shelf shelf, JournalTail tail, Optional<SharedChain> parent, Tip common)
            throws SQLException, IOException {
        var first = tail.after(common.seq(), 1);
        while (isOpen() && first.isEmpty()) {
            hears(pace.greeting());
            first = tail.after(common.seq(), 1);
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        shelf.begin(SharedChain.from(shop + " " + till, parent, common, first.getFirst()));
        return find(shelf, tail);
    }

    private long forgotten(JournalTail tail, Tip head) throws IOException {
        var last = remembered.read();
        if (last.isEmpty() || last.get().seq() <= head.seq()) {
            return 0;
        }
        var ours = tail.hash(last.get().seq()).filter(last.get().hash()::equals).isPresent();
        var lines = ours ? last.get().seq() - head.seq() : 0;
        if (lines > 0) {
            LOG.warn("the shared book has forgotten {} lines that it had, and gets them again", lines);
        }
        return lines;
    }

    /// Looks who else has written under this number. What a machine left from which this one took over is no riddle;
    /// and of two that took over from the same one, only the second is retired.
    private void stand(Shelf shelf, Lineage journal, Tip head, long forgotten) throws SQLException {
        var foreign = journal.foreignLines(shelf.tookOver(journal));
        stand(head, foreign, forgotten, shelf.takenOver(journal));
    }

    private void stand(Tip head, long foreign, long forgotten, Optional<TakenOver> found) {
        handedOn = head.seq();
        var known = status.takenOver();
        status = new HandingStatus(State.HANDING_ON, 0, status.since(), foreign, forgotten, known.or(() -> found));
        if (known.isEmpty()) {
            found.ifPresent(this::remember);
        }
    }

    private void remember(TakenOver taken) {
        LOG.warn("another machine has taken this number over at {}", taken.at());
        try {
            retirement.write(taken);
        } catch (IOException e) {
            LOG.error("that this till is retired cannot be remembered", e);
        }
    }

    private void remember(Tip head) {
        handedOn = head.seq();
        if (book.tail().tip().seq() == handedOn) {
            status = new HandingStatus(
                    State.HANDING_ON, 0, clock.instant(), status.foreign(), status.forgotten(), status.takenOver());
        }
        try {
            remembered.write(head);
        } catch (IOException e) {
            LOG.warn("what was handed on cannot be remembered", e);
        }
    }

    private void fail(State state, Exception why) {
        if (failures == 0 || status.state() != state) {
            LOG.warn("the shared book: {}", state, why);
        }
        status = new HandingStatus(state, 0, status.since(), status.foreign(), status.forgotten(), status.takenOver());
        failures++;
        await(closing, pace.after(failures));
    }

    /// Whether something was written down before this time is over.
    private boolean hears(Duration time) {
        try {
            return bell.poll(time.toNanos(), TimeUnit.NANOSECONDS) != null;
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    private static void await(CountDownLatch latch, Duration time) {
        try {
            var _ = latch.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    /// What is not handed on yet waits for the next start.
    @Override
    public void close() {
        closing.countDown();
        bell.offer(true);
        await(ended, FAREWELL);
    }
}
