package io.saoma.device.printer;

import io.saoma.device.printer.Outcome.Doubtful;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.print.PrintException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A print queue of the system, which has to pass bytes on as they are. What the system has taken counts as printed.
public final class QueuePrinter implements Printer {

    private static final Logger LOG = LoggerFactory.getLogger(QueuePrinter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Spooler spooler;

    /// @param name as the system shows it
    public QueuePrinter(String name) {
        this(name, new SystemSpooler());
    }

    QueuePrinter(String name, Spooler spooler) {
        this.name = name;
        this.spooler = spooler;
    }

    /// The queues that there are; may take a while.
    public static List<String> names() {
        return new SystemSpooler().names();
    }

    @Override
    public Outcome print(Sheet sheet, Consumer<Trouble> told) {
        return new Watch(PATIENCE).over(() -> submit(sheet), () -> 0, () -> told.accept(Trouble.STALLED));
    }

    private Outcome submit(Sheet sheet) {
        var queue = spooler.queue(name);
        if (queue.isEmpty()) {
            return new Failed(Trouble.NO_QUEUE);
        }
        try {
            queue.get().take(sheet.whole());
            return new Printed();
        } catch (PrintException e) {
            LOG.warn("the system's queue {} broke off, and does not say how far it came", name, e);
            return new Doubtful(Trouble.BROKEN);
        }
    }
}
