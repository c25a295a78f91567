package io.saoma.ui.claim;

import io.saoma.payment.Found;
import io.saoma.payment.PaymentNumber;
import io.saoma.ui.UiTasks;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for the payment of a customer who says that he has paid; on the JavaFX thread.
public final class ClaimViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimViewModel.class);

    private final Function<PaymentNumber, Found> find;
    private final UiTasks tasks;
    private final Function<PaymentNumber, Optional<Runnable>> byHand;
    private final Runnable leave;
    private final StringProperty number = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ClaimFace> face = new ReadOnlyObjectWrapper<>(ClaimFace.ASKS);
    private final ReadOnlyObjectWrapper<Optional<Runnable>> hand = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int asked;

    /// @param find asks WeChat, and takes as long as that takes
    /// @param byHand goes to where the payment of this number is taken for made by hand, where that can be
    public ClaimViewModel(
            Function<PaymentNumber, Found> find,
            Function<PaymentNumber, Optional<Runnable>> byHand,
            UiTasks tasks,
            Runnable leave) {
        this.find = find;
        this.byHand = byHand;
        this.tasks = tasks;
        this.leave = leave;
        number.subscribe(_ -> forget());
        face.subscribe(_ -> lookForHands());
    }

    /// What a customer's phone showed, typed or scanned: it is asked about at once.
    public void ask(String scanned) {
        number.set(scanned);
        go();
    }

    /// Enter: asks WeChat about what is typed; whatever was asked before is answered no more.
    void go() {
        var typed = PaymentNumber.of(number.get());
        if (number.get().isBlank()) {
            face.set(ClaimFace.ASKS);
        } else if (typed.isEmpty()) {
            face.set(ClaimFace.NO_NUMBER);
        } else if (!face.get().working()) {
            ask(typed.get());
        }
    }

    /// Takes the payment for made by hand, where WeChat cannot be reached.
    void confirm() {
        hand.get().ifPresent(Runnable::run);
    }

    void leave() {
        forget();
        leave.run();
    }

    StringProperty numberProperty() {
        return number;
    }

    ReadOnlyObjectProperty<ClaimFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// Whether nobody can be asked, so that a person may decide.
    ReadOnlyObjectProperty<Optional<Runnable>> handProperty() {
        return hand.getReadOnlyProperty();
    }

    private void lookForHands() {
        hand.set(
                face.get().working()
                        ? Optional.empty()
                        : PaymentNumber.of(number.get()).flatMap(byHand));
    }

    private void ask(PaymentNumber wanted) {
        face.set(ClaimFace.WORKS);
        asked++;
        var question = asked;
        tasks.run(() -> find.apply(wanted), found -> answer(question, ClaimWords.of(found)), problem -> {
            LOG.error("a payment cannot be looked for", problem);
            answer(question, ClaimFace.BROKE_OFF);
        });
    }

    private void answer(int question, ClaimFace said) {
        if (question == asked) {
            face.set(said);
        }
    }

    /// An answer that is still to come is one to another number.
    private void forget() {
        asked++;
        face.set(ClaimFace.ASKS);
        lookForHands();
    }
}
