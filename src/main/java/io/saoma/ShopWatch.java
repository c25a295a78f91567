package io.saoma;

import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.InCommon;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what a till has in common with the other tills level, and waits for the network in its own thread.
final class ShopWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShopWatch.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final List<Row> rows;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    ShopWatch(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /// One row of changes, and the desk that takes them over.
    static final class Row {

        private final String what;
        private final InCommon desk;
        private final Runnable close;
        private boolean failed;

        /// @param what it is about
        /// @param desk takes over what others have changed
        Row(String what, InCommon desk, Runnable close) {
            this.what = what;
            this.desk = desk;
            this.close = close;
        }

        /// Whether all is well. Of failures in a row only the first one is logged.
        private boolean look() {
            try {
                var level = desk.level() == Accord.SAME;
                failed = false;
                return level;
            } catch (RuntimeException e) {
                if (!failed) {
                    LOG.error("what other tills changed about the {} cannot be written down", what, e);
                }
                failed = true;
                return false;
            }
        }
    }

    /// From now on, until it is closed.
    void start() {
        Thread.ofVirtual().name("shop-watch").start(this::work);
    }

    private void work() {
        while (closing.getCount() > 0) {
            var away = rows.stream().filter(row -> !row.look()).count();
            await(closing, away == 0 ? EACH : AWAY);
        }
        rows.forEach(row -> row.close.run());
        ended.countDown();
    }

    private static void await(CountDownLatch latch, Duration time) {
        try {
            var _ = latch.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    /// What is not taken over yet waits for the next start.
    @Override
    public void close() {
        closing.countDown();
        await(ended, FAREWELL);
    }
}
