package io.saoma.ui.staff;

import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Refusal;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whoever is at the till gives themselves another PIN: the old one, then the new one twice; on the JavaFX thread.
public final class OwnPinViewModel implements PinEntry {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPinViewModel.class);

    private final OwnPin own;
    private final UiTasks tasks;
    private final Runnable changed;
    private final Runnable leave;
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<PinFace> face = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OwnPinStep> step = new ReadOnlyObjectWrapper<>(OwnPinStep.OLD);
    private final Digits digits = new Digits();
    private Optional<Pin> old = Optional.empty();
    private Optional<Pin> fresh = Optional.empty();
    private boolean working;
    private boolean abandoned;
    private Optional<String> trouble = Optional.empty();

    /// @param time changes a few times a second
    /// @param changed the new PIN is written down
    public OwnPinViewModel(OwnPin own, UiTasks tasks, ObservableValue<Instant> time, Runnable changed, Runnable leave) {
        this.own = own;
        this.tasks = tasks;
        this.changed = changed;
        this.leave = leave;
        // bound, and not listened to, so that the time does not keep what is off the screen
        now.bind(time);
        now.subscribe(_ -> look());
    }

    @Override
    public ReadOnlyObjectProperty<PinFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<OwnPinStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    @Override
    public void type(char digit) {
        if (!working && digits.type(digit)) {
            trouble = Optional.empty();
            look();
        }
    }

    @Override
    public void erase() {
        if (!working && digits.erase()) {
            look();
        }
    }

    @Override
    public void go() {
        if (working || digits.count() == 0) {
            return;
        }
        switch (step.get()) {
            case OLD -> confirm();
            case NEW -> {
                fresh = Optional.of(digits.take());
                at(OwnPinStep.AGAIN, Optional.empty());
            }
            case AGAIN -> change();
        }
    }

    /// Esc: what was typed goes, and nothing has changed.
    void leave() {
        forget();
        leave.run();
    }

    /// Nobody else shall go on where this one stopped. What is being tried is wiped only afterwards.
    public void forget() {
        abandoned = working;
        if (working) {
            return;
        }
        digits.forget();
        wipeFresh();
        old.ifPresent(Pin::close);
        old = Optional.empty();
        at(OwnPinStep.OLD, Optional.empty());
    }

    private void confirm() {
        if (!(own.standing() instanceof Standing.Free)) {
            return;
        }
        var typed = digits.take();
        work(() -> own.confirm(typed), answer -> {
            if (answer instanceof Answer.Right) {
                old = Optional.of(typed);
                at(OwnPinStep.NEW, Optional.empty());
            } else {
                typed.close();
                at(OwnPinStep.OLD, Optional.of("pin.wrong"));
            }
        });
    }

    private void change() {
        var known = old.orElseThrow();
        var wanted = fresh.orElseThrow();
        boolean alike;
        try (var again = digits.take()) {
            alike = again.same(wanted);
        }
        if (!alike) {
            wipeFresh();
            at(OwnPinStep.NEW, Optional.of("people.different"));
            return;
        }
        work(() -> own.change(known, wanted), answer -> {
            wipeFresh();
            switch (answer) {
                case Answer.Right _ -> {
                    forget();
                    changed.run();
                }
                case Answer.Unfit(var why) -> at(OwnPinStep.NEW, Optional.of(key(why)));
                case Answer.Wrong _ -> {
                    forget();
                    at(OwnPinStep.OLD, Optional.of("pin.wrong"));
                }
            }
        });
    }

    private void work(Callable<Answer> deed, Consumer<Answer> then) {
        working = true;
        look();
        tasks.run(
                deed,
                answer -> {
                    working = false;
                    then.accept(answer);
                    if (abandoned) {
                        forget();
                    }
                },
                problem -> {
                    LOG.error("a PIN cannot be changed", problem);
                    working = false;
                    forget();
                    at(OwnPinStep.OLD, Optional.of("pin.notWritten"));
                });
    }

    private void wipeFresh() {
        fresh.ifPresent(Pin::close);
        fresh = Optional.empty();
    }

    private void at(OwnPinStep next, Optional<String> wrong) {
        step.set(next);
        trouble = wrong;
        look();
    }

    private static String key(Refusal why) {
        return switch (why) {
            case Refusal.Rule.PIN_SAME -> "ownpin.same";
            case Refusal.Rule.PIN_EASY -> "people.pinEasy";
            case Refusal.Rule _ -> "people.pinLength";
            case Refusal.Overtaken _ -> "ownpin.overtaken";
            case Refusal.NotNow(var accord) -> RefusalWords.key(accord);
        };
    }

    /// Only the old PIN is tried, so only there may somebody have to wait.
    private void look() {
        var standing = step.get() == OwnPinStep.OLD ? own.standing() : new Standing.Free(1);
        var said = StandingWords.say(standing, now.get(), trouble, step.get().key());
        var wrong = trouble.isPresent() || !(standing instanceof Standing.Free);
        face.set(new PinFace(
                List.of(own.person()),
                0,
                digits.count(),
                working,
                working ? Sentence.of("pin.checking") : said,
                wrong && !working));
    }
}
