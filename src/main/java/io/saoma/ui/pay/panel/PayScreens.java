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

        void goHome();
    }

    private static final ObservableValue<Optional<Sentence>> NOTHING = new SimpleObjectProperty<>(Optional.empty());

    private final Place place;
    private final CustomerViewModel customer;
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
        this.customer = customer;
        this.secondDisplay = secondDisplay;
        current = checkout.currentProperty();
        face = customer.faceProperty();
        question =
                current.flatMap(shown -> shown.<ObservableValue<Optional<Sentence>>>map(PayViewModel::questionProperty)
                        .orElse(NOTHING));
        current.subscribe(_ -> {
            turned = false;
            placePanel();
        });
        secondDisplay.subscribe(_ -> placePanel());
        face.subscribe(_ -> cover());
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
        turned = false;
        covered = false;
        cover();
    }

    /// Takes the customer's code off the window, so that the cashier can work there.
    public void showCashier() {
        turned = true;
        cover();
    }

    private void cover() {
        var wanted = face.getValue().filter(this::covers).isPresent();
        if (wanted == covered) {
            return;
        }
        covered = wanted;
        if (wanted) {
            place.show(messages -> new CustomerController(customer, messages, Optional.of(this::showCashier)));
        } else {
            place.goHome();
        }
    }

    /// Green covers the window for both; else only a customer without a display needs it.
    private boolean covers(PayFace now) {
        if (current.getValue().isEmpty()) {
            return !secondDisplay.getValue();
        }
        if (now.stage() == Stage.PAID) {
            return true;
        }
        return !secondDisplay.getValue()
                && !turned
                && question.getValue().isEmpty()
                && (now.stage().running() || now.stage() == Stage.CANCELLING);
    }
}
