package io.saoma.ui.claim;

import io.saoma.payment.HandOutcome;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.claim.HandFace.Step;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A payment is taken for made by hand: why, and by whose word; on the JavaFX thread.
public final class HandViewModel {

    /// The messages of the reasons to choose from.
    static final List<String> REASONS =
            List.of("byhand.noNetwork", "byhand.weChatDown", "byhand.regular", "byhand.otherReason");

    private static final Logger LOG = LoggerFactory.getLogger(HandViewModel.class);

    private final HandCase what;
    private final HandWay way;
    private final UiTasks tasks;
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<HandFace> face = new ReadOnlyObjectWrapper<>();

    public HandViewModel(HandCase what, HandWay way, UiTasks tasks) {
        this.what = what;
        this.way = way;
        this.tasks = tasks;
        say(
                Tone.DOUBT,
                Sentence.of("byhand.headline", what.amount(), what.sale().brief()),
                "byhand.advice");
    }

    void up() {
        choose(face.get().reason() - 1);
    }

    void down() {
        choose(face.get().reason() + 1);
    }

    void choose(int reason) {
        var now = face.get();
        if (now.asking()) {
            face.set(now.choose(Math.floorMod(reason, REASONS.size())));
        }
    }

    /// Enter: has it approved and writes it down; once that is done, leaves. What is refused is not asked for again.
    ///
    /// @param reason the chosen one, as it reads
    void go(String reason) {
        var now = face.get();
        if (now.done()) {
            way.leave();
            return;
        }
        if (!now.asking()) {
            return;
        }
        if (now.reason() == REASONS.size() - 1 && note.get().isBlank()) {
            say(Tone.DOUBT, Sentence.of("byhand.saysNothing"), "byhand.advice");
        } else {
            var note = this.note.get().strip();
            var why = now.reason() == REASONS.size() - 1 ? note : note.isEmpty() ? reason : reason + " · " + note;
            way.approve(what, by -> confirm(why, by));
        }
    }

    void leave() {
        way.leave();
    }

    HandCase what() {
        return what;
    }

    StringProperty noteProperty() {
        return note;
    }

    ReadOnlyObjectProperty<HandFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    private void confirm(String reason, String by) {
        face.set(face.get().at(Step.WORKING));
        tasks.run(() -> way.confirm(what, reason, by), this::answer, problem -> {
            LOG.error("a payment cannot be confirmed by hand", problem);
            say(Tone.TROUBLE, Sentence.of("byhand.notWritten"), "byhand.notWrittenAdvice");
        });
    }

    private void answer(HandOutcome outcome) {
        switch (outcome) {
            case CONFIRMED, ALREADY ->
                face.set(new HandFace(
                        Tone.DOUBT,
                        Sentence.of("byhand.done", what.amount(), what.sale().brief()),
                        Sentence.of("byhand.doneAdvice"),
                        face.get().reason(),
                        Step.DONE));
            case NOT_OFFERED -> refuse(Tone.TROUBLE, "byhand.notOffered", "byhand.noGoods");
            case NOT_CUT_OFF -> refuse(Tone.DOUBT, "byhand.notCutOff", "byhand.askAgain");
            case OTHER_NUMBER -> refuse(Tone.TROUBLE, "byhand.otherNumber", "byhand.noGoods");
            case OLD_PAYMENT -> refuse(Tone.TROUBLE, "byhand.oldPayment", "byhand.noGoods");
            case NO_REASON -> say(Tone.DOUBT, Sentence.of("byhand.saysNothing"), "byhand.advice");
        }
    }

    private void refuse(Tone tone, String headline, String advice) {
        say(tone, Sentence.of(headline), advice);
        face.set(face.get().at(Step.REFUSED));
    }

    private void say(Tone tone, Sentence headline, String advice) {
        var reason = face.get() == null ? 0 : face.get().reason();
        face.set(new HandFace(tone, headline, Sentence.of(advice), reason, Step.ASKING));
    }
}
