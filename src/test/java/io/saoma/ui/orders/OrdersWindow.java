package io.saoma.ui.orders;

import io.saoma.book.Book;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.report.OrderReport;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Hands;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notices;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The orders in the till's window, on a real book of a day with every state.
@SuppressWarnings("NullAway.Init") // it is shown before anything else
final class OrdersWindow implements AutoCloseable {

    final Path folder;
    final List<String> done = new ArrayList<>();
    Book book;
    OrdersViewModel orders;
    TillWindow window;

    OrdersWindow(Path folder) {
        this.folder = folder;
    }

    void show(Stage stage) throws IOException {
        book = SampleDay.ofEveryState(folder.resolve("home"), false);
        orders = new OrdersViewModel(
                new OrderReport(book.orders()), UiTasks.real(), SampleDay.CLOCK, false, new FakeDeeds(done) {
                    @Override
                    public void acceptLate(String outTradeNo) {
                        book.record(new LateAccepted(outTradeNo, "老板", SampleDay.NOW));
                    }

                    @Override
                    public void chooseFilter(FilterViewModel choosing) {
                        window.show(messages -> new FilterController(choosing, messages));
                    }

                    @Override
                    public void comeBack() {
                        window.show(messages -> new OrdersController(orders, messages));
                    }

                    @Override
                    public void leave() {
                        window.goHome();
                    }
                });
        book.subscribe(_ -> orders.changed());
        var now = new SimpleObjectProperty<>(SampleDay.NOW);
        var strip = new StripViewModel(new Notices(), now, new StripViewModel.Place("一号店", "1", ""));
        window = new TillWindow(strip, false, Language.ZH, OrdersWindow::home);
        window.command(Key.pressed(
                KeyCode.F11, "orders.title", () -> window.show(messages -> new OrdersController(orders, messages))));
        ShopWindow.show(stage, window, 1000, 1000);
    }

    @Override
    public void close() {
        book.close();
    }

    static CashierController home(Messages messages) {
        return new CashierController(
                new CashierViewModel(DemoShop.catalogue(), new FakeKeeper(), basket -> {}, _ -> {}, () -> {}),
                messages);
    }

    static void open(Hands robot) throws TimeoutException {
        robot.push(KeyCode.F11);
        await(() -> rows(robot).size() == 12);
    }

    static void await(BooleanSupplier come) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(come::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The numbers of the rows in sight.
    static List<String> rows(Hands robot) {
        return robot.lookup(".order-list .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.getAccessibleText().split(", ", -1)[1])
                .toList();
    }

    static Node row(Hands robot, String brief) {
        return robot.lookup(".order-list .list-cell")
                .match(cell -> Objects.toString(cell.getAccessibleText(), "").contains(brief))
                .query();
    }

    static TextField field(Hands robot) {
        return robot.lookup("#searchField").queryAs(TextField.class);
    }
}
