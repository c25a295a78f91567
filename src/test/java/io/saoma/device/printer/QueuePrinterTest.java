package io.saoma.device.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.printer.Outcome.Doubtful;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.print.PrintException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class QueuePrinterTest {

    private static final byte[] RECEIPT = {1, 2, 3};

    private final List<byte[]> taken = new ArrayList<>();

    @Test
    void countsAsPrintedWhatTheSystemHasTaken() {
        assertEquals(new Printed(), print(taken::add));
        assertArrayEquals(RECEIPT, taken.getFirst());
    }

    @Test
    void doubtsWhereTheSystemGivesUp() {
        var outcome = print(_ -> {
            throw new PrintException("spooler stopped");
        });

        assertEquals(new Doubtful(Trouble.BROKEN), outcome);
    }

    @Test
    void failsWhereTheSystemHasNoSuchQueue() {
        var printer = new QueuePrinter("no printer is called so, 小票");

        assertEquals(new Failed(Trouble.NO_QUEUE), printer.print(Sheet.fresh(RECEIPT), _ -> {}));
    }

    private static Outcome print(Spooler.Queue queue) {
        return new QueuePrinter("receipts", new Spooler() {

                    @Override
                    public List<String> names() {
                        return List.of("receipts");
                    }

                    @Override
                    public Optional<Queue> queue(String name) {
                        return Optional.of(queue);
                    }
                })
                .print(Sheet.fresh(RECEIPT), _ -> {});
    }
}
