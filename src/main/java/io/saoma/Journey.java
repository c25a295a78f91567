package io.saoma;

import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F11;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.PERIOD;

import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.sale.Money;
import io.saoma.ui.pay.PayViewModel;
import java.io.PrintStream;
import java.util.Optional;

/// The way of one sale through the screens, as a cashier and a practice customer go it.
final class Journey {

    static final Money TOTAL = new Money(12_50 + 2 * 15_00);

    private final Guide guide;
    private final Till till;
    private final Counter counter;
    private final PrintStream out;

    Journey(Guide guide, Till till, Counter counter, PrintStream out) {
        this.guide = guide;
        this.till = till;
        this.counter = counter;
        this.out = out;
    }

    /// Begins at the open counter, and leaves it to whoever opened it.
    void walk() {
        fillTheBasket();
        charge();
        lookAtTheOrders(pay());
    }

    private void fillTheBasket() {
        guide.press(DIGIT1, DIGIT2, PERIOD, DIGIT5, ENTER);
        Guide.onFx(() -> {
            var catalogue = counter.cashier.catalogue();
            catalogue.quickKeys().stream().limit(1).map(catalogue::on).forEach(product -> {
                counter.cashier.add(product);
                counter.cashier.add(product);
            });
            return counter;
        });
        guide.picture("cashier");
        guide.press(F1);
        guide.picture("keys");
        guide.press(ESCAPE);
        out.println("basket: 12.5 typed, two of the first quick key, " + TOTAL + " to pay");
    }

    private void charge() {
        guide.press(F12);
        var took = guide.until("the code", () -> isNow(Waiting.class));
        out.println("F12: code on the screen after " + took.toMillis() + " ms");
        guide.picture("customer");
        guide.press(F9);
        guide.picture("waiting");
        guide.press(F9);
    }

    private Order pay() {
        var phone = till.simulator.orElseThrow().phone();
        phone.codes().forEach(code -> phone.pay(code.outTradeNo()));
        var took = guide.until("paid", () -> isNow(Paid.class));
        out.println("practice customer paid: green after " + took.toMillis() + " ms");
        var sold = payment().orElseThrow().order();
        guide.picture("paid");
        guide.press(ENTER);
        guide.until(
                "the next customer",
                () -> counter.checkout.currentProperty().get().isEmpty());
        return sold;
    }

    private void lookAtTheOrders(Order sold) {
        guide.press(F11);
        guide.read(sold.sale().brief());
        guide.press(DOWN);
        guide.read(sold.outTradeNo());
        guide.picture("orders");
        guide.press(ESCAPE);
    }

    private boolean isNow(Class<? extends PaymentState> wanted) {
        return payment().map(Payment::state).filter(wanted::isInstance).isPresent();
    }

    private Optional<Payment> payment() {
        return counter.checkout.currentProperty().get().map(PayViewModel::payment);
    }
}
