package io.saoma;

import io.saoma.shop.Accord;
import io.saoma.shop.GoodsDesk;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a till's goods level with those of the other tills, and waits for the network in its own thread.
final class GoodsWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GoodsWatch.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final GoodsDesk goods;
    private final CommonGoods common;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Accord accord = Accord.SAME;
    private boolean failed;

    GoodsWatch(GoodsDesk goods, CommonGoods common) {
        this.goods = goods;
        this.common = common;
    }

    /// From now on, until it is closed.
    void start() {
        Thread.ofVirtual().name("goods-watch").start(this::work);
    }

    private void work() {
        while (closing.getCount() > 0) {
            await(closing, pause(look()));
        }
        common.close();
        ended.countDown();
    }

    private static Duration pause(Accord accord) {
        return switch (accord) {
            case SAME -> EACH;
            case AWAY -> AWAY;
            case NEWER, PUT_BACK -> UNTIL_SOMEBODY_ACTS;
        };
    }

    private Accord look() {
        try {
            var now = goods.level();
            if (now != accord) {
                LOG.info("the goods of the shop's tills: {}", now);
            }
            accord = now;
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) {
                LOG.error("what other tills changed about the goods cannot be written down", e);
            }
            failed = true;
        }
        return failed ? Accord.AWAY : accord;
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
