package io.saoma.ui.orders;

import static io.saoma.ui.orders.OrdersDesk.briefs;
import static io.saoma.ui.orders.OrdersDesk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.report.OrderReport;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Path;
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
}
