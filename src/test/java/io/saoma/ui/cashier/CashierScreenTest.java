package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Chip;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.TrayCard;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// The selling screen under real keys and clicks; whatever is done, the next scan goes into the input line.
@ExtendWith(HandsExtension.class)
class CashierScreenTest {

    private final List<Basket> charged = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final CashierViewModel cashier = new CashierViewModel(
            DemoShop.catalogue(), new FakeKeeper(), charged::add, _ -> {}, () -> opened.add("orders"));
    private TillWindow window;

    @Start
    void start(Stage stage) {
        var now = new SimpleObjectProperty<>(Instant.parse("2026-03-14T02:24:00Z"));
        var strip = new StripViewModel(new Notices(), now, new StripViewModel.Place("一号店", "1", ""));
        window = new TillWindow(strip, true, Language.ZH, messages -> new CashierController(cashier, messages));
        window.command(Key.pressed(KeyCode.F11, "cashier.orders", cashier::orders));
        ShopWindow.show(stage, window, 1000, 800);
    }

    @Test
    void sellsWithTheKeyboardAlone(Hands robot) {
        robot.write("12.5").push(KeyCode.ENTER);
        assertEquals("¥12.50", robot.text("#totalLabel"));
        robot.push(KeyCode.F12);

        assertEquals(List.of(new Basket(List.of(new Line("", "自由金额", new Money(12_50), 1)))), charged);
    }

    @Test
    void sellsWithEnterAlone(Hands robot) {
        robot.write("6921168509256").push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertEquals(new Money(2_00), charged.getFirst().total());
    }

    @Test
    void oneLineMoreTouchesOneRowOnly(Hands robot) {
        robot.interact(() -> {
            for (var fen = 1; fen <= 300; fen++) {
                cashier.inputProperty().set("茶" + fen + " 1.5");
                cashier.enter();
            }
        });
        var list = robot.lookup("#basketList").queryListView();
        var touched = new ArrayList<String>();
        list.getItems().addListener((ListChangeListener<Object>) change -> {
            while (change.next()) {
                touched.add(
                        "-%d +%d at %d".formatted(change.getRemovedSize(), change.getAddedSize(), change.getFrom()));
            }
        });

        robot.write("2.5").push(KeyCode.ENTER);
        robot.interact(cashier::more);
        robot.interact(() -> cashier.select(7));
        robot.interact(cashier::remove);
        robot.interact(cashier::undo);

        assertEquals(List.of("-0 +1 at 300", "-1 +1 at 300", "-1 +0 at 7", "-0 +1 at 7"), touched);
        assertEquals(cashier.basketProperty().getValue().lines(), list.getItems());
        assertEquals(7, list.getSelectionModel().getSelectedIndex());
        var number = robot.lookup(".list-cell:selected .column-number").queryAs(Label.class);
        assertEquals("8", number.getText(), "the line at hand is in sight, under its number");
    }

    @Test
    void sellsWithTheFingerAlone(Hands robot) {
        robot.clickOn(button(robot, "1")).clickOn(button(robot, "."));
        robot.clickOn(button(robot, "5")).clickOn(button(robot, "加入"));
        robot.clickOn("珍珠奶茶").clickOn("#chargeButton");
        assertEquals(new Money(16_50), charged.getFirst().total());
    }

    @Test
    void plusMinusAndDeleteWorkOnTheBasket(Hands robot) {
        robot.write("5").push(KeyCode.ENTER).write("++");
        assertEquals("¥15.00", robot.text("#totalLabel"));
        robot.write("-");
        assertEquals("¥10.00", robot.text("#totalLabel"));
        robot.push(KeyCode.DELETE);
        assertEquals("¥0.00", robot.text("#totalLabel"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("¥10.00", robot.text("#totalLabel"));
    }

    @Test
    void aMinusInAnEmptyTillIsTyped(Hands robot) {
        robot.write("-5").push(KeyCode.ENTER);
        assertEquals("金额不能是负数", robot.text("#problemLabel"));
    }

    @Test
    void keepsAndSelectsWhatItDidNotUnderstand(Hands robot) {
        robot.write("12.555").push(KeyCode.ENTER);
        assertEquals("最多两位小数", robot.text("#problemLabel"));
        assertEquals("12.555", field(robot).getText());

        robot.write("3").push(KeyCode.ENTER);
        assertEquals("¥3.00", robot.text("#totalLabel"));
    }

    @Test
    void theNumberKeysReplaceWhatWasNotUnderstood(Hands robot) {
        robot.write("0").push(KeyCode.ENTER).clickOn(button(robot, "7"));
        assertEquals("7", field(robot).getText());
        robot.clickOn(button(robot, "8")).clickOn(button(robot, "00")).clickOn(button(robot, "退格"));
        assertEquals("780", field(robot).getText());
    }

    @Test
    void theFocusIsInTheInputLineAfterEverything(Hands robot) {
        List<Runnable> deeds = List.of(
                () -> robot.write("5").push(KeyCode.ENTER),
                () -> robot.clickOn("珍珠奶茶"),
                () -> robot.clickOn("小吃"),
                () -> robot.clickOn("烤肠"),
                () -> robot.clickOn(button(robot, "数量")),
                () -> robot.push(KeyCode.ESCAPE),
                () -> robot.clickOn(robot.lookup(".basket-list .list-cell").<Node>query()),
                () -> robot.clickOn(robot.lookup(".step").match(Node::isVisible).<Node>query()),
                () -> robot.clickOn("#piecesLabel"),
                () -> robot.clickOn(".basket-head"),
                () -> robot.clickOn("#removeButton"),
                () -> robot.clickOn("#undoButton"),
                () -> robot.clickOn("#emptyButton"),
                () -> robot.clickOn("#undoButton"),
                () -> robot.push(KeyCode.F1).push(KeyCode.F1),
                () -> robot.clickOn("#menuButton").clickOn("#closeKeysButton"),
                () -> robot.push(KeyCode.CONTROL, KeyCode.L),
                () -> robot.push(KeyCode.F11),
                () -> robot.clickOn("#chargeButton"),
                () -> robot.interact(cashier::done));
        for (var i = 0; i < deeds.size(); i++) {
            deeds.get(i).run();
            assertTrue(field(robot).isFocused(), "after deed " + i);
        }
        assertEquals(1, charged.size());
    }

    @Test
    void aRowIsSelectedByAPressAndHasSteppers(Hands robot) {
        robot.write("5").push(KeyCode.ENTER).write("6").push(KeyCode.ENTER);
        robot.clickOn("5.00");
        assertEquals(0, cashier.workProperty().get().selected());
        robot.clickOn(robot.lookup(".step")
                .match(it -> it.isVisible() && ((Button) it).getText().equals("+"))
                .<Node>query());
        assertEquals("¥16.00", robot.text("#totalLabel"));
    }

    @Test
    void theLineAtHandIsAlwaysInSight(Hands robot) {
        robot.interact(() -> {
            for (var i = 1; i <= 30; i++) {
                cashier.inputProperty().set(i + ".00");
                cashier.enter();
            }
        });
        assertTrue(inSight(robot, "30.00"));
        robot.push(KeyCode.UP).push(KeyCode.UP);
        assertTrue(inSight(robot, "30.00"), "the list moves no more than it must");
        robot.interact(() -> cashier.select(0));
        assertTrue(inSight(robot, "1.00"));
        assertFalse(inSight(robot, "30.00"));
    }

    @Test
    void showsThatTheBasketIsLockedWhileItIsPaid(Hands robot) {
        robot.write("5").push(KeyCode.ENTER).push(KeyCode.F12).write("7");
        assertTrue(robot.lookup("#lock").query().isVisible());
        assertFalse(robot.lookup("#chargeButton").query().isVisible());
        assertEquals("", field(robot).getText());

        robot.interact(cashier::resume);
        assertTrue(robot.lookup("#chargeButton").query().isVisible());
        robot.write("7");
        assertEquals("7", field(robot).getText());
    }

    @Test
    void keepsTheBasketWhenTheLanguageChanges(Hands robot) {
        robot.write("5").push(KeyCode.ENTER).write("12");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("¥5.00", robot.text("#totalLabel"));
        assertEquals("12", field(robot).getText());
        assertEquals("Charge", button(robot, "Charge").getText());
    }

    @Test
    void showsTwoWaitingPaymentsAndCountsTheRest(Hands robot) {
        // a view must not fall silent when the garbage is collected
        System.gc();
        robot.interact(() -> cashier.tray().setAll(card(1_00), card(2_00)));
        assertEquals("待支付 (2)", robot.text("#waitingLabel"));
        robot.clickOn("¥2.00");
        assertEquals(List.of("¥2.00"), opened);

        robot.interact(() -> cashier.tray().add(card(3_00)));
        assertTrue(robot.sees("¥1.00"));
        assertFalse(robot.sees("¥2.00"));
        assertTrue(robot.sees("+2"));
    }

    @Test
    void tellsAScreenReaderWhatIsThere(Hands robot) {
        robot.write("5").push(KeyCode.ENTER);
        for (var node : robot.lookup(".button").queryAllAs(Button.class)) {
            var named = !Objects.toString(node.getText(), "").isBlank()
                    || !Objects.toString(node.getAccessibleText(), "").isBlank();
            assertTrue(named, node.toString());
        }
        assertFalse(field(robot).getAccessibleText().isBlank());
        var row = robot.lookup(".basket-list .list-cell")
                .match(it -> !it.getAccessibleText().isEmpty());
        assertEquals("自由金额, 1, ¥5.00", row.query().getAccessibleText());
    }

    @Test
    void everyButtonIsLargeEnoughForAFinger(Hands robot) {
        robot.write("5").push(KeyCode.ENTER);
        for (var button : robot.lookup(".button").queryAllAs(Button.class)) {
            assertTrue(!button.isVisible() || (button.getHeight() >= 44 && button.getWidth() >= 44), button.toString());
        }
    }

    private TrayCard card(long fen) {
        var amount = new Money(fen);
        return new TrayCard(amount, Sentence.of("chip.asking"), Chip.WAITING, () -> opened.add(amount.toString()));
    }

    private static boolean inSight(Hands robot, String sum) {
        var list = robot.lookup(".basket-list").query();
        var box = list.localToScene(list.getLayoutBounds());
        return robot.lookup(sum).queryAll().stream()
                .filter(Node::isVisible)
                .anyMatch(it -> it.getScene() != null && box.contains(it.localToScene(it.getLayoutBounds())));
    }

    private static Button button(Hands robot, String text) {
        return robot.lookup(".button")
                .match(it -> text.equals(((Button) it).getText()))
                .queryAs(Button.class);
    }

    private static TextField field(Hands robot) {
        return robot.lookup("#inputField").queryAs(TextField.class);
    }
}
