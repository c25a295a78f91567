package io.saoma.proof.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Loss;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import io.saoma.sale.Event;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Every image that a power cut can leave opens by itself, with everything that the book had said to be recorded.
@Execution(CONCURRENT)
@Order(3)
class PowerTest {

    private static final int CHANGES_TO_ONE_CUT = 25;
    private static final int CUTS_IN_A_RECOVERY = 2;
    private static final Loss[] LOSSES = Loss.values();

    @Test
    void everyImageOpensWithAllThatWasRecorded() {
        var tier = Tier.chosen();
        tier.run("power cuts", tier.of(1_000, 20_000, 500_000), 2, PowerTest::cutAndOpen);
    }

    private static long cutAndOpen(long seed) {
        var writer = new Writer(seed, CHANGES_TO_ONE_CUT, new MemoryDisk());
        writer.write();
        var opened = 0L;
        for (var image : writer.images()) {
            opened += open(seed + opened, image, writer.acknowledged().subList(0, image.acknowledged()));
        }
        return opened;
    }

    /// Opens the image; the power goes again now and then while that is under way.
    private static long open(long seed, Image image, List<Event> acknowledged) {
        var random = new SplittableRandom(seed);
        var again = new ArrayList<MemoryDisk>();
        image.disk().watchedBy((_, _) -> {
            if (again.size() < CUTS_IN_A_RECOVERY && random.nextInt(10) == 0) {
                again.add(image.disk().after(LOSSES[random.nextInt(LOSSES.length)], random));
            }
        });
        opens(seed, image, image.disk(), acknowledged);
        for (var left : again) {
            opens(seed, image, left, acknowledged);
        }
        return 1L + again.size();
    }

    private static void opens(long seed, Image image, MemoryDisk disk, List<Event> acknowledged) {
        Tally.add(Count.IMAGES, 1);
        var where = "seed %d, %s before %s".formatted(seed, image.loss(), image.moment());
        try (var book = MemoryBook.open(() -> Samples.MORNING, disk)) {
            assertEquals(List.of(), MemoryBook.findings(disk), where);
            var found = MemoryBook.journal(disk).stream()
                    .filter(PaymentEvent.class::isInstance)
                    .toList();
            assertTrue(found.size() >= acknowledged.size(), where);
            assertEquals(acknowledged, found.subList(0, acknowledged.size()), where);
            assertEquals(MemoryBook.paid(MemoryBook.journal(disk)), MemoryBook.paid(disk), where);
            book.record(Samples.charged(1_000 + found.size()));
        } catch (AssertionError | RuntimeException | IOException | SQLException e) {
            Tally.add(Count.LOST, 1);
            throw new AssertionError(where, e);
        } finally {
            disk.forget();
        }
    }
}
