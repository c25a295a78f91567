package io.saoma.ui.orders;

import static io.saoma.ui.orders.OrdersDesk.briefs;
import static io.saoma.ui.orders.OrdersDesk.rows;
import static io.saoma.ui.orders.OrdersDesk.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.report.OrderLook;
import io.saoma.report.OrderRow;
import io.saoma.sale.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The manager's day on a real book: what is listed, found and selected.
@Execution(ExecutionMode.CONCURRENT)
class OrdersViewModelTest {

    @AutoClose
    private final OrdersDesk desk;

    private final Path folder;
    private final List<String> left;

    OrdersViewModelTest(@TempDir Path folder) {
        desk = new OrdersDesk(folder);
        this.folder = folder;
        left = desk.left;
    }

    @Test
    void showsTheOrdersOfTodayNewestFirst() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        assertEquals(
                List.of(
                        OrderLook.REVIEW,
                        OrderLook.PAID_TWICE,
                        OrderLook.REFUSED,
                        OrderLook.CLOSING,
                        OrderLook.PAID,
                        OrderLook.WAITING,
                        OrderLook.ASKING,
                        OrderLook.PAID,
                        OrderLook.PAID_LATE,
                        OrderLook.CLOSED,
                        OrderLook.PAID,
                        OrderLook.PAID),
                rows(orders).stream().map(OrderRow::look).toList());
        var view = orders.reckoning().figuresProperty().get().orElseThrow();
        assertEquals(12, view.totals().sales());
        assertEquals(4, view.totals().toDo());
        assertEquals(new Money(73_00), view.totals().waiting());
        assertEquals(new Money(191_10), view.hours().get(10));
        assertEquals(10, orders.search().hourNow());
    }

    @Test
    void everyLookHasAChipOfItsOwn() {
        var chips = Arrays.stream(OrderLook.values()).map(Chips::of).toList();
        assertEquals(OrderLook.values().length, chips.stream().distinct().count());
        assertEquals(
                OrderLook.values().length,
                chips.stream().map(chip -> chip.key()).distinct().count());
    }

    @Test
    void keepsPracticeAndRealSalesApart() throws IOException {
        var book = SampleDay.ofEveryState(folder, true);
        assertEquals(12, rows(desk.orders(book, true)).size());
        assertEquals(List.of(), rows(desk.orders(book, false)));
    }

    @Test
    void goesFromDayToDayButNotIntoTheFuture() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        orders.search().showYesterday();
        desk.work();
        assertEquals(List.of("0313-0033"), briefs(orders));
        assertEquals(-1, orders.search().hourNow());

        orders.search().moveDay(1);
        orders.search().moveDay(1);
        assertEquals(SampleDay.TODAY, orders.filter().period().to());
        orders.search().moveWeek(-1);
        assertEquals(SampleDay.TODAY.minusDays(7), orders.filter().period().to());
        orders.search().moveWeek(1);
        desk.work();
        assertEquals(12, rows(orders).size());
    }

    @Test
    void followsTheClockOverMidnightWhereTodayIsInView() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.now = desk.now.plus(Duration.ofDays(1));
        orders.changed();
        desk.work();
        assertEquals(SampleDay.TODAY.plusDays(1), orders.filter().period().to());
        assertEquals(List.of(), rows(orders));

        orders.search().showYesterday();
        desk.now = desk.now.plus(Duration.ofDays(1));
        orders.changed();
        desk.work();
        assertEquals(SampleDay.TODAY, orders.filter().period().to());
        assertEquals(12, rows(orders).size());
    }

    @Test
    void findsAnOrderByWhateverIsAtHand() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        for (var typed : List.of("0314-0038", "01-260314-0038", "620884", "27", "２７。００", "012603140038x1")) {
            orders.search().textProperty().set(typed);
            desk.work();
            assertEquals(List.of("0314-0038"), briefs(orders), typed);
        }
        orders.search().textProperty().set("0313-0033");
        desk.work();
        assertEquals(List.of("0313-0033"), briefs(orders));
        orders.search().textProperty().set("nobody");
        desk.work();
        assertEquals(List.of(), briefs(orders));
        orders.back();
        desk.work();
        assertEquals(12, rows(orders).size());
        assertEquals(List.of(), left);
        orders.back();
        assertEquals(List.of("left"), left);
    }

    @Test
    void theArrowsSelectAndTheDetailFollows() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        orders.down();
        orders.down();
        desk.work();
        assertEquals("0314-0045", shown(orders));
        orders.up();
        orders.up();
        desk.work();
        assertEquals("0314-0046", shown(orders));
        orders.select(500);
        desk.work();
        assertEquals("0314-0034", shown(orders));
    }

    @Test
    void keepsTheSelectionWhenTheListChanges() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.select(orders, "0314-0038");
        orders.changed();
        desk.work();
        assertEquals("0314-0038", shown(orders));
        orders.search().textProperty().set("27");
        assertEquals(Optional.empty(), orders.detail().detailProperty().get());
    }
}
