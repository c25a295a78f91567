package io.saoma.device.spool;

import io.saoma.device.printer.Outcome.Doubtful;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.Printer;
import io.saoma.device.printer.Trouble;
import io.saoma.device.spool.QueueState.Activity;
import io.saoma.device.spool.QueueState.Idle;
import io.saoma.device.spool.QueueState.Printing;
import io.saoma.device.spool.QueueState.Troubled;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints one job after the other, each until it is on paper, on a thread of its own.
///
/// It loses no job while the process lives, and prints none again of which the printer has said that it is done.
public final class PrintQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrintQueue.class);

    /// After so many tries in a row that came to nothing; the last one from then on.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    /// After tries that may have left paper behind: a printer that breaks off each time must not use up its roll.
    private static final List<Duration> PAUSES_IN_DOUBT =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private static final Duration UNTIL_SOMETHING_COMES = Duration.ofHours(1);

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Queue<Job> waiting = new ConcurrentLinkedQueue<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Board board = new Board();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Press press;
    private final Jobs jobs;
    private final Supplier<Duration> uptime;
    private final Bell bell;

    private volatile boolean closed;
    private int failures;

    PrintQueue(Printer printer, Jobs jobs, Supplier<Duration> uptime, Bell bell) {
        press = new Press(printer);
        this.jobs = jobs;
        this.uptime = uptime;
        this.bell = bell;
    }

    /// At work at once.
    ///
    /// @param uptime for drawers, which are not opened late: a count of time that nobody can set
    public static PrintQueue open(Printer printer, Jobs jobs, Supplier<Duration> uptime) {
        var queue = new PrintQueue(printer, jobs, uptime, Bell.real());
        Thread.ofVirtual().name("print-queue").start(queue::work);
        return queue;
    }

    /// Returns at once and never fails; a job that waits already, or is done, is not taken a second time.
    ///
    /// A printer that was away is tried at once. Where each try spends paper, only what stands first ends a pause.
    public void offer(Job job) {
        if (known.add(job.id())) {
            waiting.add(job);
            if (!press.torn() || waiting.peek() == job) {
                bell.ring();
            }
        }
    }

    /// Ends the pause after a failure: somebody has seen to the printer.
    public void tryNow() {
        bell.ring();
    }

    public QueueState state() {
        return new QueueState(waiting.size(), board.activity());
    }

    /// Tells the listener of every change from now on, on the queue's own thread.
    public void listen(Consumer<QueueState> listener) {
        board.listen(listener);
    }

    /// Begins no further job; lets the one at hand come to its end for a while.
    @Override
    public void close() {
        stop();
        try {
            if (!ended.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("the till closes while the printer is at work");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    void stop() {
        closed = true;
        bell.ring();
    }

    /// Returns once the queue is closed.
    void work() {
        while (!closed) {
            var job = waiting.peek();
            if (job == null) {
                tell(new Idle());
                bell.await(UNTIL_SOMETHING_COMES);
            } else if (needless(job)) {
                waiting.remove(job);
                known.remove(job.id());
            } else {
                attempt(job);
            }
        }
        ended.countDown();
    }

    private void attempt(Job job) {
        if (failures == 0) {
            tell(new Printing(job.id()));
        }
        switch (press.print(job, trouble -> tell(new Troubled(job.id(), trouble)))) {
            case Printed _ -> finish(job);
            case Failed(var why) -> rest(job, why, PAUSES);
            case Doubtful(var why) -> rest(job, why, PAUSES_IN_DOUBT);
        }
    }

    private void finish(Job job) {
        failures = 0;
        waiting.remove(job);
        try {
            jobs.remember(job.id());
            known.remove(job.id());
        } catch (RuntimeException e) {
            LOG.error("{} is printed, which cannot be remembered beyond this run", job.id(), e);
        }
    }

    private void rest(Job job, Trouble why, List<Duration> pauses) {
        if (failures == 0) {
            LOG.info("{} is not printed: {}", job.id(), why);
        }
        tell(new Troubled(job.id(), why));
        bell.await(pauses.get(Math.min(failures, pauses.size() - 1)));
        failures++;
    }

    private boolean needless(Job job) {
        if (job.lateAt(uptime.get())) {
            LOG.info("{} comes too late", job.id());
            return true;
        }
        try {
            return jobs.done(job.id());
        } catch (RuntimeException e) {
            LOG.error("{}: nobody knows whether it is printed, so it is", job.id(), e);
            return false;
        }
    }

    private void tell(Activity now) {
        board.write(waiting.size(), now);
    }
}
