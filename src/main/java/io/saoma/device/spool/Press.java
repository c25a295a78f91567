package io.saoma.device.spool;

import io.saoma.device.printer.Outcome;
import io.saoma.device.printer.Outcome.Doubtful;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.Printer;
import io.saoma.device.printer.Trouble;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The printer, for one thread, and whether its last try left something torn, for all.
final class Press {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);

    private final Printer printer;
    private volatile boolean torn;

    Press(Printer printer) {
        this.printer = printer;
    }

    boolean torn() {
        return torn;
    }

    Outcome print(Job job, Consumer<Trouble> told) {
        var outcome = outcome(job, told);
        torn = outcome instanceof Doubtful || (torn && !(outcome instanceof Printed));
        return outcome;
    }

    /// A fault of our own leaves as open what is on paper as a lost connection does.
    private Outcome outcome(Job job, Consumer<Trouble> told) {
        try {
            return printer.print(job.sheet(torn), told);
        } catch (RuntimeException e) {
            LOG.error("{}: printing broke off", job.id(), e);
            return new Doubtful(Trouble.BROKEN);
        }
    }
}
