package io.saoma.book.share;

import io.saoma.book.Lender;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Connections to the shared book that are made when they are wanted, and kept for a while. Safe from any thread.
///
/// Each has a thread that opens it, and closes it once nobody has wanted it for so long.
final class Pool implements Lender, AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Opening opening;
    private final Semaphore room;
    private final Duration patience;
    private final Duration rest;
    private final LinkedBlockingDeque<Offer> offers = new LinkedBlockingDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// @param most so many at once
    /// @param patience how long somebody waits for one
    /// @param rest after so long without a question one is closed
    Pool(Opening opening, int most, Duration patience, Duration rest) {
        this.opening = opening;
        this.room = new Semaphore(most);
        this.patience = patience;
        this.rest = rest;
    }

    /// How a connection is made, and made ready.
    interface Opening {

        Connection open() throws SQLException;
    }

    /// What somebody who waits may get.
    private sealed interface Offer {

        /// The server would not have it.
        record Refused(Exception why, long at) implements Offer {}

        /// A connection, with nobody at work on it.
        record Ready(Kept kept) implements Offer {}
    }

    @Override
    public Loan lend() throws SQLException {
        var begun = System.nanoTime();
        var asked = false;
        while (closing.getCount() > 0 && System.nanoTime() - begun < patience.toNanos()) {
            if (!asked && offers.isEmpty() && room.tryAcquire()) {
                Thread.ofVirtual().name("shared-book").start(this::keep);
                asked = true;
            }
            switch (next()) {
                case Offer.Ready(var kept)
                when kept.answers() -> {
                    return new Lent(kept);
                }
                case Offer.Ready(var kept) -> drop(kept);
                case Offer.Refused(var why, var at)
                when at - begun > 0 -> throw new SQLTransientConnectionException(why.getMessage(), why);
                // by somebody who did not wait for it, or nothing yet
                case Offer.Refused _ -> {}
                case null -> {}
            }
        }
        throw new SQLTransientConnectionException("no connection to the shared book in time");
    }

    private @Nullable Offer next() throws SQLException {
        try {
            return offers.pollFirst(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new SQLTransientConnectionException("nobody waits for the shared book any more", e);
        }
    }

    private void keep() {
        try {
            var kept = new Kept(opening.open());
            offers.addFirst(new Offer.Ready(kept));
            while (!kept.gone()) {
                var over = closing.await(rest.toMillis(), TimeUnit.MILLISECONDS);
                if (over || kept.rested(rest)) {
                    takeAway(kept);
                }
                if (over) {
                    return;
                }
            }
        } catch (SQLException | RuntimeException e) {
            room.release();
            offers.addLast(new Offer.Refused(e, System.nanoTime()));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    /// Unless somebody is at work on it.
    private void takeAway(Kept kept) {
        if (offers.remove(new Offer.Ready(kept))) {
            drop(kept);
        }
    }

    private void giveBack(Kept kept) {
        kept.used();
        offers.addFirst(new Offer.Ready(kept));
        if (closing.getCount() == 0) {
            takeAway(kept);
        }
    }

    /// Without waiting for a server that may be gone.
    private void drop(Kept kept) {
        kept.leave();
        room.release();
        Thread.ofVirtual().name("shared-book").start(kept::shut);
    }

    /// Those at work are closed when they are given back.
    @Override
    public void close() {
        closing.countDown();
    }

    /// Out of the pool until it is given back.
    private final class Lent implements Loan {

        private final Kept kept;
        private boolean sound;

        Lent(Kept kept) {
            this.kept = kept;
        }

        @Override
        public Connection connection() {
            return kept.connection();
        }

        @Override
        public void sound() {
            sound = true;
        }

        @Override
        public void close() {
            if (sound) {
                giveBack(kept);
            } else {
                drop(kept);
            }
        }
    }
}
