package io.saoma;

import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.UiTasks;
import io.saoma.ui.staff.OwnPin;
import io.saoma.ui.staff.OwnPinController;
import io.saoma.ui.staff.OwnPinViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// One change of somebody's own PIN at the counter: its screen, and what is said once it is written down.
final class OwnPinChange implements Function<Messages, Screen> {

    private final TillWindow window;
    private final StaffNotices notices;
    private final OwnPinViewModel viewModel;

    OwnPinChange(OwnPin own, UiTasks tasks, ObservableValue<Instant> now, TillWindow window, StaffNotices notices) {
        this.window = window;
        this.notices = notices;
        viewModel = new OwnPinViewModel(own, tasks, now, this::changed, window::goHome);
    }

    @Override
    public Screen apply(Messages messages) {
        return new OwnPinController(viewModel, messages);
    }

    void forget() {
        viewModel.forget();
    }

    /// Whoever has gone on to another screen stays there, and nobody else is told.
    private void changed() {
        if (window.shows(this)) {
            window.goHome();
        }
        if (!window.locked()) {
            notices.pinChanged();
        }
    }
}
