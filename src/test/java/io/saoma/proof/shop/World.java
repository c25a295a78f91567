package io.saoma.proof.shop;

import io.saoma.payment.Threads;
import io.saoma.payment.TillClock;
import io.saoma.payment.Wish;
import io.saoma.payment.Wishes.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Time that passes only when everybody waits, and threads of which only one runs at a time: the same seed, the same
/// day.
///
/// Whatever belongs to the till runs as a task of one life of its process; when that life ends, its tasks find out the
/// next time that they wait.
final class World implements TillClock, Threads {

    static final Instant DAWN = Instant.parse("2026-03-14T00:30:00Z");
    private static final Executor THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("till-", 1).factory());
    private static final Duration LATCH_GLANCE = Duration.ofMillis(10);

    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Semaphore conductor = new Semaphore(0);
    private final RandomGenerator random;
    private Duration time = Duration.ZERO;
    private Duration slept = Duration.ZERO;
    private Duration wallOff = Duration.ZERO;
    private long count;
    private Duration horizon = Duration.ZERO;
    private int life;
    private @Nullable Task running;
    private @Nullable Throwable failure;

    World(RandomGenerator random) {
        this.random = random;
    }

    /// What unwinds the tasks of a process that is dead.
    @SuppressWarnings("serial")
    static final class Died extends Error {

        Died() {
            super("this process is dead", null, false, false);
        }
    }

    @Override
    public Moment now() {
        return new Moment(wall(), time.minus(slept));
    }

    /// What the till takes for the time.
    Instant wall() {
        return trueTime().plus(wallOff);
    }

    Instant trueTime() {
        return DAWN.plus(time);
    }

    Duration time() {
        return time;
    }

    void setWall(Duration off) {
        wallOff = off;
    }

    int life() {
        return life;
    }

    /// Lets this happen outside the till.
    void at(Duration when, Runnable happening) {
        add(when, null, 0, happening);
    }

    /// Lets the till do this, on a thread of its own, as long as this life lasts.
    void inTill(Duration when, Runnable work) {
        var task = begin(work);
        add(when, task, task.token, () -> {});
    }

    private void add(Duration when, @Nullable Task task, long token, Runnable happening) {
        agenda.add(new Due(when, random.nextInt(), count++, task, token, happening));
    }

    private Task begin(Runnable work) {
        var task = new Task(running == null ? life : running.life);
        tasks.add(task);
        THREADS.execute(() -> {
            task.turn.acquireUninterruptibly();
            try {
                if (task.life == life) {
                    work.run();
                }
            } catch (Died _) {
                // its process is dead, so nobody hears of it
            } catch (Throwable e) {
                fail(e);
            } finally {
                task.over = true;
                handOn(task);
            }
        });
        return task;
    }

    private void fail(Throwable e) {
        failure = failure == null ? e : failure;
    }

    /// Lets time pass until then; throws what the till or the world threw.
    void run(Duration until) {
        horizon = until;
        while (failure == null && isDue()) {
            handOn(null);
        }
        time = until.compareTo(time) > 0 ? until : time;
        if (failure != null) {
            throw new IllegalStateException("the day broke off", failure);
        }
    }

    private boolean isDue() {
        return agenda.peek() != null && agenda.element().time().compareTo(horizon) <= 0;
    }

    /// Whoever waits, or has ended, does what is due in the world and gives the turn to whoever is next, which may be
    /// itself: threads change only where they must, for that is what costs.
    private void handOn(@Nullable Task me) {
        running = null;
        while (failure == null && isDue()) {
            var due = agenda.remove();
            time = due.time().compareTo(time) > 0 ? due.time() : time;
            if (due.task() == null) {
                happen(due.happening());
            } else if (!due.task().over && due.task().token == due.token()) {
                running = due.task();
                if (due.task() != me) {
                    due.task().turn.release();
                    await(me);
                }
                return;
            }
        }
        if (me != null) {
            conductor.release();
            await(me);
        }
    }

    private void happen(Runnable happening) {
        try {
            happening.run();
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void await(@Nullable Task me) {
        if (me == null) {
            conductor.acquireUninterruptibly();
        } else if (!me.over) {
            me.turn.acquireUninterruptibly();
        }
    }

    /// The running thread of the till waits so long.
    void pass(Duration duration) {
        var task = current();
        task.token++;
        add(time.plus(duration), task, task.token, () -> {});
        handOn(task);
        if (task.life != life) {
            throw new Died();
        }
    }

    private Task current() {
        if (running == null) {
            throw new IllegalStateException("only a thread of the till can wait");
        }
        return running;
    }

    /// Ends the present life: from now on nothing that it does reaches anybody.
    void die() {
        life++;
        for (var task : tasks) {
            if (!task.over && task != running) {
                task.token++;
                add(time, task, task.token, () -> {});
            }
        }
        tasks.removeIf(task -> task.over);
    }

    /// Ends every life for good, so that no thread is left behind.
    void end() {
        agenda.clear();
        die();
        failure = null;
        run(time);
    }

    /// The machine sleeps: the world goes on, the till does not, and its uptime may or may not count.
    void sleep(Duration gap, boolean counted) {
        var tillsOwn = agenda.stream().filter(due -> due.task() != null).toList();
        agenda.removeAll(tillsOwn);
        tillsOwn.forEach(due -> agenda.add(due.later(gap)));
        slept = counted ? slept : slept.plus(gap);
    }

    /// Sometimes the new thread is quicker than the one that starts it.
    @Override
    public void start(Runnable driver) {
        inTill(time, driver);
        if (running != null && random.nextBoolean()) {
            pass(Duration.ofNanos(random.nextInt(40_000_000)));
        }
    }

    @Override
    public void await(CountDownLatch latch, Duration most) {
        var end = time.plus(most);
        while (latch.getCount() > 0 && time.compareTo(end) < 0) {
            pass(LATCH_GLANCE);
        }
    }

    @Override
    public Inbox inbox() {
        return new Letters();
    }

    /// Wishes in virtual time.
    private final class Letters implements Inbox {

        private final Queue<Wish> letters = new ArrayDeque<>();
        private @Nullable Task reader;

        @Override
        public void add(Wish wish) {
            letters.add(wish);
            if (reader != null) {
                reader.token++;
                World.this.add(time, reader, reader.token, () -> {});
            }
        }

        @Override
        public Optional<Wish> within(Duration most) {
            if (letters.isEmpty()) {
                reader = current();
                pass(most);
                reader = null;
            }
            return Optional.ofNullable(letters.poll());
        }
    }
}
