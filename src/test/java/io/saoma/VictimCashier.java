package io.saoma;

import io.saoma.payment.OpenPayment;
import io.saoma.proof.kill.Word;
import io.saoma.ui.pay.PayFace;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.pay.Stage;
import io.saoma.ui.start.StartViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The cashier of the victim: reads the start report from the screen, then charges without end; looks at the screen
/// with each picture.
final class VictimCashier {

    private static final long CHECK_NANOS = 200_000_000;

    private final Victim victim;
    private final Habit habit;
    private long checked;
    private long began;
    private boolean reported;

    VictimCashier(Victim victim, Habit habit) {
        this.victim = victim;
        this.habit = habit;
    }

    void start(Till till, Counter counter) {
        var resumed = till.desk.open();
        var expected = StartViewModel.worthShowing(Resuming.lastRun(till), resumed);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (reported) {
                    sell(till, counter, now);
                } else {
                    read(counter, resumed, expected);
                }
            }
        }.start();
    }

    private void read(Counter counter, List<OpenPayment> resumed, boolean expected) {
        var scene = counter.window.scene();
        var heading = scene.lookup("#headingLabel");
        if ((expected && heading == null) || !resumed.stream().allMatch(VictimCashier::answered)) {
            return;
        }
        if (heading instanceof Label shown) {
            var outcomes = texts(scene.getRoot(), "start-outcome-text");
            var details = texts(scene.lookup("#outcomeBox"), "caption");
            if (!counted(scene.lookup("#factBox"), resumed.size())) {
                return;
            }
            Victim.say(Word.TOLD, shown.getText());
            for (var i = 0; i < outcomes.size(); i++) {
                Victim.say(Word.OUTCOME, outcomes.get(i), details.get(i));
            }
            Event.fireEvent(scene.getRoot(), enter());
        }
        reported = true;
        Victim.say(Word.SETTLED);
    }

    /// The screen follows a little behind the payments: it says how many of how many have been asked about, once its
    /// list has come into sight.
    private static boolean counted(@Nullable Node facts, int resumed) {
        var all = "%d / %d 笔".formatted(resumed, resumed);
        return facts != null && (resumed == 0 || texts(facts, "second").contains(all));
    }

    static boolean answered(OpenPayment payment) {
        var status = payment.status();
        return status.payment().ended() || status.progress().asked().isPresent();
    }

    private static KeyEvent enter() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    }

    private static List<String> texts(Node from, String style) {
        var found = new ArrayList<String>();
        if (from instanceof Label label && label.getStyleClass().contains(style)) {
            found.add(label.getText());
        }
        if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(texts(child, style)));
        }
        return found;
    }

    private void sell(Till till, Counter counter, long now) {
        counter.checkout
                .currentProperty()
                .get()
                .ifPresentOrElse(payment -> attend(payment, now), () -> charge(counter, now));
        if (now - checked > CHECK_NANOS) {
            checked = now;
            till.desk.open().forEach(OpenPayment::check);
        }
    }

    private void charge(Counter counter, long now) {
        if (habit.sells() && !counter.checkout.busyProperty().get()) {
            habit.next();
            began = now;
            counter.cashier.inputProperty().set(Long.toString(habit.yuan()));
            counter.cashier.charge();
        }
    }

    private void attend(PayViewModel payment, long now) {
        PayFace face = payment.faceProperty().get();
        if (face.stage() == Stage.WAITING && face.codeUrl().isPresent()) {
            victim.at("code shown");
            if (habit.cancels(now - began)) {
                payment.cancel();
                payment.confirmCancel();
                victim.at("cancel wished");
            }
        }
        if (face.stage() == Stage.PAID) {
            Victim.say(Word.GREEN, payment.payment().order().outTradeNo());
            victim.at("green shown");
        }
        payment.leave();
    }
}
