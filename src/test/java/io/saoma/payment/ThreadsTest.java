package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Threads threads = Threads.real();

    @Test
    void runsEachDriverOnAVirtualThreadOfItsOwn() {
        var ended = new CountDownLatch(1);
        var thread = new AtomicReference<Thread>();

        threads.start(() -> {
            thread.set(Thread.currentThread());
            ended.countDown();
        });
        threads.await(ended, A_MINUTE);

        assertTrue(thread.get().isVirtual());
        assertEquals("payment", thread.get().getName());
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        threads.await(new CountDownLatch(1), Duration.ofMillis(-1));
        assertEquals(Optional.empty(), threads.inbox().within(Duration.ZERO));
    }

    @Test
    void handsWishesOverInTheirOrder() {
        var inbox = threads.inbox();
        inbox.add(Wish.CHECK);
        inbox.add(Wish.CANCEL);

        assertEquals(Optional.of(Wish.CHECK), inbox.within(A_MINUTE));
        assertEquals(Optional.of(Wish.CANCEL), inbox.within(Duration.ZERO));
    }

    @Test
    void aWishEndsTheWait() {
        var inbox = threads.inbox();
        threads.start(() -> inbox.add(Wish.STOP));

        assertEquals(Optional.of(Wish.STOP), inbox.within(A_MINUTE));
    }
}
