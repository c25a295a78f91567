package io.saoma;

import io.saoma.bench.Forked;
import io.saoma.bench.Work;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Sells a day away, each sale over its screens and onto the disk, and tells after either half what memory it holds;
/// then nobody touches it, first with an empty basket and then with a code on the screen, and it tells what part of a
/// core that takes, in millionths. Arguments: the home, how many sales make half a day, and for how many seconds each
/// rest is looked at.
final class DayTill {

    private static final Path STATUS = Path.of("/proc/self/status");

    private DayTill() {}

    static void main(String[] args) throws IOException, InterruptedException {
        var sales = Integer.parseInt(args[1]);
        var rest = Duration.ofSeconds(Long.parseLong(args[2]));
        try (var till = PressedTill.open(Path.of(args[0]), true)) {
            for (var half = 0; half < 2; half++) {
                var start = System.nanoTime();
                sell(till, sales);
                Forked.tell("took", System.nanoTime() - start);
                tellMemory();
            }
            Work.measure("idle", rest);
            till.fill();
            till.charge();
            Work.measure("waiting", rest);
        }
        System.exit(0);
    }

    private static void sell(PressedTill till, int sales) throws InterruptedException {
        for (var sale = 0; sale < sales; sale++) {
            till.fill();
            till.charge();
            till.pay();
            till.next();
        }
    }

    private static void tellMemory() throws IOException, InterruptedException {
        Forked.tell("resident", resident());
        // what waits for the next pulse, or for a finalizer's thread, is nobody's any more the second time
        System.gc();
        PressedTill.pause(1_000);
        System.gc();
        Forked.tell(
                "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /// In bytes; zero where the system does not tell.
    private static long resident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
