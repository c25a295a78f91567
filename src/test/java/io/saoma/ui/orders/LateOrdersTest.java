package io.saoma.ui.orders;

import static io.saoma.ui.orders.OrdersDesk.rows;
import static io.saoma.ui.orders.OrdersDesk.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.report.OrderLook;
import io.saoma.ui.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Money that came late stands as the sale once somebody says so, and only then.
@Execution(ExecutionMode.CONCURRENT)
class LateOrdersTest {

    @AutoClose
    private final OrdersDesk desk;

    private final Path folder;
    private final List<String> accepted;

    LateOrdersTest(@TempDir Path folder) {
        desk = new OrdersDesk(folder);
        this.folder = folder;
        accepted = desk.accepted;
    }

    @Test
    void letsLateMoneyStandAsTheSaleOnce() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.select(orders, "0314-0038");
        assertTrue(orders.detail().acceptableProperty().get());
        orders.enter();
        orders.enter();
        orders.changed();
        orders.enter();
        desk.work();
        orders.enter();
        desk.work();

        assertEquals(List.of("012603140038x1"), accepted);
        assertEquals(
                OrderLook.PAID,
                orders.detail().detailProperty().get().orElseThrow().row().look());
        assertEquals(OrderLook.PAID, rows(orders).get(8).look());
        assertEquals(
                3,
                orders.reckoning()
                        .figuresProperty()
                        .get()
                        .orElseThrow()
                        .totals()
                        .toDo());
    }

    @Test
    void saysWhenLateMoneyCouldNotBeAcceptedAndLetsOneTryAgain() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.select(orders, "0314-0038");
        desk.refusing = true;
        orders.enter();
        desk.work();
        assertEquals(
                Optional.of(Sentence.of("orders.notAccepted")),
                orders.detail().problemProperty().get());

        desk.refusing = false;
        orders.enter();
        desk.work();
        assertEquals(List.of("012603140038x1"), accepted);
        assertEquals(Optional.empty(), orders.detail().problemProperty().get());
    }

    @Test
    void enterAcceptsNothingThatIsNotLate() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        for (var i = 0; i < rows(orders).size(); i++) {
            orders.select(i);
            desk.work();
            if (rows(orders).get(i).look() != OrderLook.PAID_LATE) {
                orders.enter();
            }
        }
        desk.work();
        assertEquals(List.of(), accepted);
    }

    @Test
    void enterFirstShowsWhatWasFoundAndOnlyThenAccepts() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        orders.search().textProperty().set("620884");
        orders.enter();
        assertEquals(Optional.empty(), orders.listingProperty().get().selected());
        desk.work();
        assertEquals("0314-0038", shown(orders));
        assertEquals(List.of(), accepted);
        orders.enter();
        desk.work();
        assertEquals(List.of("012603140038x1"), accepted);
    }

    @Test
    void enterDoesNotAcceptWhileAnotherOrderIsStillInView() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.select(orders, "0314-0038");
        orders.down();
        orders.enter();
        desk.work();
        assertEquals(List.of(), accepted);
    }
}
