package io.saoma.book.share;

import io.saoma.book.BookException;
import io.saoma.book.FaultPoint;
import io.saoma.book.Finding.Flaw;
import io.saoma.book.Home;
import io.saoma.book.JournalDraft;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the number of a machine that is dead over, with its journal out of the shared book; for a home without one.
public final class TakeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    /// A sale may have many lines of its own, so not too many.
    private static final int BATCH = 200;

    private final SharedPlace place;
    private final String shop;
    private final int till;
    private final Home home;
    private final InstantSource clock;
    private final FaultPoint faults;

    /// @param till whose number the machine with this home is to have
    public TakeOver(SharedPlace place, String shop, int till, Home home, InstantSource clock, FaultPoint faults) {
        this.place = place;
        this.shop = shop;
        this.till = till;
        this.home = home;
        this.clock = clock;
        this.faults = faults;
    }

    /// What the shared book has of this number.
    public sealed interface Look {

        /// Nobody has ever sold under it.
        record Nothing() implements Look {}

        /// Somebody has.
        ///
        /// @param lines how many the journal has that is to be taken over
        /// @param heard when its machine was last here, by the server's clock
        /// @param silent how long ago that was
        record Remains(long lines, Instant heard, Duration silent) implements Look {}

        /// It does not answer, or a newer till has made its tables.
        record OutOfReach() implements Look {}
    }

    /// What became of it. But for the first, nothing has changed.
    public sealed interface Outcome {

        /// The home has the whole journal, and the shared book knows that this machine goes on with it.
        record Done(long lines) implements Outcome {}

        /// A line in the shared book is not what was written there.
        record Broken(long line, Flaw flaw) implements Outcome {}

        /// Meanwhile a machine has written on under this number: the old one is alive, or another new one was quicker.
        record Overtaken() implements Outcome {}

        /// The shared book no longer answers.
        record OutOfReach() implements Outcome {}
    }

    /// Asks the shared book, and waits no longer than that for its answer.
    public Look look(Duration patience) {
        var answer = new ArrayBlockingQueue<Look>(1);
        Thread.ofVirtual().name("takeover-look").start(() -> answer.offer(look()));
        try {
            var look = answer.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            return look == null ? new Look.OutOfReach() : look;
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    private Look look() {
        try (var shelf = Shelf.open(place, shop, till)) {
            var found = living(shelf);
            return found.<Look>map(it -> new Look.Remains(
                            it.chain().head().seq(), it.heard().at(), it.heard().ago()))
                    .orElseGet(Look.Nothing::new);
        } catch (SQLException e) {
            LOG.warn("nobody can be asked whether somebody has sold under this number", e);
            return new Look.OutOfReach();
        }
    }

    /// Writes the journal, tells the shared book, and only then puts it in place: of two machines that want the same
    /// number, one is refused before it has sold anything. Throws where the disk does not take it.
    ///
    /// @param by who has said that the old machine is dead
    /// @param progress is told now and then how many lines are written
    public Outcome carryOut(String by, LongConsumer progress) {
        if (!home.unused()) {
            throw new BookException("there is a book already in " + home.folder());
        }
        try (var draft = JournalDraft.begin(home, faults)) {
            var outcome = claimed(draft, by, progress);
            if (outcome instanceof Outcome.Done(var lines)) {
                faults.reached("succession.claimed");
                draft.putInPlace();
                draft.drawLedger();
                LOG.warn("by the word of {} this machine goes on as till {} after line {}", by, till, lines);
            }
            return outcome;
        } catch (IOException e) {
            throw new BookException("the journal of the other machine cannot be written into " + home.folder(), e);
        }
    }

    /// Whether the number is this machine's by the shared book, for which all of the journal is in the draft by then.
    private Outcome claimed(JournalDraft draft, String by, LongConsumer progress) throws IOException {
        try (var shelf = Shelf.open(place, shop, till)) {
            var found = living(shelf).map(Found::chain);
            return found.isEmpty() ? new Outcome.Overtaken() : claimed(shelf, draft, found.get(), by, progress);
        } catch (SQLException e) {
            LOG.warn("the shared book does not answer, so nothing is taken over", e);
            return new Outcome.OutOfReach();
        }
    }

    private Outcome claimed(Shelf shelf, JournalDraft draft, SharedChain chain, String by, LongConsumer progress)
            throws SQLException, IOException {
        var broken = new JournalRead(shelf, draft, progress).all(chain);
        if (broken.isPresent()) {
            return broken.get();
        }
        faults.reached("succession.copied");
        var own = draft.goOn(by, till, clock.instant());
        faults.reached("succession.written");
        var standing = shelf.take(chain, own);
        return standing.isPresent() ? new Outcome.Done(chain.head().seq()) : new Outcome.Overtaken();
    }

    /// A chain, and when its till was last here.
    private record Found(SharedChain chain, Shelf.Heard heard) {}

    /// The chain that was heard last; one that a retired machine goes on writing is none to take over.
    private static Optional<Found> living(Shelf shelf) throws SQLException {
        var chains = shelf.chains();
        var heard = shelf.heard();
        var latest = chains.values().stream()
                .filter(chain -> chain.head().seq() > 0)
                .flatMap(chain -> Stream.ofNullable(heard.get(chain.id())).map(it -> new Found(chain, it)))
                .sorted(Comparator.comparing((Found found) -> found.heard().at())
                        .reversed())
                .toList();
        for (var found : latest) {
            if (shelf.takenOver(new Lineage(chains, found.chain())).isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// One reading of a journal from its first line to the last.
    private record JournalRead(Shelf shelf, JournalDraft draft, LongConsumer progress) {

        /// What is wrong with it; empty where all of it is written now.
        Optional<Outcome.Broken> all(SharedChain chain) throws SQLException, IOException {
            for (var piece : new Lineage(shelf.chains(), chain).pieces()) {
                var broken = all(piece);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            var flaw = draft.tip().equals(chain.head()) ? draft.verify() : Optional.of(Flaw.HASH);
            return flaw.map(it -> new Outcome.Broken(draft.tip().seq(), it));
        }

        private Optional<Outcome.Broken> all(Lineage.Piece piece) throws SQLException, IOException {
            for (var at = piece.after(); at < piece.upto(); at += BATCH) {
                var upto = Math.min(piece.upto(), at + BATCH);
                for (var line : shelf.lines(piece.chain(), at, upto)) {
                    var flaw = draft.add(line.text(), line.hash());
                    if (flaw.isPresent()) {
                        return Optional.of(new Outcome.Broken(line.seq(), flaw.get()));
                    }
                }
                if (draft.tip().seq() != upto) {
                    return Optional.of(new Outcome.Broken(draft.tip().seq() + 1, Flaw.SEQUENCE));
                }
                progress.accept(upto);
            }
            return Optional.empty();
        }
    }
}
