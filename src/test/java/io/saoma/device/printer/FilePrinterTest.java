package io.saoma.device.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class FilePrinterTest {

    private static final byte[] RECEIPT = {1, 2, 3};

    @TempDir
    private Path dev;

    @Test
    void writesTheBytesToTheDevice() throws IOException {
        var device = Files.createFile(dev.resolve("lp0"));

        assertEquals(new Printed(), new FilePrinter(device).print(Sheet.fresh(RECEIPT), _ -> {}));
        assertArrayEquals(RECEIPT, Files.readAllBytes(device));
    }

    @Test
    void makesNoFileWhereTheDeviceIsNotPluggedIn() {
        var device = dev.resolve("lp0");

        assertEquals(new Failed(Trouble.OFF), new FilePrinter(device).print(Sheet.fresh(RECEIPT), _ -> {}));
        assertFalse(Files.exists(device));
    }

    @Test
    void failsWhereTheDeviceTakesNothing() {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        assertEquals(new Failed(Trouble.OFF), new FilePrinter(full).print(Sheet.fresh(RECEIPT), _ -> {}));
    }

    /// A pipe that nobody reads is a printer without paper.
    @Test
    void waitsForADeviceThatHangsAndPrintsOnce() throws Exception {
        var device = dev.resolve("lp0");
        assumeTrue(new ProcessBuilder("mkfifo", device.toString()).start().waitFor() == 0);
        var receipt = new byte[300_000];
        Arrays.fill(receipt, (byte) 7);
        var told = new CountDownLatch(2);
        var outcomes = new LinkedBlockingQueue<Outcome>();

        try (var reader = new RandomAccessFile(device.toFile(), "rw")) {
            var printer = new FilePrinter(device, Duration.ofMillis(50));
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> outcomes.add(printer.print(Sheet.fresh(receipt), trouble -> {
                        assertEquals(Trouble.STALLED, trouble);
                        told.countDown();
                    })));

            assertTrue(told.await(20, TimeUnit.SECONDS));
            assertTrue(outcomes.isEmpty());
            var printed = new byte[receipt.length];
            reader.readFully(printed);

            assertEquals(new Printed(), outcomes.poll(20, TimeUnit.SECONDS));
            assertArrayEquals(receipt, printed);
        }
    }

    /// A pipe without a reader cannot even be opened, as a line to a printer that does not answer.
    @Test
    void tellsThatADeviceCannotBeOpenedYetAndPrintsOnceItCan() throws Exception {
        var device = dev.resolve("rfcomm0");
        assumeTrue(new ProcessBuilder("mkfifo", device.toString()).start().waitFor() == 0);
        var told = new CountDownLatch(2);
        var outcomes = new LinkedBlockingQueue<Outcome>();
        var printer = new FilePrinter(device, Duration.ofMillis(50));
        Thread.ofPlatform()
                .daemon()
                .start(() -> outcomes.add(printer.print(Sheet.fresh(RECEIPT), trouble -> {
                    assertEquals(Trouble.STALLED, trouble);
                    told.countDown();
                })));

        assertTrue(told.await(20, TimeUnit.SECONDS));
        assertTrue(outcomes.isEmpty());
        assertArrayEquals(RECEIPT, Files.readAllBytes(device));
        assertEquals(new Printed(), outcomes.poll(20, TimeUnit.SECONDS));
    }
}
