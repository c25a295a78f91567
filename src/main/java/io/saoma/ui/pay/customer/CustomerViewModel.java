package io.saoma.ui.pay.customer;

import io.saoma.sale.Basket;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.pay.PayFace;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.pay.cash.CashFace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What the customer is shown: the growing basket, or the very payment that the cashier sees.
public final class CustomerViewModel {

    private static final ObservableValue<Optional<PayFace>> NONE = new SimpleObjectProperty<>(Optional.empty());

    private static final ObservableValue<Duration> NEVER = new SimpleObjectProperty<>(Duration.ZERO);

    private final Checkout checkout;
    private final ObservableValue<Basket> basket;
    private final ObservableValue<Optional<CashFace>> cash;
    private final String shop;
    private final boolean practice;
    private final Optional<Path> picture;
    private final ObservableValue<Optional<PayFace>> face;
    private final ObservableValue<Duration> returnIn;

    /// @param basket at hand on the cashier's screen
    /// @param cash that is being counted there
    /// @param picture of the shop's own, for between two customers
    public CustomerViewModel(
            Checkout checkout,
            ObservableValue<Basket> basket,
            ObservableValue<Optional<CashFace>> cash,
            String shop,
            boolean practice,
            Optional<Path> picture) {
        this.checkout = checkout;
        this.basket = basket;
        this.cash = cash;
        this.shop = shop;
        this.practice = practice;
        this.picture = picture;
        face = checkout.customerProperty()
                .flatMap(shown ->
                        shown.map(it -> it.faceProperty().map(Optional::of)).orElse(NONE));
        returnIn = checkout.customerProperty()
                .flatMap(shown -> shown.<ObservableValue<Duration>>map(PayViewModel::returnInProperty)
                        .orElse(NEVER));
    }

    String shop() {
        return shop;
    }

    boolean practice() {
        return practice;
    }

    Optional<Path> picture() {
        return picture;
    }

    ObservableValue<Basket> basketProperty() {
        return basket;
    }

    ObservableValue<Optional<CashFace>> cashProperty() {
        return cash;
    }

    ObservableValue<Optional<PayViewModel>> paymentProperty() {
        return checkout.customerProperty();
    }

    /// What is said of the payment; empty between two customers.
    public ObservableValue<Optional<PayFace>> faceProperty() {
        return face;
    }

    /// After paid: how long it is still shown.
    ObservableValue<Duration> returnInProperty() {
        return returnIn;
    }

    /// Whether this payment is no longer the cashier's, and only its cancelling is still to be read.
    boolean isOver() {
        return checkout.currentProperty().get().isEmpty();
    }

    void dismiss() {
        checkout.dismiss();
    }
}
