package io.saoma.device.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.escpos.Printing;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.printer.Outcome.Doubtful;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.TcpPrinter.Limits;
import io.saoma.device.receipt.Samples;
import io.saoma.proof.OwnPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
class TcpPrinterTest {

    private static final Limits PATIENT =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(10));
    private static final Limits QUICK =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofMillis(400));
    private static final byte[] RECEIPT = Printing.bytes(Samples.sale(), PaperWidth.MM_58);

    private final List<Trouble> told = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void printsOnAPrinterThatIsWell(boolean answers) throws Exception {
        try (var printer = new FakePrinter(Plan.GOOD)) {
            assertEquals(new Printed(), print(printer, answers, PATIENT));
            assertArrayEquals(RECEIPT, printer.paper());
        }
        assertEquals(List.of(), told);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void failsOnAPrinterThatIsOff(boolean answers) throws IOException {
        try (var nobody = new OwnPort()) {
            var printer = new TcpPrinter("127.0.0.1", nobody.number(), answers, QUICK);

            assertEquals(new Failed(Trouble.OFF), printer.print(Sheet.fresh(RECEIPT), told::add));
        }
    }

    @Test
    void failsOnAPrinterThatNobodyKnows() {
        var nowhere = new TcpPrinter("printer.invalid", TcpPrinter.RAW, true, QUICK);

        assertEquals(new Failed(Trouble.OFF), nowhere.print(Sheet.fresh(RECEIPT), told::add));
    }

    @Test
    void waitsForASlowPrinter() throws Exception {
        try (var printer = new FakePrinter(Plan.keptBy(Plan.FINE, Plan.FINE, Plan.FINE))) {
            assertEquals(new Printed(), print(printer, true, QUICK));
            assertEquals(1, printer.whole(RECEIPT));
        }
        assertEquals(List.of(), told);
    }

    @Test
    void waitsUntilSomebodyHasPutPaperIn() throws Exception {
        try (var printer = new FakePrinter(Plan.keptBy(Plan.PAPER, Plan.PAPER, Plan.COVER, Plan.FINE))) {
            assertEquals(new Printed(), print(printer, true, QUICK));
            assertEquals(1, printer.whole(RECEIPT));
        }
        assertEquals(List.of(Trouble.PAPER_OUT, Trouble.PAPER_OUT, Trouble.COVER_OPEN), told);
    }

    @Test
    void takesNothingForAnAnswerThatAPrinterSaysByItself() throws Exception {
        try (var printer = new FakePrinter(Plan.keptBy(Plan.UNASKED, Plan.COVER, Plan.UNASKED, Plan.FINE))) {
            assertEquals(new Printed(), print(printer, true, QUICK));
        }
        assertEquals(List.of(Trouble.COVER_OPEN), told);
    }

    @Test
    void sendsNothingToAPrinterWithoutPaper() throws Exception {
        try (var printer = new FakePrinter(Plan.keptFromTheStartBy(Plan.PAPER, Plan.PAPER))) {
            assertEquals(new Failed(Trouble.PAPER_OUT), print(printer, true, QUICK));
            assertEquals(0, printer.paper().length);
        }
    }

    /// Else it would be sent the same receipt again and again.
    @Test
    void sendsNothingToAPrinterThatShouldAnswerAndDoesNot() throws Exception {
        try (var printer = new FakePrinter(Plan.MUTE)) {
            assertEquals(new Failed(Trouble.SILENT), print(printer, true, QUICK));
            assertEquals(0, printer.paper().length);
        }
    }

    @Test
    void doesNotBelieveForeverThatAPrinterIsBusy() throws Exception {
        var forever = new Integer[30];
        Arrays.fill(forever, Plan.FINE);
        try (var printer = new FakePrinter(Plan.keptBy(forever))) {
            var limits = new Limits(QUICK.connect(), QUICK.stall(), Duration.ofMillis(150));

            assertEquals(new Doubtful(Trouble.SILENT), print(printer, true, limits));
        }
    }

    @Test
    void doubtsWhereTheConnectionBreaksOffMidway() throws Exception {
        for (var answers : List.of(true, false)) {
            try (var printer = new FakePrinter(Plan.breaksAfter(RECEIPT.length / 2))) {
                assertEquals(new Doubtful(Trouble.BROKEN), print(printer, answers, PATIENT));
            }
        }
    }

    @Test
    void failsWhereTheConnectionBreaksOffBeforeTheReceipt() throws Exception {
        try (var printer = new FakePrinter(Plan.breaksAfter(2))) {
            assertEquals(new Failed(Trouble.BROKEN), print(printer, true, PATIENT));
        }
    }

    @Test
    void givesUpOnAPrinterThatTakesNothingAnyMore() throws Exception {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var printer = new TcpPrinter("127.0.0.1", door.getLocalPort(), false, QUICK);

            assertEquals(
                    new Doubtful(Trouble.STALLED), printer.print(Sheet.fresh(new byte[64 * 1024 * 1024]), told::add));
        }
    }

    private Outcome print(FakePrinter printer, boolean answers, Limits limits) {
        return new TcpPrinter("127.0.0.1", printer.port(), answers, limits).print(Sheet.fresh(RECEIPT), told::add);
    }
}
