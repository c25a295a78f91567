package io.saoma.ui.pay.panel;

import static io.saoma.ui.pay.panel.PaidWindow.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.pay.PayStand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// A payment with a display for the customer beside the till's window, which may be unplugged.
@ExtendWith(HandsExtension.class)
class TwoScreensTest {

    private final PaidWindow shop = new PaidWindow();
    private final PayStand stand = shop.stand;
    private final SimpleObjectProperty<Optional<Rectangle2D>> second = shop.second;
    private final CashierViewModel cashier = shop.cashier;

    @Start
    void start(Stage stage) {
        shop.open(stage);
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
        assertTrue(shop.code(robot, ".small-code"), "the cashier keeps the panel");

        robot.interact(() -> payment.isPaid(false));
        assertTrue(onDisplay(robot, "微信收款成功"));
        assertTrue(shop.inTill(robot, "微信收款成功"));

        robot.push(KeyCode.ENTER);
        assertTrue(onDisplay(robot, "欢迎光临"));
        assertFalse(shop.inTill(robot, "微信收款成功"));
    }

    @Test
    void tellsTheCustomerOfACancelWhileTheCashierGoesOn(Hands robot) {
        plug(robot);
        var payment = shop.chargeAndWait(robot);
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
        shop.chargeAndWait(robot);

        assertEquals(
                List.of(),
                robot.lookup(display().getScene().getRoot(), ".button").queryAll().stream()
                        .filter(PaidWindow::inSight)
                        .toList());
    }

    @Test
    void comesOverTheWindowWhenTheDisplayIsUnpluggedAndGoesWhenItIsBack(Hands robot) {
        plug(robot);
        shop.chargeAndWait(robot);
        assertFalse(PaidWindow.code(robot, ".large-code", shop.till));

        robot.interact(() -> second.set(Optional.empty()));
        assertTrue(PaidWindow.code(robot, ".large-code", shop.till));
        assertEquals(1, Window.getWindows().size());

        plug(robot);
        assertFalse(PaidWindow.code(robot, ".large-code", shop.till));
        assertTrue(PaidWindow.code(robot, ".large-code", display()));
    }

    @Test
    void fillsTheDisplayAndLeavesTheKeysToTheTill(Hands robot) {
        plug(robot);

        assertEquals(new Rectangle2D(0, 0, 500, 400), bounds(display()));
        assertTrue(input(robot).isFocused());
        assertTrue(shop.till.isFocused());
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

    private void plug(Hands robot) {
        robot.interact(() -> second.set(Optional.of(new Rectangle2D(0, 0, 500, 400))));
    }

    private Stage display() {
        return Window.getWindows().stream()
                .filter(it -> !it.equals(shop.till))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D bounds(Stage stage) {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private boolean onDisplay(Hands robot, String text) {
        return PaidWindow.shows(robot, text, display());
    }
}
