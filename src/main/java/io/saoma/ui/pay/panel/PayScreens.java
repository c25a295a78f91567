package io.saoma.ui.pay.panel;

import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.pay.PayFace;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.pay.Stage;
import io.saoma.ui.pay.customer.CustomerController;
import io.saoma.ui.pay.customer.CustomerViewModel;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Decides what of a payment stands in the till's window: the panel beside the basket always, and over the whole window
/// what is green, or what the customer has no display for.
public final class PayScreens {

    /// What is needed of the till's window.
    public interface Place {

        void showBeside(Function<Messages, Screen> panel);

        void clearBeside();

        void show(Function<Messages, Screen> screen);

        /// Whether this very screen is still shown.
        boolean shows(Function<Messages, Screen> screen);

        void goHome();
    }

    private static final ObservableValue<Optional<Sentence>> NOTHING = new SimpleObjectProperty<>(Optional.empty());

    private final Place place;
    private final Function<Messages, Screen> customers;
    private final ObservableValue<Optional<PayViewModel>> current;
    private final ObservableValue<Optional<PayFace>> face;
    private final ObservableValue<Optional<Sentence>> question;
    private final ObservableValue<Boolean> secondDisplay;
    private boolean turned;
    private boolean covered;
    private boolean beside;

    public PayScreens(
            Place place, Checkout checkout, CustomerViewModel customer, ObservableValue<Boolean> secondDisplay) {
        this.place = place;
        customers = messages -> new CustomerController(customer, messages, Optional.of(this::showCashier));
        this.secondDisplay = secondDisplay;
        current = checkout.currentProperty();
        face = customer.faceProperty();
        question =
                current.flatMap(shown -> shown.<ObservableValue<Optional<Sentence>>>map(PayViewModel::questionProperty)
                        .orElse(NOTHING));
        current.subscribe(_ -> {
            turnBack();
            placePanel();
        });
        secondDisplay.subscribe(_ -> placePanel());
        face.subscribe(this::follow);
        question.subscribe(_ -> cover());
    }

    private void placePanel() {
        current.getValue().ifPresentOrElse(this::showPanel, this::clearPanel);
        cover();
    }

    private void showPanel(PayViewModel payment) {
        beside = true;
        var turn = secondDisplay.getValue() ? Optional.<Runnable>empty() : Optional.<Runnable>of(this::turnToCustomer);
        place.showBeside(messages -> new PayController(payment, messages, turn));
    }

    private void clearPanel() {
        if (beside) {
            beside = false;
            place.clearBeside();
        }
    }

    private void turnToCustomer() {
        turnBack();
        cover();
    }

    /// Money that has come is shown once over whatever the cashier has opened.
    private void follow(Optional<PayFace> before, Optional<PayFace> now) {
        if (isPaid(now) && !isPaid(before)) {
            turnBack();
        }
        cover();
    }

    private static boolean isPaid(Optional<PayFace> now) {
        return now.filter(it -> it.stage() == Stage.PAID).isPresent();
    }

    private void turnBack() {
        look();
        turned = false;
    }

    /// A screen that has taken the place of the customer's is the cashier's, to be left alone.
    private void look() {
        if (covered && !place.shows(customers)) {
            covered = false;
            turned = true;
        }
    }

    /// Takes the customer's code off the window, so that the cashier can work there.
    public void showCashier() {
        turned = true;
        cover();
    }

    private void cover() {
        look();
        var wanted = face.getValue().filter(this::covers).isPresent();
        if (wanted == covered) {
            return;
        }
        covered = wanted;
        if (wanted) {
            place.show(customers);
        } else {
            place.goHome();
        }
    }

    /// Green covers the window for both; else only a customer without a display needs it.
    private boolean covers(PayFace now) {
        if (turned) {
            return false;
        }
        if (current.getValue().isEmpty()) {
            return !secondDisplay.getValue() && now.cancelled();
        }
        if (now.stage() == Stage.PAID) {
            return true;
        }
        return !secondDisplay.getValue()
                && question.getValue().isEmpty()
                && (now.stage().running() || now.stage() == Stage.CANCELLING);
    }
}
