package io.saoma.ui.pay.panel;

import static io.saoma.ui.pay.panel.PaidWindow.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.Wish;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.pay.PayStand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// A payment under real keys in the till's window, without a display for the customer.
@ExtendWith(HandsExtension.class)
class PayScreenTest {

    private final PaidWindow shop = new PaidWindow();
    private final PayStand stand = shop.stand;
    private final CashierViewModel cashier = shop.cashier;

    @SuppressWarnings("UnnecessaryLambda") // it has to be the very same each time
    private final Function<Messages, Screen> other = messages -> new CashierController(cashier, messages);

    @Start
    void start(Stage stage) {
        shop.open(stage);
    }

    @Test
    void showsTheCodeToTheCustomerAtOnceAndTurnsBothWays(Hands robot) {
        shop.chargeAndWait(robot);
        assertTrue(shop.code(robot, ".large-code"));
        assertTrue(shop.shows(robot, "待扫码"), "the cashier sees the state on the line below");

        robot.push(KeyCode.F2);
        assertFalse(shop.code(robot, ".large-code"));
        assertTrue(shop.code(robot, ".small-code"));

        robot.push(KeyCode.F2);
        assertTrue(shop.code(robot, ".large-code"));
    }

    @Test
    void takesTheSameKeysOverTheCodeAndBesideTheBasket(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.push(KeyCode.F5).push(KeyCode.F10).push(KeyCode.F2);
        robot.push(KeyCode.F5).push(KeyCode.F10);

        assertEquals(List.of(Wish.CHECK, Wish.NEW_CODE, Wish.CHECK, Wish.NEW_CODE), payment.wishes());
    }

    @Test
    void asksBeforeItCancelsAndMeansGoOnByEscAndByEnter(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        for (var goOn : List.of(KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.SPACE)) {
            robot.push(KeyCode.ESCAPE);
            assertTrue(shop.shows(robot, "撤销这笔收款？"));
            robot.push(goOn);
            assertFalse(shop.shows(robot, "撤销这笔收款？"), goOn + " means to go on");
        }
        assertEquals(List.of(), payment.wishes());
        assertTrue(shop.code(robot, ".large-code"));
    }

    @Test
    void cancelsByDeleteAndKeepsTheBasket(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.push(KeyCode.ESCAPE).push(KeyCode.DELETE);
        assertEquals(List.of(Wish.CANCEL), payment.wishes());
        assertTrue(shop.shows(robot, "已取消，请勿付款"));

        robot.interact(() -> payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED)));
        assertTrue(shop.shows(robot, "已取消，请勿付款"));
        robot.push(KeyCode.ENTER);
        assertFalse(shop.shows(robot, "已取消，请勿付款"));
        assertFalse(cashier.basketProperty().getValue().isEmpty());
        assertTrue(input(robot).isFocused());
    }

    @Test
    void deleteAloneCancelsNothing(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.push(KeyCode.DELETE).push(KeyCode.F2).push(KeyCode.DELETE);

        assertEquals(List.of(), payment.wishes());
    }

    @Test
    void goesGreenAndBackToAnEmptyBasketByItself(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.interact(() -> payment.isPaid(false));
        assertTrue(shop.shows(robot, "微信收款成功"));
        assertFalse(shop.code(robot, ".large-code"));

        robot.interact(() -> stand.pass(Duration.ofSeconds(3)));
        assertFalse(shop.shows(robot, "微信收款成功"));
        assertTrue(cashier.basketProperty().getValue().isEmpty());
        assertTrue(input(robot).isFocused());
    }

    @Test
    void anyKeyIsTheNextCustomerAndTheFirstOneIsNotLost(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.interact(() -> payment.isPaid(false));
        robot.write("7");

        assertFalse(shop.shows(robot, "微信收款成功"));
        assertEquals("7", input(robot).getText());
    }

    @Test
    void chargesNothingByTheKeyThatEndsTheGreen(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.interact(() -> payment.isPaid(false));
        robot.push(KeyCode.F12).push(KeyCode.F12);

        assertEquals(Optional.empty(), stand.checkout.currentProperty().get());
    }

    @Test
    void aScannerDoesNoHarmWhileTheCustomerPays(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.write("6921168509256").push(KeyCode.ENTER).push(KeyCode.F12);

        assertEquals(List.of(), payment.wishes());
        assertEquals(1, stand.desk.open().size());
        assertTrue(shop.code(robot, ".large-code"));
    }

    @Test
    void noScanTakesTheCodeFromTheOnlyScreen(Hands robot) {
        shop.chargeAndWait(robot);
        robot.interact(() -> shop.window.scanned("6921168509256"));
        assertTrue(shop.code(robot, ".large-code"));
        robot.interact(() -> shop.window.scanned("134567890123456789"));
        assertTrue(shop.code(robot, ".large-code"));
        assertTrue(shop.shows(robot, "未扣款：二维码仍可能被付款"), "the cashier is told");
    }

    @Test
    void aScanInTheGreenIsTheNextCustomers(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.interact(() -> payment.isPaid(false));
        robot.interact(() -> shop.window.scanned("6901028075831"));
        assertFalse(shop.shows(robot, "微信收款成功"));
        assertEquals(Optional.empty(), stand.checkout.currentProperty().get());
    }

    @Test
    void whatTheCashierOpensOverTheCodeStaysUntilItIsTurnedAgain(Hands robot) {
        shop.chargeAndWait(robot);
        robot.interact(() -> shop.window.show(other));
        robot.interact(() -> stand.pass(Duration.ofSeconds(1)));
        assertTrue(shop.window.shows(other));
        robot.interact(shop.window::goHome);
        robot.push(KeyCode.F2);
        assertTrue(shop.code(robot, ".large-code"));
    }

    @Test
    void greenCoversWhatTheCashierHasOpenedAndSendsNobodyOutOfWhatComesAfter(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.interact(() -> shop.window.show(other));
        robot.interact(() -> payment.isPaid(false));
        assertTrue(shop.shows(robot, "微信收款成功"));

        robot.interact(() -> shop.window.show(other));
        robot.interact(() -> stand.pass(Duration.ofSeconds(1)));
        robot.interact(() -> stand.pass(Duration.ofSeconds(3)));
        assertEquals(Optional.empty(), stand.checkout.currentProperty().get());
        assertTrue(shop.window.shows(other));
    }

    @Test
    void showsTheCashierWhatToDoWhenThereIsNothingForTheCustomer(Hands robot) {
        var payment = shop.charge(robot);
        robot.interact(() -> payment.becomes(new Refused("NOAUTH", "商户无此接口权限")));
        assertTrue(shop.shows(robot, "微信没有接受这笔订单"));

        robot.push(KeyCode.F10);
        assertEquals(2, stand.shown().payment().order().attempt());
    }

    @Test
    void goesBackToTheBasketWhenNobodyPaid(Hands robot) {
        var payment = shop.chargeAndWait(robot);
        robot.interact(() -> payment.becomes(new Closed("CLOSED")));
        robot.push(KeyCode.ESCAPE);

        assertEquals(Optional.empty(), stand.checkout.currentProperty().get());
        assertFalse(cashier.basketProperty().getValue().isEmpty());
        assertTrue(input(robot).isFocused());
    }

    @Test
    void speaksTheOtherLanguageInTheMiddleOfAPayment(Hands robot) {
        shop.chargeAndWait(robot);
        robot.push(KeyCode.CONTROL, KeyCode.L);

        assertTrue(shop.shows(robot, "Scan with WeChat"));
        robot.push(KeyCode.F2);
        assertTrue(shop.shows(robot, "Checked"));
    }
}
