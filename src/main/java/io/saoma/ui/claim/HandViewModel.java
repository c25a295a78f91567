package io.saoma.ui.claim;

import io.saoma.payment.HandOutcome;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
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
        if (!now.working() && !now.done()) {
            var chosen = Math.floorMod(reason, REASONS.size());
            face.set(new HandFace(now.tone(), now.headline(), now.advice(), chosen, false, false));
        }
    }

    /// Enter: has it approved and writes it down; once that is done, leaves.
    ///
    /// @param reason the chosen one, as it reads
    void go(String reason) {
        var now = face.get();
        if (now.done()) {
            way.leave();
        } else if (now.reason() == REASONS.size() - 1 && note.get().isBlank()) {
            say(Tone.DOUBT, Sentence.of("byhand.saysNothing"), "byhand.advice");
        } else if (!now.working()) {
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
        var now = face.get();
        face.set(new HandFace(now.tone(), now.headline(), now.advice(), now.reason(), true, false));
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
                        false,
                        true));
            case NOT_OFFERED -> say(Tone.TROUBLE, Sentence.of("byhand.notOffered"), "byhand.noGoods");
            case NOT_CUT_OFF -> say(Tone.DOUBT, Sentence.of("byhand.notCutOff"), "byhand.askAgain");
            case OTHER_NUMBER -> say(Tone.TROUBLE, Sentence.of("byhand.otherNumber"), "byhand.noGoods");
            case OLD_PAYMENT -> say(Tone.TROUBLE, Sentence.of("byhand.oldPayment"), "byhand.noGoods");
            case NO_REASON -> say(Tone.DOUBT, Sentence.of("byhand.saysNothing"), "byhand.advice");
        }
    }

    private void say(Tone tone, Sentence headline, String advice) {
        var reason = face.get() == null ? 0 : face.get().reason();
        face.set(new HandFace(tone, headline, Sentence.of(advice), reason, false, false));
    }
}
