package io.saoma.book;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// A thread on which everything happens that touches a journal or a ledger. Nobody else knows it, so nobody can
/// interrupt it: an interrupt closes the file under H2.
final class BookThread implements BookHand {

    private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closed;

    BookThread(String name) {
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
        thread.start();
    }

    /// Waits also where the caller is interrupted meanwhile.
    @Override
    public <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
        if (thread.equals(Thread.currentThread())) {
            return work.call();
        }
        var job = new Job<>(work);
        synchronized (jobs) {
            if (closed) {
                throw new BookException("the book is closed");
            }
            jobs.add(job);
        }
        return job.outcome();
    }

    /// Does what is still to be done, and then no more.
    @Override
    public void close() {
        synchronized (jobs) {
            closed = true;
        }
        jobs.add(new Job<>(() -> null));
    }

    private void work() {
        var last = false;
        while (!last) {
            try {
                jobs.take().run();
            } catch (InterruptedException e) {
                throw new IllegalStateException("the thread of the book was interrupted", e);
            }
            synchronized (jobs) {
                last = closed && jobs.isEmpty();
            }
        }
    }

    /// One piece of work and, once done, what came of it.
    private static final class Job<T extends @Nullable Object> {

        private final Callable<T> work;
        private final Semaphore done = new Semaphore(0);
        private Callable<T> outcome;

        Job(Callable<T> work) {
            this.work = work;
            this.outcome = work;
        }

        void run() {
            try {
                var result = work.call();
                outcome = () -> result;
            } catch (Exception e) {
                outcome = () -> {
                    throw e;
                };
            } catch (Error e) {
                outcome = () -> {
                    throw e;
                };
            } finally {
                done.release();
            }
        }

        T outcome() throws Exception {
            done.acquireUninterruptibly();
            return outcome.call();
        }
    }
}
