package io.saoma.ui.orders;

import static io.saoma.ui.orders.OrdersDesk.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Samples;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
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

/// What is done is done to the order that is chosen, however long the book takes to tell of it.
@Execution(ExecutionMode.CONCURRENT)
class DetailViewModelTest {

    @AutoClose
    private final OrdersDesk desk;

    private final Path folder;

    DetailViewModelTest(@TempDir Path folder) {
        desk = new OrdersDesk(folder);
        this.folder = folder;
    }

    @Test
    void nothingIsDoneToAnOrderWhileAnotherOneIsStillRead() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.select(orders, "0314-0038");
        orders.down();
        orders.detail().showReceipt();
        orders.detail().refund();
        assertEquals(List.of(), desk.left);

        orders.up();
        desk.work();
        orders.detail().showReceipt();
        orders.detail().refund();
        assertEquals(List.of("receipt of 01-260314-0038", "refund 01-260314-0038"), desk.left);
    }

    @Test
    void noOtherSaleIsSettledThanTheChosenOne() throws IOException {
        var orders = partlyPaid();
        orders.down();
        orders.enter();
        assertEquals(List.of(), desk.left);

        orders.up();
        desk.work();
        orders.enter();
        assertEquals(List.of("settle 01-260314-0099 ¥5.00 of ¥20.00"), desk.left);
    }

    @Test
    void aSaleOfWhichMoneyHasGoneBackIsRefundedAndNotSettled() throws IOException {
        var orders = partlyPaid();
        var number = new SaleNumber(false, 1, SampleDay.TODAY, 99);
        desk.opened.orElseThrow().record(new CashRefunded(number, new Money(1_00), Samples.GROUNDS, SampleDay.NOW));
        orders.refresh();
        desk.work();
        orders.enter();
        assertEquals(List.of(), desk.left);
        orders.detail().refund();
        assertEquals(List.of("refund 01-260314-0099"), desk.left);
    }

    @Test
    void anOrderThatCannotBeReadLeavesNoOtherInItsPlace() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.select(orders, "0314-0038");
        desk.opened.orElseThrow().close();
        orders.down();
        desk.work();

        assertEquals(Optional.empty(), orders.detail().detailProperty().get());
        assertEquals(unreadable(), orders.detail().problemProperty().get());
    }

    @Test
    void anOrderThatCannotBeReadAgainStaysAsItWas() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.select(orders, "0314-0038");
        desk.opened.orElseThrow().close();
        orders.detail().refresh();
        desk.work();

        assertEquals("0314-0038", shown(orders));
        assertEquals(unreadable(), orders.detail().problemProperty().get());
    }

    @Test
    void whatNobodyWantsToSeeAnyMoreIsNotMissed() throws IOException {
        var orders = desk.orders(SampleDay.ofEveryState(folder, false));
        desk.opened.orElseThrow().close();
        orders.select(0);
        orders.detail().show(Optional.empty());
        desk.work();

        assertEquals(Optional.empty(), orders.detail().problemProperty().get());
    }

    private OrdersViewModel partlyPaid() throws IOException {
        var book = SampleDay.ofEveryState(folder, false);
        var number = new SaleNumber(false, 1, SampleDay.TODAY, 99);
        var sale = Samples.sale(number, SampleDay.NOW, new Line("", "茶", new Money(20_00), 1));
        book.record(new SoldForCash(sale, Cash.exactly(new Money(5_00)), SampleDay.NOW));
        var orders = desk.orders(book);
        orders.select(OrdersDesk.briefs(orders).indexOf("0314-0099"));
        desk.work();
        return orders;
    }

    private static Optional<Sentence> unreadable() {
        return Optional.of(Sentence.of("orders.detailUnreadable"));
    }
}
