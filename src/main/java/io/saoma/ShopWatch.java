package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.share.Head;
import io.saoma.book.share.Pace;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.Subject;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.accord.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what a till has in common with the other tills level, and waits for the network in its own thread. All it asks
/// is what stands last in the rows: a desk that is level, and knows just that, has nothing to do.
final class ShopWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShopWatch.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final SharedChanges changes;
    private final List<Row> rows;
    private final Pace pace;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /// @param changes which it closes at its end
    ShopWatch(SharedChanges changes, String shop, Map<Subject, InCommon> desks, Pace pace) {
        this.changes = changes;
        this.pace = pace;
        rows = desks.entrySet().stream()
                .map(desk -> new Row(shop, desk.getKey(), desk.getValue()))
                .toList();
    }

    /// One row of changes, and the desk that takes them over.
    private static final class Row {

        private final String shop;
        private final Subject subject;
        private final InCommon desk;
        private boolean level;
        private boolean failed;

        Row(String shop, Subject subject, InCommon desk) {
            this.shop = shop;
            this.subject = subject;
            this.desk = desk;
        }

        /// Whether all is well.
        ///
        /// @param head empty where the shared book does not answer, which the desk has to hear itself
        boolean look(Optional<Head> head) {
            if (!level
                    || desk.accord() != Accord.SAME
                    || head.filter(this::isKnown).isEmpty()) {
                level = level();
            }
            return level;
        }

        private boolean isKnown(Head head) {
            var known = desk.known();
            return head.version() == 0
                    ? known.of(shop) == 0
                    : known.equals(new Seen(shop, head.version(), head.till(), Instant.parse(head.at())));
        }

        /// Of failures in a row only the first one is logged.
        private boolean level() {
            try {
                var level = desk.level() == Accord.SAME;
                failed = false;
                return level;
            } catch (RuntimeException e) {
                if (!failed) {
                    LOG.error("what other tills changed about the {} cannot be written down", subject.word(), e);
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
            var heads = heads();
            var astray = rows.stream()
                    .filter(row -> !row.look(heads.map(it -> it.get(row.subject))))
                    .count();
            await(closing, astray == 0 ? pace.look() : pace.again());
        }
        changes.close();
        ended.countDown();
    }

    private Optional<Map<Subject, Head>> heads() {
        try {
            return Optional.of(changes.heads());
        } catch (BookException e) {
            LOG.debug("what stands last in the shared book is not known", e);
            return Optional.empty();
        }
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
