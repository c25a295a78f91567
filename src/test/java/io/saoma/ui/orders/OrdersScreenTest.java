package io.saoma.ui.orders;

import static io.saoma.ui.orders.OrdersWindow.await;
import static io.saoma.ui.orders.OrdersWindow.field;
import static io.saoma.ui.orders.OrdersWindow.open;
import static io.saoma.ui.orders.OrdersWindow.row;
import static io.saoma.ui.orders.OrdersWindow.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// The orders under real keys and clicks, on a real book.
@ExtendWith(HandsExtension.class)
class OrdersScreenTest {

    @AutoClose
    private final OrdersWindow till;

    private final List<String> done;

    OrdersScreenTest(@TempDir Path folder) {
        till = new OrdersWindow(folder);
        done = till.done;
    }

    @Start
    void start(Stage stage) throws IOException {
        till.show(stage);
    }

    @Test
    void findsALateOrderAndLetsItStandWithTheKeyboardAlone(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("620884").push(KeyCode.ENTER);
        await(() -> robot.text("#numberLabel").equals("0314-0038"));
        assertTrue(robot.lookup("#acceptButton").query().isVisible());
        assertEquals("10:07:13", timeOf(robot, "顾客付款 ¥27.00"));

        robot.push(KeyCode.ENTER);
        await(() ->
                robot.lookup("作为销售入账").match(Label.class::isInstance).tryQuery().isPresent());
        assertFalse(robot.lookup("#acceptButton").query().isVisible());
        await(() -> robot.text("#toDoLabel").equals("0"));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.text("#toDoLabel").equals("3"));
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
        assertTrue(robot.text("#dateLabel").contains("2026-03-08"));
        await(() -> robot.text("#salesLabel").equals("5"));
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
        await(() -> robot.text("#numberLabel").equals("0314-0038"));
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.clickOn("#receiptButton");
        var shown = "receipt of 01-260314-0038";
        assertEquals(List.of(shown, shown), done);

        robot.push(KeyCode.ESCAPE).write("0037").push(KeyCode.ENTER);
        await(() -> robot.text("#numberLabel").equals("0314-0037"));
        assertFalse(robot.lookup("#receiptButton").query().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertEquals(2, done.size(), "nobody paid");
    }

    @Test
    void leadsFromASalePaidInPartToWhereItIsSettled(Hands robot) throws TimeoutException {
        open(robot);
        var number = new SaleNumber(false, 1, SampleDay.TODAY, 99);
        var line = new Line("", "茶", new Money(20_00), 1);
        till.book.record(new SoldForCash(
                Samples.sale(number, SampleDay.NOW, line), new Cash(new Money(5_00), new Money(10_00)), SampleDay.NOW));
        robot.write("0099").push(KeyCode.ENTER);
        await(() -> robot.text("#numberLabel").equals("0314-0099"));
        assertTrue(robot.sees("收 ¥10.00，找 ¥5.00"));
        robot.push(KeyCode.ENTER);
        robot.clickOn("#settleButton");
        var settled = "settle 01-260314-0099 ¥5.00 of ¥20.00";
        assertEquals(List.of(settled, settled), done);
    }

    @Test
    void saysInThePlaceOfAnOrderThatItCannotBeRead(Hands robot) throws TimeoutException {
        open(robot);
        assertEquals("按 ↓ 选一笔订单，在这里看明细", robot.text("#chooseLabel"));
        till.book.close();
        robot.push(KeyCode.DOWN);
        await(() -> robot.text("#chooseLabel").equals("读不到这笔订单，请按 F5 再试；账没有动"));
        assertTrue(robot.lookup("#chooseLabel").query().isVisible());
    }

    @Test
    void findsTheSaleOfAReceiptThatIsScanned(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("01-260314-0038", 0).push(KeyCode.ENTER);
        await(() -> robot.text("#numberLabel").equals("0314-0038"));
        assertEquals("01-260314-0038", field(robot).getText());
    }

    @Test
    void showsAtOnceWhatHappensMeanwhile(Hands robot) throws TimeoutException {
        open(robot);
        await(() -> robot.text("#toDoLabel").equals("4"));
        // what only a binding holds on to would be gone now
        System.gc();
        till.book.record(new LateAccepted("012603140038x1", "老板", SampleDay.NOW));
        await(() -> robot.text("#toDoLabel").equals("3"));
    }

    @Test
    void speaksTheOtherLanguageInTheSamePlace(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("27").push(KeyCode.ENTER);
        await(() -> robot.text("#numberLabel").equals("0314-0038"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("27", field(robot).getText());
        await(() -> rows(robot).equals(List.of("0314-0038")));
        assertEquals(
                "Accept as a sale",
                robot.lookup("#acceptButton").queryAs(Button.class).getText());
        assertTrue(robot.sees("Customer paid ¥27.00"));
    }

    @Test
    void tellsAScreenReaderWhatIsThere(Hands robot) throws TimeoutException {
        open(robot);
        assertFalse(field(robot).getAccessibleText().isBlank());
        assertEquals(
                "10:02, 0314-0038, 珍珠奶茶 等 2 件, ¥27.00, 迟到付款",
                row(robot, "0314-0038").getAccessibleText());
        Sight.assertButtons(robot);
    }

    private static String timeOf(Hands robot, String what) {
        return robot.on(() -> {
            var moment = robot.lookup(".moment")
                    .<MomentRow>match(it -> it.lookupAll(".moment-what").stream()
                            .anyMatch(label -> ((Label) label).getText().equals(what)));
            return ((Label) moment.query().lookup(".moment-time")).getText();
        });
    }
}
