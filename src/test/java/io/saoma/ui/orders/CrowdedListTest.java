package io.saoma.ui.orders;

import static io.saoma.ui.orders.OrdersDesk.briefs;
import static io.saoma.ui.orders.OrdersDesk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The list of a day of ten thousand orders.
@Execution(ExecutionMode.CONCURRENT)
class CrowdedListTest {

    @AutoClose
    private final OrdersDesk desk;

    private final Path folder;
    private final Queue<Runnable> background;

    CrowdedListTest(@TempDir Path folder) {
        desk = new OrdersDesk(folder);
        this.folder = folder;
        background = desk.background;
    }

    @Test
    void opensTenThousandOrdersAsFastAsTen() throws IOException {
        var orders = desk.asleep(SampleDay.of(10_000, folder), false);
        var began = System.nanoTime();
        orders.wake();
        desk.work();
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("10,000 orders open in " + took.toMillis() + " ms");
        assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, () -> "" + took);
        assertEquals(100, rows(orders).size());
        assertEquals("0314-10000", briefs(orders).getFirst());

        while (orders.listingProperty().get().more()) {
            var loaded = rows(orders).size();
            orders.reached(loaded - 30);
            assertEquals(0, background.size());
            orders.reached(loaded - 1);
            orders.reached(loaded - 1);
            assertEquals(1, background.size());
            desk.work();
            assertEquals(Math.min(10_000, 2 * loaded), rows(orders).size());
        }
        assertEquals("0314-0001", briefs(orders).getLast());
        assertEquals(10_000, briefs(orders).stream().distinct().count());
        began = System.nanoTime();
        orders.changed();
        desk.work();
        System.out.println("10,000 rows brought up to date in " + (System.nanoTime() - began) / 1_000_000 + " ms");

        orders.search().textProperty().set("0314-0042");
        desk.work();
        assertEquals(List.of("0314-0042"), briefs(orders));
        orders.back();
        desk.work();
        assertEquals(100, rows(orders).size());
    }
}
