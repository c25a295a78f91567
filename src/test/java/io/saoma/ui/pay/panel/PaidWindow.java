package io.saoma.ui.pay.panel;

import io.saoma.payment.HandPayment;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Hands;
import io.saoma.ui.Language;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.pay.PayStand;
import io.saoma.ui.pay.customer.CustomerDisplay;
import io.saoma.ui.pay.customer.CustomerViewModel;
import io.saoma.ui.window.TillWindow;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// The till's window with a payment under way, and a display that may be plugged in.
@SuppressWarnings("NullAway.Init") // it is opened before anything else
final class PaidWindow {

    final PayStand stand = new PayStand();
    final SimpleObjectProperty<Optional<Rectangle2D>> second = new SimpleObjectProperty<>(Optional.empty());
    final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ZH);
    final CashierViewModel cashier = new CashierViewModel(
            DemoShop.catalogue(), new FakeKeeper(), basket -> stand.checkout.charge(basket, "王小雨"), _ -> {}, () -> {});
    TillWindow window;
    Stage till;

    void open(Stage stage) {
        till = stage;
        stand.checkout.onBack(cashier::done, cashier::resume);
        window = stand.window(Language.ZH, cashier);
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
        new CustomerDisplay(customer, stage, second, language);
        new PayScreens(PayPlace.in(window), stand.checkout, customer, second.map(Optional::isPresent));
        window.focus();
    }

    /// A payment whose code is not there yet; its news come on the JavaFX thread, as `UiTasks` brings them there.
    HandPayment charge(Hands robot) {
        robot.write("12.5").push(KeyCode.ENTER).push(KeyCode.F12);
        return stand.driven();
    }

    HandPayment chargeAndWait(Hands robot) {
        var payment = charge(robot);
        robot.interact(payment::waits);
        return payment;
    }

    static TextField input(Hands robot) {
        return robot.lookup("#inputField").queryAs(TextField.class);
    }

    boolean code(Hands robot, String style) {
        return code(robot, style, till);
    }

    static boolean code(Hands robot, String style, Stage stage) {
        return robot.lookup(stage.getScene().getRoot(), style).queryAll().stream()
                .anyMatch(PaidWindow::inSight);
    }

    boolean shows(Hands robot, String text) {
        return inTill(robot, text);
    }

    boolean inTill(Hands robot, String text) {
        return shows(robot, text, till);
    }

    static boolean shows(Hands robot, String text, Stage stage) {
        return robot.lookup(stage.getScene().getRoot(), text).queryAll().stream()
                .anyMatch(PaidWindow::inSight);
    }

    static boolean inSight(Node node) {
        for (var it = node; it != null; it = it.getParent()) {
            if (!it.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
