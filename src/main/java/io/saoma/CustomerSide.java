package io.saoma;

import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.cash.CashScreens;
import io.saoma.ui.pay.customer.CustomerDisplay;
import io.saoma.ui.pay.customer.CustomerViewModel;
import io.saoma.ui.pay.panel.PayScreens;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What customers see while they come and pay, and the cashier beside them.
final class CustomerSide {

    private final Counter counter;
    private final UiTasks tasks;
    private final Consumer<Throwable> complain;

    CustomerSide(Counter counter, UiTasks tasks, Consumer<Throwable> complain) {
        this.counter = counter;
        this.tasks = tasks;
        this.complain = complain;
    }

    /// Builds it all, and gives back whoever listens: they have to be held for as long as the counter stands.
    List<Object> build() {
        var till = counter.till;
        var window = counter.window;
        var basket = counter.cashier.basketProperty();
        var customer = new CustomerViewModel(
                counter.checkout,
                basket,
                counter.cash.faceProperty(),
                till.settings.shop().name(),
                till.practice(),
                new IdlePictures(till.settings.home()).now());
        var secondDisplay = CustomerDisplay.besides(counter.stage);
        var display = new CustomerDisplay(customer, counter.stage, secondDisplay, window.languageProperty());
        var screens = new PayScreens(place(), counter.checkout, customer, secondDisplay.map(Optional::isPresent));
        var warming = new Warming(
                tasks,
                till::warm,
                () -> Warming.layOut(customer, window.languageProperty().get()),
                complain);
        warming.follow(basket);
        counter.checkout.onFind(() -> {
            screens.showCashier();
            counter.claims.open(window::goHome);
        });
        return List.of(secondDisplay, display, screens, warming, new CashScreens(place(), counter.cash));
    }

    private PayScreens.Place place() {
        var window = counter.window;
        return new PayScreens.Place() {
            @Override
            public void showBeside(Function<Messages, Screen> panel) {
                window.showBeside(panel);
            }

            @Override
            public void clearBeside() {
                window.clearBeside();
            }

            @Override
            public void show(Function<Messages, Screen> screen) {
                window.show(screen);
            }

            @Override
            public boolean shows(Function<Messages, Screen> screen) {
                return window.shows(screen);
            }

            @Override
            public void goHome() {
                window.goHome();
            }
        };
    }
}
