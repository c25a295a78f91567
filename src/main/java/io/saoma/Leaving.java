package io.saoma;

import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Asks before the window closes on something that is not done: a payment that waits, a shift that is open.
final class Leaving {

    private static final String LEAVING = "leaving";

    private final Till till;
    private final Stage stage;
    private final Notices notices;
    private final BooleanSupplier shiftOpen;

    /// What the person has been asked about, and has not answered yet.
    private Optional<Sentence> asked = Optional.empty();

    Leaving(Till till, Stage stage, Notices notices, BooleanSupplier shiftOpen) {
        this.till = till;
        this.stage = stage;
        this.notices = notices;
        this.shiftOpen = shiftOpen;
        stage.setOnCloseRequest(this::ask);
    }

    /// For a window that somebody closes by a key: as by its cross.
    boolean leave() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        return true;
    }

    /// To be called now and then: what is asked about may end by itself.
    void look() {
        if (asked.isPresent() && !asked.equals(open())) {
            say(open());
        }
    }

    private void ask(WindowEvent event) {
        open().ifPresent(_ -> event.consume());
        say(open());
    }

    private void say(Optional<Sentence> open) {
        asked = open;
        open.ifPresentOrElse(this::raise, () -> notices.lower(LEAVING));
    }

    private void raise(Sentence what) {
        notices.raise(new Notice(
                LEAVING,
                Notice.Level.WARNING,
                what,
                Sentence.of("leaving.advice"),
                List.of(
                        new Notice.Action(Sentence.of("leaving.stay"), "", () -> say(Optional.empty())),
                        new Notice.Action(Sentence.of("leaving.leave"), "", stage::close))));
    }

    private Optional<Sentence> open() {
        var waiting = till.desk.open().size();
        if (waiting > 0) {
            return Optional.of(Sentence.of("leaving.waiting", waiting));
        }
        return shiftOpen.getAsBoolean() ? Optional.of(Sentence.of("leaving.shift")) : Optional.empty();
    }
}
