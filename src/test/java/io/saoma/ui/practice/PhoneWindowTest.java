package io.saoma.ui.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.simulator.phone.CodeState;
import io.saoma.simulator.phone.Plan;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The phone beside the till under real keys and clicks; whatever is done, the next scan goes into the input line.
@ExtendWith(HandsExtension.class)
class PhoneWindowTest {

    /// The headless platform has no window manager: two windows have the focus there at the same time, and the robot's
    /// keys go to the window under its pointer. On a display, by `-Dglass.platform=gtk`, everything here is real.
    private static final boolean DISPLAY = !"Headless".equals(System.getProperty("glass.platform"));

    private final Counter counter = new Counter();
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ZH);
    private final CashierViewModel cashier =
            new CashierViewModel(DemoShop.catalogue(), new FakeKeeper(), basket -> {}, _ -> {}, () -> {});
    private PhoneViewModel viewModel;
    private PhoneWindow phone;
    private Stage till;

    @Start
    void start(Stage stage) {
        var now = new SimpleObjectProperty<>(counter.clock.instant());
        var strip = new StripViewModel(new Notices(), now, new StripViewModel.Place("一号店", "1", ""));
        var window = new TillWindow(strip, true, Language.ZH, messages -> new CashierController(cashier, messages));
        till = stage;
        ShopWindow.show(till, window, 1000, 768);
        viewModel = new PhoneViewModel(counter.weChat.phone(), UiTasks.real(), _ -> {}, now);
        phone = new PhoneWindow(till, viewModel, language);
        window.command(phone.key());
        phone.show();
    }

    @AfterEach
    void end() throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(5_000, phone.stage()::close);
        WaitForAsyncUtils.waitForFxEvents();
        viewModel.close();
        counter.close();
    }

    @Test
    void leavesTheFocusWithTheTillWhenItComesAndWhenItChanges(Hands robot) throws Exception {
        assertTillHasKeyboard(robot);
        shown(robot, 32_00);
        assertTillHasKeyboard(robot);
        robot.write("12.5");
        assertEquals(
                "12.5", robot.lookup("#inputField").queryAs(TextField.class).getText());
    }

    @Test
    void paysByF6AndEnter(Hands robot) throws Exception {
        shown(robot, 32_00);
        push(robot, KeyCode.F6);
        assertTrue(phone.keyboard().lent());
        push(robot, KeyCode.ENTER);

        await(() -> counter.weChat.charges().size() == 1);
        assertTillHasKeyboard(robot);
    }

    @Test
    void eachDigitIsAButton(Hands robot) throws Exception {
        shown(robot, 32_00);
        push(robot, KeyCode.F6, KeyCode.DIGIT2);
        await(() -> plan() instanceof Plan.PayAt);
        assertTillHasKeyboard(robot);

        push(robot, KeyCode.F6, KeyCode.DIGIT4);
        await(() -> plan() instanceof Plan.PayAfterCancel);

        push(robot, KeyCode.F6, KeyCode.DIGIT3);
        await(() -> counter.weChat.phone().codes().getFirst().state() == CodeState.FAILED);

        push(robot, KeyCode.F6, KeyCode.DIGIT1);
        await(() -> counter.weChat.charges().size() == 1);
        assertTillHasKeyboard(robot);
        assertEquals("", robot.lookup("#inputField").queryAs(TextField.class).getText());
    }

    @Test
    void givesTheKeyboardBackAtEscAndAtF6(Hands robot) {
        push(robot, KeyCode.F6, KeyCode.ESCAPE);
        assertTillHasKeyboard(robot);
        push(robot, KeyCode.F6, KeyCode.F6);
        assertTillHasKeyboard(robot);
        assertTrue(phone.stage().isShowing());
    }

    @Test
    void keepsTheKeyboardWhileAKeyIsHeldSoThatTheTillHearsNothingOfIt(Hands robot) throws Exception {
        robot.interact(() ->
                cashier.add(DemoShop.catalogue().withBarcode("6921168509256").orElseThrow()));
        shown(robot, 32_00);
        push(robot, KeyCode.F6);
        fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
        fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(phone.keyboard().lent());
        fire(KeyEvent.KEY_RELEASED, KeyCode.ENTER);
        assertTillHasKeyboard(robot);
        assertFalse(cashier.frozenProperty().get(), "the held Enter has charged the basket");
    }

    @Test
    void aClickPaysAndLeavesTheKeyboardWithTheTill(Hands robot) throws Exception {
        shown(robot, 32_00);
        robot.clickOn("#payNowButton");
        await(() -> counter.weChat.charges().size() == 1);
        assertTillHasKeyboard(robot);
        await(() -> robot.text("#calmLabel").equals("已付 ¥32.00"));
    }

    @Test
    void turnsToTheNextCodeWithoutLosingTheKeyboard(Hands robot) throws Exception {
        shown(robot, 15_00);
        shown(robot, 32_00);
        assertEquals("另有 1 笔", robot.lookup("#moreButton").queryButton().getText());
        push(robot, KeyCode.F6, KeyCode.DOWN);
        assertEquals("¥15.00", robot.text("#amountLabel"));
        assertTrue(phone.keyboard().lent());
        push(robot, KeyCode.ENTER);
        await(() -> counter.weChat.charges().size() == 1);
        assertEquals(15_00, counter.weChat.charges().getFirst().fen());
    }

    @Test
    void standsLeftOfTheCodeAndHidesNeitherChargeNorTheStrip(Hands robot) {
        var bounds = phone.stage();
        var right = bounds.getX() + bounds.getWidth();
        var bottom = bounds.getY() + bounds.getHeight();
        var charge = robot.lookup("#chargeButton").query();
        var onScreen = charge.localToScreen(charge.getBoundsInLocal());
        assertEquals(260, bounds.getWidth());
        assertEquals(352, bounds.getHeight());
        assertTrue(right <= till.getX() + till.getWidth() - 580);
        assertTrue(bottom <= till.getY() + till.getHeight() - 56);
        assertFalse(onScreen.intersects(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
    }

    @Test
    void comesBackWhereItWasMovedTo(Hands robot) {
        robot.drag("#head").dropBy(-120, -60);
        assertTillHasKeyboard(robot);
        var x = phone.stage().getX();
        var y = phone.stage().getY();
        assertEquals(till.getX() + till.getWidth() - 580 - 260 - 120, x, 10);

        robot.clickOn("#closeButton");
        assertFalse(phone.stage().isShowing());
        assertTillHasKeyboard(robot);
        push(robot, KeyCode.F6);
        assertTrue(phone.keyboard().lent());
        assertEquals(x, phone.stage().getX());
        assertEquals(y, phone.stage().getY());
    }

    @Test
    void speaksTheLanguageOfTheTill(Hands robot) throws Exception {
        shown(robot, 32_00);
        robot.interact(() -> language.set(Language.EN));
        assertEquals("Practice: the phone", phone.stage().getTitle());
        assertEquals("¥32.00", robot.text("#amountLabel"));
        push(robot, KeyCode.F6, KeyCode.ENTER);
        await(() -> counter.weChat.charges().size() == 1);
    }

    @Test
    void everyButtonIsNamedAndLargeEnoughForAFinger(Hands robot) throws Exception {
        shown(robot, 15_00);
        shown(robot, 32_00);
        for (var button : robot.lookup(".phone .button").queryAllAs(Button.class)) {
            if (button.isVisible()) {
                var name = Objects.requireNonNullElse(button.getAccessibleText(), button.getText());
                assertFalse(name.isBlank() || name.contains("%"), button.toString());
                assertTrue(button.getHeight() >= 44 && button.getWidth() >= 44, button.toString());
            }
        }
    }

    private void shown(Hands robot, long fen) throws Exception {
        var order = counter.place(fen);
        await(() -> viewModel.faceProperty().get().chosen().equals(order.outTradeNo()));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#payNowButton").<Node>query().isVisible());
    }

    private Plan plan() {
        return counter.weChat.phone().codes().getFirst().plan();
    }

    private void assertTillHasKeyboard(Hands robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(phone.keyboard().lent(), "the keyboard");
        assertTrue(till.isFocused(), "the till's window");
        assertFalse(DISPLAY && phone.stage().isFocused(), "the phone's window");
        assertTrue(robot.lookup("#inputField").query().isFocused(), "the input line");
    }

    private void push(Hands robot, KeyCode... codes) {
        for (var code : codes) {
            if (DISPLAY) {
                robot.push(code);
            } else {
                fire(KeyEvent.KEY_PRESSED, code);
                fire(KeyEvent.KEY_TYPED, code);
                fire(KeyEvent.KEY_RELEASED, code);
            }
        }
    }

    /// To the window that the keyboard belongs to.
    private void fire(EventType<KeyEvent> type, KeyCode code) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var scene = (phone.keyboard().lent() ? phone.stage() : till).getScene();
            var target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            var typed = type == KeyEvent.KEY_TYPED;
            var character = typed && code.isDigitKey() ? code.getName() : "";
            Event.fireEvent(
                    target,
                    new KeyEvent(type, character, "", typed ? KeyCode.UNDEFINED : code, false, false, false, false));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(BooleanSupplier wanted) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> wanted.getAsBoolean());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
