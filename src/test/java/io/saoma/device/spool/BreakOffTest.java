package io.saoma.device.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.escpos.EscPos;
import io.saoma.device.escpos.PrinterKind;
import io.saoma.device.escpos.Printing;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Boxes;
import io.saoma.device.printer.FakePrinter;
import io.saoma.device.printer.TcpPrinter;
import io.saoma.device.printer.TcpPrinter.Limits;
import io.saoma.device.receipt.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A printer breaks the connection anywhere in a receipt, and has one whole receipt on paper in the end: over real
/// sockets, with a printer that goes on in the middle of the command at which it broke off.
@Execution(CONCURRENT)
class BreakOffTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final int QUESTION = 4;
    private static final int SAMPLES = 60;
    private static final int FEED_AND_CUT = 7;
    private static final EscPos PRINTER = new EscPos(new PrinterKind(PaperWidth.MM_58, true, true), new Boxes());
    private static final byte[] CUT_OFF = PRINTER.cutOff();
    private static final byte[] RECEIPT = Printing.bytes(Samples.emoji(), PaperWidth.MM_58);

    /// All but the feed and the cut, which come to a receipt that can be read already.
    private static final byte[] READABLE = Arrays.copyOf(RECEIPT, RECEIPT.length - FEED_AND_CUT);

    /// The receipt's first commands are short, so each of their bytes is tried; then some of the many others.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesOneReceiptThatCanBeRead(boolean answers) throws IOException {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("BreakOffTest: -Dseed=" + seed);
        var last = READABLE.length + (answers ? QUESTION : 0) - 1;
        var offsets = IntStream.concat(IntStream.rangeClosed(0, 60), new Random(seed).ints(SAMPLES, 61, last));
        for (var offset : IntStream.concat(offsets, IntStream.of(last)).toArray()) {
            try (var printer = FakePrinter.breakingOffAfter(offset)) {
                print(printer, answers);
                var where = "broken off after " + offset + " bytes, -Dseed=" + seed;
                assertEquals(1, printer.whole(READABLE), where);
                assertEquals(1, printer.whole(RECEIPT), where);
                assertEquals(2, printer.calls(), where);
            }
        }
    }

    /// Nobody can know more: the till prints it again, and a person sees two of them, apart.
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7})
    void printsTwiceOnlyWhatCouldBeReadAndWasNotConfirmed(int more) throws IOException {
        try (var printer = FakePrinter.breakingOffAfter(QUESTION + READABLE.length + more)) {
            print(printer, true);
            assertEquals(2, printer.whole(READABLE));
            assertEquals(1, printer.whole(joined(CUT_OFF, RECEIPT)));
        }
    }

    private static void print(FakePrinter printer, boolean answers) {
        var bell = new HandBell();
        var jobs = Jobs.ofThisRun();
        var queue = new PrintQueue(new TcpPrinter("127.0.0.1", printer.port(), answers, LIMITS), jobs, bell, bell);
        queue.offer(Job.receipt("01-260314-0042", RECEIPT, CUT_OFF));

        bell.run(queue);

        assertTrue(jobs.done("01-260314-0042"));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
