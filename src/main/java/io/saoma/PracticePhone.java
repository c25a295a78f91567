package io.saoma;

import io.saoma.simulator.Simulator;
import io.saoma.ui.Heartbeat;
import io.saoma.ui.UiTasks;
import io.saoma.ui.practice.PhoneViewModel;
import io.saoma.ui.practice.PhoneWindow;
import io.saoma.ui.window.TillWindow;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/// The customer's phone of practice, beside the till while a customer pays.
final class PracticePhone {

    private final PhoneWindow phone;

    PracticePhone(Simulator simulator, Stage stage, TillWindow window, UiTasks tasks, Heartbeat heartbeat) {
        var viewModel = new PhoneViewModel(simulator.phone(), tasks, window::scanned, heartbeat.nowProperty());
        phone = new PhoneWindow(stage, viewModel, window.languageProperty());
        window.command(phone.key());
    }

    void follow(ObservableValue<? extends Optional<?>> payment) {
        payment.subscribe(now -> {
            if (now.isPresent()) {
                phone.show();
            } else {
                phone.hide();
            }
        });
    }
}
