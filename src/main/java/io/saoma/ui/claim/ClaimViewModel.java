package io.saoma.ui.claim;

import io.saoma.payment.Found;
import io.saoma.payment.PaymentNumber;
import io.saoma.ui.UiTasks;
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
    private final Runnable leave;
    private final StringProperty number = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ClaimFace> face = new ReadOnlyObjectWrapper<>(ClaimFace.ASKS);
    private int asked;

    /// @param find asks WeChat, and takes as long as that takes
    public ClaimViewModel(Function<PaymentNumber, Found> find, UiTasks tasks, Runnable leave) {
        this.find = find;
        this.tasks = tasks;
        this.leave = leave;
        number.subscribe(_ -> forget());
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
    }
}
