package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.device.printer.Outcome;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.Printer;
import io.saoma.device.printer.Sheet;
import io.saoma.device.printer.Trouble;
import io.saoma.device.spool.Job;
import io.saoma.device.spool.Jobs;
import io.saoma.device.spool.PrintQueue;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.UiTasks;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the strip says of a printer in trouble, and that the button ends the wait for it.
class PrinterDeskTest {

    private final Notices notices = new Notices();

    /// What the queue's thread wants done on that of JavaFX.
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void saysEachTroubleUntilItIsOver(Trouble trouble) throws InterruptedException {
        var printer = new FailingPrinter(trouble);
        try (var queue = PrintQueue.open(printer, Jobs.ofThisRun(), () -> Duration.ofNanos(System.nanoTime()))) {
            var _ = new PrinterDesk(queue, new UiTasks(Runnable::run, fx::add), notices);
            queue.offer(Job.receipt("one", new byte[] {1}, new byte[0]));
            until(Optional::isPresent);
            var notice = notices.worstProperty().get().orElseThrow();
            assertEquals(Notice.Level.WARNING, notice.level());
            for (var language : Language.values()) {
                var messages = new Messages(language);
                assertTrue(messages.say(notice.headline()).length() > 4);
                assertTrue(messages.say(notice.advice()).contains("1"), messages.say(notice.advice()));
            }

            printer.repaired = true;
            notice.actions().getFirst().run().run();
            until(Optional::isEmpty);
        }
    }

    private void until(Predicate<Optional<Notice>> wanted) throws InterruptedException {
        while (!wanted.test(notices.worstProperty().get())) {
            Objects.requireNonNull(fx.poll(20, TimeUnit.SECONDS), "the strip has not changed")
                    .run();
        }
    }

    private static final class FailingPrinter implements Printer {

        private final Trouble trouble;
        private volatile boolean repaired;

        FailingPrinter(Trouble trouble) {
            this.trouble = trouble;
        }

        @Override
        public Outcome print(Sheet sheet, Consumer<Trouble> told) {
            return repaired ? new Printed() : new Failed(trouble);
        }
    }
}
