package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.report.OrderReport;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notices;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The orders under real keys and clicks, on a real book; whatever is done, what is typed goes into the search line.
@ExtendWith(HandsExtension.class)
class OrdersScreenTest {

    @TempDir
    static Path folder;

    private final List<String> done = new ArrayList<>();
    private Book book;
    private OrdersViewModel orders;
    private TillWindow window;

    @Start
    void start(Stage stage) throws IOException {
        book = SampleDay.ofEveryState(folder.resolve(String.valueOf(System.nanoTime())), false);
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
        window = new TillWindow(strip, false, Language.ZH, OrdersScreenTest::home);
        window.command(Key.pressed(
                KeyCode.F11, "orders.title", () -> window.show(messages -> new OrdersController(orders, messages))));
        stage.setScene(window.scene());
        stage.setWidth(1000);
        stage.setHeight(1000);
        stage.show();
        window.focus();
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void findsALateOrderAndLetsItStandWithTheKeyboardAlone(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("620884").push(KeyCode.ENTER);
        await(() -> text(robot, "#numberLabel").equals("0314-0038"));
        assertTrue(robot.lookup("#acceptButton").query().isVisible());
        assertEquals("10:07:13", timeOf(robot, "顾客付款 ¥27.00"));

        robot.push(KeyCode.ENTER);
        await(() ->
                robot.lookup("作为销售入账").match(Label.class::isInstance).tryQuery().isPresent());
        assertFalse(robot.lookup("#acceptButton").query().isVisible());
        await(() -> text(robot, "#toDoLabel").equals("0"));
        robot.push(KeyCode.ESCAPE);
        await(() -> text(robot, "#toDoLabel").equals("3"));
    }

    @Test
    void choosesWhichOrdersAreSeenWithTheKeyboardAlone(Hands robot) throws TimeoutException {
        open(robot);
        robot.push(KeyCode.F4);
        robot.push(KeyCode.F4).push(KeyCode.TAB).push(KeyCode.TAB);
        // past "all" and "to do"
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE).push(KeyCode.ENTER);
        await(() -> rows(robot).size() == 5);
        assertEquals(
                "筛选（1）", robot.lookup("#filterButton").queryAs(Button.class).getText());
        assertTrue(text(robot, "#dateLabel").contains("2026-03-08"));
        await(() -> text(robot, "#salesLabel").equals("5"));
        robot.push(KeyCode.F6);
        await(() -> robot.lookup(".group-row").queryAll().size() == 1);
        robot.push(KeyCode.F6);
        await(() -> robot.lookup("微信扫码")
                .match(it -> it.getStyleClass().contains("group-name"))
                .tryQuery()
                .isPresent());
        robot.push(KeyCode.ESCAPE);
        await(() -> rows(robot).size() == 13);
        robot.push(KeyCode.F2);
        await(() -> rows(robot).size() == 12);
        assertTrue(field(robot).isFocused());
    }

    @Test
    void showsTheReceiptOfWhatIsPaid(Hands robot) throws TimeoutException {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("620884").push(KeyCode.ENTER);
        await(() -> text(robot, "#numberLabel").equals("0314-0038"));
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.clickOn("#receiptButton");
        var shown = "receipt of 01-260314-0038";
        assertEquals(List.of(shown, shown), done);

        robot.push(KeyCode.ESCAPE).write("0037").push(KeyCode.ENTER);
        await(() -> text(robot, "#numberLabel").equals("0314-0037"));
        assertFalse(robot.lookup("#receiptButton").query().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertEquals(2, done.size(), "nobody paid");
    }

    @Test
    void leadsFromASalePaidInPartToWhereItIsSettled(Hands robot) throws TimeoutException {
        open(robot);
        var number = new SaleNumber(false, 1, SampleDay.TODAY, 99);
        var line = new Line("", "茶", new Money(20_00), 1);
        book.record(new SoldForCash(
                Samples.sale(number, SampleDay.NOW, line), Cash.exactly(new Money(5_00)), SampleDay.NOW));
        robot.write("0099").push(KeyCode.ENTER);
        await(() -> text(robot, "#numberLabel").equals("0314-0099"));
        robot.push(KeyCode.ENTER);
        robot.clickOn("#settleButton");
        var settled = "settle 01-260314-0099 ¥5.00 of ¥20.00";
        assertEquals(List.of(settled, settled), done);
    }

    @Test
    void findsTheSaleOfAReceiptThatIsScanned(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("01-260314-0038", 0).push(KeyCode.ENTER);
        await(() -> text(robot, "#numberLabel").equals("0314-0038"));
        assertEquals("01-260314-0038", field(robot).getText());
    }

    @Test
    void goesThroughTheListAndTheDaysWithTheArrows(Hands robot) throws TimeoutException {
        open(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        await(() -> text(robot, "#numberLabel").equals("0314-0045"));
        robot.push(KeyCode.LEFT);
        await(() -> rows(robot).equals(List.of("0313-0033")));
        assertFalse(robot.lookup("#shown").query().isVisible());
        assertTrue(text(robot, "#dateLabel").startsWith("2026-03-13"));
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        await(() -> robot.lookup("这一天没有订单").tryQuery().isPresent());
        robot.push(KeyCode.F2);
        await(() -> rows(robot).size() == 12);
    }

    @Test
    void theArrowsMoveInATextThatIsTyped(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("31").push(KeyCode.LEFT).write("4");
        assertEquals("341", field(robot).getText());
        assertTrue(text(robot, "#dateLabel").startsWith("2026-03-14"));
    }

    @Test
    void escapeClearsTheSearchAndThenGoesBack(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("nobody");
        await(() -> robot.lookup("没有找到“nobody”").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        await(() -> rows(robot).size() == 12);
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#searchField").tryQuery().isPresent());
    }

    @Test
    void showsAtOnceWhatHappensMeanwhile(Hands robot) throws TimeoutException {
        open(robot);
        await(() -> text(robot, "#toDoLabel").equals("4"));
        // what only a binding holds on to would be gone now
        System.gc();
        book.record(new LateAccepted("012603140038x1", "老板", SampleDay.NOW));
        await(() -> text(robot, "#toDoLabel").equals("3"));
    }

    @Test
    void speaksTheOtherLanguageInTheSamePlace(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("27").push(KeyCode.ENTER);
        await(() -> text(robot, "#numberLabel").equals("0314-0038"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("27", field(robot).getText());
        await(() -> rows(robot).equals(List.of("0314-0038")));
        assertEquals(
                "Accept as a sale",
                robot.lookup("#acceptButton").queryAs(Button.class).getText());
        assertTrue(robot.lookup("Customer paid ¥27.00").tryQuery().isPresent());
    }

    @Test
    void theFocusIsInTheSearchLineAfterEverything(Hands robot) throws TimeoutException {
        open(robot);
        List<Runnable> deeds = List.of(
                () -> robot.clickOn(row(robot, "0314-0045")),
                () -> robot.clickOn("#yesterdayButton"),
                () -> robot.clickOn("#yesterdayButton"),
                () -> robot.clickOn("#earlierButton"),
                () -> robot.clickOn("#laterButton"),
                () -> robot.clickOn("#todayButton"),
                () -> robot.clickOn("#takenLabel"),
                () -> robot.clickOn(".detail-card"),
                () -> robot.clickOn(".order-head"),
                () -> robot.push(KeyCode.PAGE_DOWN),
                () -> robot.push(KeyCode.F5),
                () -> robot.push(KeyCode.F1).push(KeyCode.F1),
                () -> robot.push(KeyCode.CONTROL, KeyCode.L),
                () -> robot.push(KeyCode.F11));
        for (var i = 0; i < deeds.size(); i++) {
            deeds.get(i).run();
            assertTrue(field(robot).isFocused(), "after deed " + i);
        }
        assertTrue(orders.dayProperty().get().equals(SampleDay.TODAY));
    }

    @Test
    void thePageKeysMoveTheDetail(Hands robot) throws TimeoutException {
        open(robot);
        robot.interact(() -> window.scene().getWindow().setHeight(620));
        robot.write("0314-0038").push(KeyCode.ENTER);
        await(() -> text(robot, "#numberLabel").equals("0314-0038"));
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(robot.lookup("#scroll").queryAs(ScrollPane.class).getVvalue() > 0);
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        assertEquals(0, robot.lookup("#scroll").queryAs(ScrollPane.class).getVvalue());
    }

    @Test
    void tellsAScreenReaderWhatIsThere(Hands robot) throws TimeoutException {
        open(robot);
        assertFalse(field(robot).getAccessibleText().isBlank());
        assertEquals(
                "10:02, 0314-0038, 珍珠奶茶 等 2 件, ¥27.00, 迟到付款",
                row(robot, "0314-0038").getAccessibleText());
        for (var button : robot.lookup(".button").queryAllAs(Button.class)) {
            assertFalse(Objects.toString(button.getText(), "").isBlank(), button.toString());
            assertTrue(!button.isVisible() || button.getHeight() >= 44, button.toString());
        }
    }

    private static CashierController home(Messages messages) {
        return new CashierController(
                new CashierViewModel(DemoShop.catalogue(), new FakeKeeper(), basket -> {}, _ -> {}, () -> {}),
                messages);
    }

    private static void open(Hands robot) throws TimeoutException {
        robot.push(KeyCode.F11);
        await(() -> rows(robot).size() == 12);
    }

    private static void await(BooleanSupplier come) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(come::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The numbers of the rows in sight.
    private static List<String> rows(Hands robot) {
        return robot.lookup(".order-list .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.getAccessibleText().split(", ", -1)[1])
                .toList();
    }

    private static Node row(Hands robot, String brief) {
        return robot.lookup(".order-list .list-cell")
                .match(cell -> Objects.toString(cell.getAccessibleText(), "").contains(brief))
                .query();
    }

    private static String timeOf(Hands robot, String what) {
        var moment = robot.lookup(".moment")
                .<MomentRow>match(it -> it.lookupAll(".moment-what").stream()
                        .anyMatch(label -> ((Label) label).getText().equals(what)));
        return ((Label) moment.query().lookup(".moment-time")).getText();
    }

    private static TextField field(Hands robot) {
        return robot.lookup("#searchField").queryAs(TextField.class);
    }

    private static String text(Hands robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }
}
