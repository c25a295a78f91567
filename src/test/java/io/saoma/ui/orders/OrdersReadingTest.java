package io.saoma.ui.orders;

import static io.saoma.ui.orders.OrdersDesk.briefs;
import static io.saoma.ui.orders.OrdersDesk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.report.OrderReport;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// How often the book is asked, and for how much of it.
@Execution(ExecutionMode.CONCURRENT)
class OrdersReadingTest {

    @AutoClose
    private final OrdersDesk desk;

    private final Path folder;
    private final Queue<Runnable> background;
    private final List<String> accepted;
    private final List<String> left;

    OrdersReadingTest(@TempDir Path folder) {
        desk = new OrdersDesk(folder);
        this.folder = folder;
        background = desk.background;
        accepted = desk.accepted;
        left = desk.left;
    }

    @Test
    void readsNothingBeforeItIsShownAndNothingAfterItIsLeft() throws IOException {
        var orders = desk.asleep(SampleDay.ofEveryState(folder, false), false);
        orders.changed();
        orders.search().textProperty().set("27");
        assertEquals(0, background.size());

        orders.wake();
        desk.work();
        assertEquals(1, rows(orders).size());
        orders.leave();
        assertEquals(List.of("left"), left);
        assertEquals("", orders.search().textProperty().get());
        orders.changed();
        assertEquals(0, background.size());
    }

    @Test
    void asksNoMoreOftenThanTheBookAnswersHoweverFastOneTypes() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        for (var length = 1; length <= 28; length++) {
            orders.search().textProperty().set("4200001234202603140000620884".substring(0, length));
        }
        assertEquals(1, background.size());
        background.remove().run();
        assertEquals(1, background.size());
        desk.work();
        assertEquals(List.of("0314-0038"), briefs(orders));
    }

    @Test
    void putsManyChangesIntoOneQuestion() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        var fx = new ArrayDeque<Runnable>();
        var slow = new OrdersViewModel(
                new OrderReport(desk.opened.orElseThrow().orders()),
                new UiTasks(background::add, fx::add),
                () -> desk.now,
                false,
                new FakeDeeds(accepted));
        slow.wake();
        for (var i = 0; i < 1_000; i++) {
            slow.changed();
        }
        assertEquals(1, fx.size());
        assertEquals(1, background.size());
        assertEquals(12, rows(orders).size());
    }

    @Test
    void saysThatTheOrdersCannotBeReadAndGoesOnWhenTheyCan() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.opened.orElseThrow().close();
        orders.changed();
        desk.work();
        assertEquals(
                Optional.of(Sentence.of("orders.unreadable")),
                orders.problemProperty().get());
        assertEquals(12, rows(orders).size());

        orders.search().showYesterday();
        orders.down();
        desk.work();
        assertEquals(List.of(), rows(orders));
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
