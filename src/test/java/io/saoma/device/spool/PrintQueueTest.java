package io.saoma.device.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.printer.Outcome.Doubtful;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.Sheet;
import io.saoma.device.printer.Trouble;
import io.saoma.device.spool.QueueState.Idle;
import io.saoma.device.spool.QueueState.Printing;
import io.saoma.device.spool.QueueState.Troubled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class PrintQueueTest {

    private static final byte[] CUT = {9};

    private final HandBell bell = new HandBell();
    private final ScriptedPrinter printer = new ScriptedPrinter();
    private final Jobs jobs = Jobs.ofThisRun();
    private final List<QueueState> states = new ArrayList<>();

    @Test
    void printsInOrder() {
        work(job("a", 1), job("b", 2));

        assertSheets(Sheet.fresh(bytes(1)), Sheet.fresh(bytes(2)));
        assertEquals(
                List.of(
                        new QueueState(2, new Printing("a")),
                        new QueueState(1, new Printing("b")),
                        new QueueState(0, new Idle())),
                states);
    }

    @Test
    void printsWhatIsOfferedTwiceOnce() {
        work(job("a", 1), job("a", 1));
        work(job("a", 1));

        assertSheets(Sheet.fresh(bytes(1)));
    }

    @Test
    void printsNothingThatAnEarlierRunHasPrinted() {
        jobs.remember("a");

        work(job("a", 1), job("b", 2));

        assertSheets(Sheet.fresh(bytes(2)));
        assertTrue(jobs.done("b"));
    }

    @Test
    void triesAgainAfterGrowingPauses() {
        for (var i = 0; i < 7; i++) {
            printer.then(() -> new Failed(Trouble.OFF));
        }

        work(job("a", 1));

        assertEquals(
                LongStream.of(1, 2, 5, 10, 30, 30, 30)
                        .mapToObj(Duration::ofSeconds)
                        .toList(),
                bell.pauses());
        assertEquals(8, printer.sheets().size());
        assertTrue(jobs.done("a"));
    }

    @Test
    void tellsTheTroubleUntilItIsOver() {
        printer.then(() -> new Failed(Trouble.OFF)).then(() -> new Failed(Trouble.PAPER_OUT));

        work(job("a", 1), job("b", 2));

        assertEquals(
                List.of(
                        new QueueState(2, new Printing("a")),
                        new QueueState(2, new Troubled("a", Trouble.OFF)),
                        new QueueState(2, new Troubled("a", Trouble.PAPER_OUT)),
                        new QueueState(1, new Printing("b")),
                        new QueueState(0, new Idle())),
                states);
    }

    @Test
    void tellsWhatThePrinterWaitsFor() {
        printer.telling(told -> told.accept(Trouble.COVER_OPEN));

        work(job("a", 1));

        assertTrue(states.contains(new QueueState(1, new Troubled("a", Trouble.COVER_OPEN))), states.toString());
    }

    @Test
    void cutsOffWhatBrokeOffBeforeItPrintsAgain() {
        printer.then(() -> new Failed(Trouble.OFF))
                .then(() -> new Doubtful(Trouble.BROKEN))
                .then(() -> new Failed(Trouble.OFF));

        work(job("a", 1), job("b", 2));

        assertSheets(
                Sheet.fresh(bytes(1)),
                Sheet.fresh(bytes(1)),
                Sheet.afterTorn(bytes(9, 1)),
                Sheet.afterTorn(bytes(9, 1)),
                Sheet.fresh(bytes(2)));
    }

    @Test
    void spendsLessAndLessPaperOnAPrinterThatBreaksOffEachTime() {
        for (var i = 0; i < 5; i++) {
            printer.then(() -> new Doubtful(Trouble.BROKEN));
        }

        work(job("a", 1));

        assertEquals(
                LongStream.of(1, 10, 60, 600, 600).mapToObj(Duration::ofSeconds).toList(), bell.pauses());
    }

    @Test
    void aFurtherReceiptDoesNotEndThePauseOfTheOneBeforeIt() {
        printer.then(() -> new Doubtful(Trouble.BROKEN)).then(() -> new Doubtful(Trouble.BROKEN));
        var queue = new PrintQueue(printer, jobs, bell, bell);
        queue.offer(job("a", 1));
        bell.meanwhile(() -> queue.offer(job("b", 2)));

        bell.run(queue);

        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(10)), bell.pauses());
        assertEquals(4, printer.sheets().size());
    }

    @Test
    void aFurtherReceiptHasAPrinterTriedAtOnceThatWasOff() {
        printer.then(() -> new Failed(Trouble.OFF));
        var queue = new PrintQueue(printer, jobs, bell, bell);
        queue.offer(job("a", 1));
        bell.meanwhile(() -> queue.offer(job("b", 2)));

        bell.run(queue);

        assertEquals(List.of(Duration.ZERO), bell.pauses());
        assertSheets(Sheet.fresh(bytes(1)), Sheet.fresh(bytes(1)), Sheet.fresh(bytes(2)));
    }

    @Test
    void takesAFaultOfOurOwnForABreak() {
        printer.then(() -> {
            throw new IllegalStateException("a mistake");
        });

        work(job("a", 1));

        assertSheets(Sheet.fresh(bytes(1)), Sheet.afterTorn(bytes(9, 1)));
    }

    @Test
    void opensNoDrawerLate() {
        printer.then(() -> new Failed(Trouble.OFF)).then(() -> new Failed(Trouble.OFF));

        work(Job.drawer("kick", bytes(5), Duration.ofSeconds(2)), job("a", 1));

        assertSheets(Sheet.fresh(bytes(5)), Sheet.fresh(bytes(5)), Sheet.fresh(bytes(1)));
    }

    @Test
    void sendsNothingAgainThatIsPrintedAndCannotBeRemembered() {
        var forgetful = new Jobs() {

            @Override
            public boolean done(String id) {
                throw new IllegalStateException("no disk");
            }

            @Override
            public void remember(String id) {
                throw new IllegalStateException("no disk");
            }
        };
        var queue = new PrintQueue(printer, forgetful, bell, bell);
        queue.offer(job("a", 1));
        printer.telling(_ -> queue.offer(job("a", 1)));

        bell.run(queue);
        queue.offer(job("a", 1));

        assertEquals(new QueueState(0, new Idle()), queue.state());
        assertSheets(Sheet.fresh(bytes(1)));
    }

    @Test
    void goesOnWhereAListenerFails() {
        var queue = new PrintQueue(printer, jobs, bell, bell);
        queue.listen(_ -> {
            throw new IllegalStateException("a mistake");
        });
        queue.offer(job("a", 1));

        bell.run(queue);

        assertTrue(jobs.done("a"));
    }

    @Test
    void printsOnAThreadOfItsOwn() throws InterruptedException {
        var seen = new LinkedBlockingQueue<QueueState>();
        var release = new CountDownLatch(1);
        printer.then(() -> {
            await(release);
            return new Printed();
        });
        try (var queue = PrintQueue.open(printer, jobs, () -> Duration.ofNanos(System.nanoTime()))) {
            queue.listen(seen::add);

            queue.offer(job("a", 1));
            while (!new QueueState(1, new Printing("a")).equals(seen.poll(20, TimeUnit.SECONDS))) {}
            queue.offer(job("b", 2));
            assertEquals(2, queue.state().waiting());
            release.countDown();

            while (!new QueueState(0, new Idle()).equals(seen.poll(20, TimeUnit.SECONDS))) {}
        }
        assertTrue(jobs.done("a") && jobs.done("b"));
    }

    @Test
    void triesAtOnceWhenSomebodySaysSo() throws InterruptedException {
        var seen = new LinkedBlockingQueue<QueueState>();
        for (var i = 0; i < 4; i++) {
            printer.then(() -> new Failed(Trouble.OFF));
        }
        try (var queue = PrintQueue.open(printer, jobs, () -> Duration.ofNanos(System.nanoTime()))) {
            queue.listen(state -> {
                seen.add(state);
                if (state.activity() instanceof Troubled) {
                    queue.tryNow();
                }
            });
            queue.offer(job("a", 1));

            var begin = System.nanoTime();
            while (!new QueueState(0, new Idle()).equals(seen.poll(20, TimeUnit.SECONDS))) {}
            while (!jobs.done("a")) {
                assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(15));
                seen.poll(10, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void work(Job... offered) {
        var queue = new PrintQueue(printer, jobs, bell, bell);
        queue.listen(states::add);
        for (var job : offered) {
            queue.offer(job);
        }
        bell.run(queue);
    }

    private void assertSheets(Sheet... sheets) {
        assertEquals(List.of(sheets), printer.sheets());
    }

    private static Job job(String id, int content) {
        return Job.receipt(id, bytes(content), CUT);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
