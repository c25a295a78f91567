package io.saoma.ui.pay.cash;

import io.saoma.ui.pay.panel.PayScreens.Place;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Puts the cash that is counted beside the basket, for as long as it is.
public final class CashScreens {

    private final Place place;
    private final ObservableValue<Optional<CashViewModel>> current;

    public CashScreens(Place place, CashCounter counter) {
        this.place = place;
        current = counter.currentProperty();
        current.subscribe((before, now) -> {
            if (now.isPresent()) {
                show(now.get());
            } else if (before.isPresent()) {
                place.clearBeside();
            }
        });
    }

    private void show(CashViewModel counting) {
        place.showBeside(messages -> new CashController(counting, messages));
    }
}
