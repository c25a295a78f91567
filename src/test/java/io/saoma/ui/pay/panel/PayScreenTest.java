package io.saoma.ui.pay.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.HandPayment;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.Wish;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.pay.PayStand;
import io.saoma.ui.pay.customer.CustomerDisplay;
import io.saoma.ui.pay.customer.CustomerViewModel;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// A payment under real keys in the till's window, with and without a display for the customer.
@ExtendWith(HandsExtension.class)
class PayScreenTest {

    private final PayStand stand = new PayStand();
    private final SimpleObjectProperty<Optional<Rectangle2D>> second = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ZH);
    private final CashierViewModel cashier = new CashierViewModel(
            DemoShop.catalogue(), new FakeKeeper(), basket -> stand.checkout.charge(basket, "王小雨"), _ -> {}, () -> {});
    private TillWindow window;
    private Stage till;

    @Start
    void start(Stage stage) {
        till = stage;
        stand.checkout.onBack(cashier::done, cashier::resume);
        var place = new StripViewModel.Place("一号店", "1", "王小雨");
        window = new TillWindow(
                new StripViewModel(stand.notices, stand.beat, place),
                true,
                Language.ZH,
                messages -> new CashierController(cashier, messages));
        stage.setScene(window.scene());
        stage.setWidth(1000);
        stage.setHeight(760);
        stage.show();
        var customer = new CustomerViewModel(
                stand.checkout,
                cashier.basketProperty(),
                new SimpleObjectProperty<>(Optional.empty()),
                "一号店",
                true,
                Optional.empty());
        var display = new CustomerDisplay(customer, stage, second, language);
        new PayScreens(PayPlace.in(window), stand.checkout, customer, display.presentProperty());
        window.focus();
    }

    @Test
    void showsTheCodeToTheCustomerAtOnceAndTurnsBothWays(Hands robot) {
        chargeAndWait(robot);
        assertTrue(code(robot, ".large-code"));
        assertTrue(shows(robot, "待扫码"), "the cashier sees the state on the line below");

        robot.push(KeyCode.F2);
        assertFalse(code(robot, ".large-code"));
        assertTrue(code(robot, ".small-code"));

        robot.push(KeyCode.F2);
        assertTrue(code(robot, ".large-code"));
    }

    @Test
    void takesTheSameKeysOverTheCodeAndBesideTheBasket(Hands robot) {
        var payment = chargeAndWait(robot);
        robot.push(KeyCode.F5).push(KeyCode.F10).push(KeyCode.F2);
        robot.push(KeyCode.F5).push(KeyCode.F10);

        assertEquals(List.of(Wish.CHECK, Wish.NEW_CODE, Wish.CHECK, Wish.NEW_CODE), payment.wishes());
    }

    @Test
    void asksBeforeItCancelsAndMeansGoOnByEscAndByEnter(Hands robot) {
        var payment = chargeAndWait(robot);
        for (var goOn : List.of(KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.SPACE)) {
            robot.push(KeyCode.ESCAPE);
            assertTrue(shows(robot, "撤销这笔收款？"));
            robot.push(goOn);
            assertFalse(shows(robot, "撤销这笔收款？"), goOn + " means to go on");
        }
        assertEquals(List.of(), payment.wishes());
        assertTrue(code(robot, ".large-code"));
    }

    @Test
    void cancelsByDeleteAndKeepsTheBasket(Hands robot) {
        var payment = chargeAndWait(robot);
        robot.push(KeyCode.ESCAPE).push(KeyCode.DELETE);
        assertEquals(List.of(Wish.CANCEL), payment.wishes());
        assertTrue(shows(robot, "已取消，请勿付款"));

        robot.interact(() -> payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED)));
        assertTrue(shows(robot, "已取消，请勿付款"));
        robot.push(KeyCode.ENTER);
        assertFalse(shows(robot, "已取消，请勿付款"));
        assertFalse(cashier.basketProperty().getValue().isEmpty());
        assertTrue(input(robot).isFocused());
    }

    @Test
    void deleteAloneCancelsNothing(Hands robot) {
        var payment = chargeAndWait(robot);
        robot.push(KeyCode.DELETE).push(KeyCode.F2).push(KeyCode.DELETE);

        assertEquals(List.of(), payment.wishes());
    }

    @Test
    void goesGreenAndBackToAnEmptyBasketByItself(Hands robot) {
        var payment = chargeAndWait(robot);
        robot.interact(() -> payment.isPaid(false));
        assertTrue(shows(robot, "微信收款成功"));
        assertFalse(code(robot, ".large-code"));

        robot.interact(() -> stand.pass(Duration.ofSeconds(3)));
        assertFalse(shows(robot, "微信收款成功"));
        assertTrue(cashier.basketProperty().getValue().isEmpty());
        assertTrue(input(robot).isFocused());
    }

    @Test
    void anyKeyIsTheNextCustomerAndTheFirstOneIsNotLost(Hands robot) {
        var payment = chargeAndWait(robot);
        robot.interact(() -> payment.isPaid(false));
        robot.write("7");

        assertFalse(shows(robot, "微信收款成功"));
        assertEquals("7", input(robot).getText());
    }

    @Test
    void chargesNothingByTheKeyThatEndsTheGreen(Hands robot) {
        var payment = chargeAndWait(robot);
        robot.interact(() -> payment.isPaid(false));
        robot.push(KeyCode.F12).push(KeyCode.F12);

        assertEquals(Optional.empty(), stand.checkout.currentProperty().get());
    }

    @Test
    void aScannerDoesNoHarmWhileTheCustomerPays(Hands robot) {
        var payment = chargeAndWait(robot);
        robot.write("6921168509256").push(KeyCode.ENTER).push(KeyCode.F12);

        assertEquals(List.of(), payment.wishes());
        assertEquals(1, stand.desk.open().size());
        assertTrue(code(robot, ".large-code"));
    }

    @Test
    void showsTheCashierWhatToDoWhenThereIsNothingForTheCustomer(Hands robot) {
        var payment = charge(robot);
        robot.interact(() -> payment.becomes(new Refused("NOAUTH", "商户无此接口权限")));
        assertTrue(shows(robot, "微信没有接受这笔订单"));

        robot.push(KeyCode.F10);
        assertEquals(2, stand.shown().payment().order().attempt());
    }

    @Test
    void goesBackToTheBasketWhenNobodyPaid(Hands robot) {
        var payment = chargeAndWait(robot);
        robot.interact(() -> payment.becomes(new Closed("CLOSED")));
        robot.push(KeyCode.ESCAPE);

        assertEquals(Optional.empty(), stand.checkout.currentProperty().get());
        assertFalse(cashier.basketProperty().getValue().isEmpty());
        assertTrue(input(robot).isFocused());
    }

    @Test
    void speaksTheOtherLanguageInTheMiddleOfAPayment(Hands robot) {
        chargeAndWait(robot);
        robot.push(KeyCode.CONTROL, KeyCode.L);

        assertTrue(shows(robot, "Scan with WeChat"));
        robot.push(KeyCode.F2);
        assertTrue(shows(robot, "Checked"));
    }

    @Test
    void theCustomersDisplayFollowsTheSamePayment(Hands robot) {
        plug(robot);
        assertTrue(onDisplay(robot, "欢迎光临"));
        robot.write("12.5").push(KeyCode.ENTER);
        assertTrue(onDisplay(robot, "¥12.50"));

        robot.push(KeyCode.F12);
        var payment = stand.driven();
        robot.interact(payment::waits);
        assertTrue(onDisplay(robot, "请用微信扫一扫"));
        assertTrue(code(robot, ".small-code"), "the cashier keeps the panel");

        robot.interact(() -> payment.isPaid(false));
        assertTrue(onDisplay(robot, "微信收款成功"));
        assertTrue(inTill(robot, "微信收款成功"));

        robot.push(KeyCode.ENTER);
        assertTrue(onDisplay(robot, "欢迎光临"));
        assertFalse(inTill(robot, "微信收款成功"));
    }

    @Test
    void tellsTheCustomerOfACancelWhileTheCashierGoesOn(Hands robot) {
        plug(robot);
        var payment = chargeAndWait(robot);
        robot.push(KeyCode.ESCAPE).push(KeyCode.DELETE);
        robot.interact(() -> payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED)));

        assertTrue(onDisplay(robot, "已取消，请勿付款"));
        assertTrue(input(robot).isFocused());
        robot.interact(() -> stand.pass(Duration.ofSeconds(5)));
        assertFalse(onDisplay(robot, "已取消，请勿付款"));
    }

    @Test
    void showsNoControlToTheCustomer(Hands robot) {
        plug(robot);
        chargeAndWait(robot);

        assertEquals(
                List.of(),
                robot.from(display().getScene().getRoot()).lookup(".button").queryAll().stream()
                        .filter(PayScreenTest::inSight)
                        .toList());
    }

    @Test
    void comesOverTheWindowWhenTheDisplayIsUnpluggedAndGoesWhenItIsBack(Hands robot) {
        plug(robot);
        chargeAndWait(robot);
        assertFalse(code(robot, ".large-code", till));

        robot.interact(() -> second.set(Optional.empty()));
        assertTrue(code(robot, ".large-code", till));
        assertEquals(1, Window.getWindows().size());

        plug(robot);
        assertFalse(code(robot, ".large-code", till));
        assertTrue(code(robot, ".large-code", display()));
    }

    @Test
    void fillsTheDisplayAndLeavesTheKeysToTheTill(Hands robot) {
        plug(robot);

        assertEquals(new Rectangle2D(0, 0, 500, 400), bounds(display()));
        assertTrue(input(robot).isFocused());
        assertTrue(till.isFocused());
    }

    /// Sooner than anything that is measured: nothing is put off to a later turn of the thread that draws.
    @Test
    void showsEachLineToTheCustomerInTheSameTurnAsItsScan(Hands robot) {
        plug(robot);
        robot.interact(() -> {
            for (var product : DemoShop.catalogue().products().stream()
                    .filter(it -> !it.barcodes().isEmpty())
                    .toList()) {
                cashier.scan(product.barcodes().getFirst());
                assertTrue(onDisplay(robot, product.name()), product.name());
            }
        });
    }

    /// A payment whose code is not there yet; its news come on the JavaFX thread, as `UiTasks` brings them there.
    private HandPayment charge(Hands robot) {
        robot.write("12.5").push(KeyCode.ENTER).push(KeyCode.F12);
        return stand.driven();
    }

    private HandPayment chargeAndWait(Hands robot) {
        var payment = charge(robot);
        robot.interact(payment::waits);
        return payment;
    }

    private void plug(Hands robot) {
        robot.interact(() -> second.set(Optional.of(new Rectangle2D(0, 0, 500, 400))));
    }

    private Stage display() {
        return Window.getWindows().stream()
                .filter(it -> !it.equals(till))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D bounds(Stage stage) {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private static TextField input(Hands robot) {
        return robot.lookup("#inputField").queryAs(TextField.class);
    }

    private boolean code(Hands robot, String style) {
        return code(robot, style, till);
    }

    private static boolean code(Hands robot, String style, Stage stage) {
        return robot.from(stage.getScene().getRoot()).lookup(style).queryAll().stream()
                .anyMatch(PayScreenTest::inSight);
    }

    private boolean shows(Hands robot, String text) {
        return inTill(robot, text);
    }

    private boolean inTill(Hands robot, String text) {
        return shows(robot, text, till);
    }

    private boolean onDisplay(Hands robot, String text) {
        return shows(robot, text, display());
    }

    private static boolean shows(Hands robot, String text, Stage stage) {
        return robot.from(stage.getScene().getRoot()).lookup(text).queryAll().stream()
                .anyMatch(PayScreenTest::inSight);
    }

    private static boolean inSight(Node node) {
        for (var it = node; it != null; it = it.getParent()) {
            if (!it.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
