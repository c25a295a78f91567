package io.saoma.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// How the driver waits: a wish ends the wait at once, so nobody ever has to interrupt a thread.
public interface Wishes {

    /// The next wish, or nothing once the time has passed.
    Optional<Wish> within(Duration time);

    /// Wishes with a way in.
    interface Inbox extends Wishes {

        void add(Wish wish);
    }

    /// Wishes of real people in real time.
    final class Queued implements Inbox {

        private final BlockingQueue<Wish> queue = new LinkedBlockingQueue<>();

        @Override
        public void add(Wish wish) {
            queue.add(wish);
        }

        @Override
        public Optional<Wish> within(Duration time) {
            try {
                return Optional.ofNullable(queue.poll(time.toNanos(), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException("the till never interrupts its threads", e);
            }
        }
    }
}
