package io.saoma.ui.shift;

import io.saoma.report.ShiftView;
import io.saoma.sale.Money;
import io.saoma.ui.Sentence;
import io.saoma.ui.SingleTask;
import io.saoma.ui.UiTasks;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shift on the screen, from the count at its beginning to the count at its end; on the JavaFX thread.
public final class ShiftViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ShiftViewModel.class);

    private final ShiftDeeds deeds;
    private final Runnable leave;
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ShiftFace> face = new ReadOnlyObjectWrapper<>(ShiftFace.NONE);
    private final SingleTask work;
    private boolean goWanted;

    public ShiftViewModel(ShiftDeeds deeds, UiTasks tasks, Runnable leave) {
        this.deeds = deeds;
        work = new SingleTask(tasks);
        this.leave = leave;
        amount.subscribe(_ -> look());
        work(deeds::now, this::found, "shifts.notRead");
    }

    StringProperty amountProperty() {
        return amount;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ReadOnlyObjectProperty<ShiftFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    boolean printable() {
        return deeds.printable();
    }

    boolean othersToSee() {
        return deeds.othersToSee();
    }

    /// Ctrl+T: the shifts of all tills.
    void showOthers() {
        if (deeds.othersToSee()) {
            deeds.showOthers();
        }
    }

    void putIn() {
        ask(ShiftStage.PUTTING_IN, "shifts.howMuchIn");
    }

    void takeOut() {
        ask(ShiftStage.TAKING_OUT, "shifts.howMuchOut");
    }

    void openDrawer() {
        ask(ShiftStage.OPENING_DRAWER, "shifts.whyOpen");
    }

    void count() {
        ask(ShiftStage.COUNTING, "shifts.count");
    }

    /// Enter: does what was asked for, where everything is there that it needs.
    void go() {
        var why = reason();
        switch (face.get().stage()) {
            case BEGINNING -> with(typed(true), money -> deeds.open(money));
            case PUTTING_IN -> with(typed(false), money -> deeds.move(money, why));
            case TAKING_OUT -> with(typed(false), money -> deeds.move(money.negated(), why));
            case OPENING_DRAWER -> with(Optional.of(Money.ZERO), _ -> deeds.openDrawer(why));
            case COUNTING -> with(typed(true), money -> deeds.close(money));
            case LOOKING -> goWanted = true;
            case OPEN -> {}
            case CLOSED -> leave.run();
        }
    }

    /// Ctrl+P: the sums so far, or those of the shift that is over.
    void print() {
        var shown = face.get().shift();
        if (shown.isPresent() && deeds.printable()) {
            work(
                    () -> {
                        deeds.print(shown.get());
                        return shown.get();
                    },
                    _ -> face.set(face.get().says(Sentence.of("shifts.printing"), false)),
                    "shifts.notPrinted");
        }
    }

    /// Esc: from a question back to the sums, from the sums back to selling.
    void back() {
        goWanted = false;
        if (face.get().stage().asksReason() || face.get().stage() == ShiftStage.COUNTING) {
            show(face.get().shift());
        } else {
            leave.run();
        }
    }

    private void ask(ShiftStage stage, String question) {
        if (face.get().stage() == ShiftStage.OPEN && !work.working()) {
            amount.set("");
            reason.set("");
            face.set(face.get().at(stage, question));
        }
    }

    /// While the drawer is counted, how far it is from what should be there.
    private void look() {
        var now = face.get();
        if (now.stage() == ShiftStage.COUNTING) {
            var expected = now.shift().map(ShiftView::expected).orElse(Money.ZERO);
            face.set(now.says(
                    typed(true)
                            .map(counted -> difference(counted.minus(expected)))
                            .orElse(Sentence.of("shifts.count")),
                    false));
        }
    }

    static Sentence difference(Money difference) {
        return difference.equals(Money.ZERO)
                ? Sentence.of("shifts.fits")
                : difference.isPositive()
                        ? Sentence.of("shifts.over", difference)
                        : Sentence.of("shifts.short", difference.negated());
    }

    /// A deed with an amount, and with a reason where the stage asks for one.
    private interface Deed {
        ShiftView with(Money money);
    }

    private void with(Optional<Money> money, Deed deed) {
        var stage = face.get().stage();
        if (money.isEmpty()) {
            face.set(face.get().says(Sentence.of("shifts.noAmount"), true));
        } else if (stage.asksReason() && reason().isEmpty()) {
            face.set(face.get().says(Sentence.of("shifts.noReason"), true));
        } else {
            work(() -> deed.with(money.get()), shift -> show(Optional.of(shift)), "shifts.notWritten");
        }
    }

    private Optional<Money> typed(boolean zeroToo) {
        var plain = Normalizer.normalize(amount.get(), Normalizer.Form.NFKC)
                .replace('。', '.')
                .strip();
        return Money.parse(plain).filter(money -> zeroToo || money.isPositive());
    }

    private String reason() {
        return reason.get().strip();
    }

    private void found(Optional<ShiftView> open) {
        if (open.isPresent()) {
            show(open);
        } else {
            face.set(face.get().at(ShiftStage.BEGINNING, "shifts.begin"));
            if (goWanted) {
                go();
            }
        }
    }

    private void show(Optional<ShiftView> shift) {
        var closing = shift.flatMap(it -> it.shift().closing());
        face.set(new ShiftFace(
                closing.isPresent() ? ShiftStage.CLOSED : ShiftStage.OPEN,
                shift,
                shift.flatMap(ShiftView::difference)
                        .map(ShiftViewModel::difference)
                        .orElse(Sentence.of("shifts.open")),
                false));
    }

    private <T> void work(Callable<T> deed, Consumer<T> then, String failed) {
        work.run(deed, then, problem -> {
            LOG.error("the shift: {}", failed, problem);
            face.set(face.get().says(Sentence.of(failed), true));
        });
    }
}
