package io.saoma.ui.hangs;

import io.saoma.report.Hang;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What hangs, the one of it that is looked at, and what is done about it: one thing at a time.
public final class HangsViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(HangsViewModel.class);

    private final HangsDeeds deeds;
    private final UiTasks tasks;
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<HangsFace> face = new ReadOnlyObjectWrapper<>(HangsFace.EMPTY);

    public HangsViewModel(HangsDeeds deeds, UiTasks tasks) {
        this.deeds = deeds;
        this.tasks = tasks;
        refresh();
    }

    /// Reads anew what hangs.
    public void refresh() {
        tasks.run(deeds::read, this::show, this::unreadable);
    }

    void up() {
        choose(face.get().index() - 1);
    }

    void down() {
        choose(face.get().index() + 1);
    }

    void choose(int index) {
        var before = face.get().chosen();
        face.set(face.get().choose(index));
        if (!before.equals(face.get().chosen())) {
            note.set("");
        }
    }

    /// Does this about the one that is looked at, where it is one of the right things to do.
    void press(HangDeed deed) {
        face.get()
                .hang()
                .filter(hang -> !face.get().working() && deeds(hang).contains(deed))
                .ifPresent(hang -> press(deed, hang));
    }

    /// The same by the cap of its key.
    void press(String cap) {
        face.get().hang().stream()
                .flatMap(hang -> deeds(hang).stream())
                .filter(deed -> deed.cap().equals(cap))
                .findFirst()
                .ifPresent(this::press);
    }

    /// Goes to the order.
    void look() {
        face.get().hang().ifPresent(hang -> deeds.look(hang.order()));
    }

    /// What can be done about it here.
    List<HangDeed> deeds(Hang hang) {
        return HangDeed.of(hang).stream().filter(deed -> seenTo(deed, hang)).toList();
    }

    /// A refund is seen to where it was asked for, everything else where the order was rung up.
    private boolean seenTo(HangDeed deed, Hang hang) {
        var ofTheRefund = hang.refunding().isPresent() && deed != HangDeed.REFUND;
        return ofTheRefund ? deeds.asked(hang) : deeds.own(hang.order());
    }

    /// Whether it is this till's affair.
    boolean own(Hang hang) {
        return deeds.own(hang.order()) || (hang.refunding().isPresent() && deeds.asked(hang));
    }

    void leave() {
        deeds.leave();
    }

    StringProperty noteProperty() {
        return note;
    }

    ReadOnlyObjectProperty<HangsFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    private void press(HangDeed deed, Hang hang) {
        switch (deed) {
            case ACCEPT -> hang.order().outTradeNo().ifPresent(number -> work(() -> accept(number)));
            case SETTLE -> deeds.settle(hang.order().number());
            case REFUND -> deeds.refund(hang.order().number());
            case ASK -> {
                deeds.ask();
                face.set(face.get().saying(Sentence.of("hangs.asked")));
            }
            case HANDLED, DISMISS, END_REVIEW -> settle(deed, hang);
        }
    }

    private Sentence accept(String outTradeNo) {
        deeds.acceptLate(outTradeNo);
        return Sentence.of("hangs.accepted");
    }

    /// What a person puts an end to needs a word on how, and a manager.
    private void settle(HangDeed deed, Hang hang) {
        var written = note.get().strip();
        if (written.isEmpty()) {
            face.set(face.get().saying(Sentence.of("hangs.noteMissing")));
        } else {
            deeds.approve(hang, by -> work(() -> settled(deed, hang, written, by)));
        }
    }

    private Sentence settled(HangDeed deed, Hang hang, String written, String by) {
        var done = deed == HangDeed.END_REVIEW
                ? hang.order()
                        .outTradeNo()
                        .filter(number -> deeds.endReview(number, written, by))
                        .isPresent()
                : deeds.handle(hang.name(), written, by);
        return Sentence.of(done ? "hangs.settled" : "hangs.overtaken");
    }

    private void work(Callable<Sentence> deed) {
        face.set(face.get().working(true));
        tasks.run(
                deed,
                said -> {
                    note.set("");
                    face.set(face.get().saying(said));
                    refresh();
                },
                this::failed);
    }

    private void show(List<Hang> hangs) {
        face.set(face.get().over(hangs));
    }

    private void unreadable(Exception e) {
        LOG.error("what hangs cannot be read", e);
        face.set(face.get().saying(Sentence.of("orders.unreadable")));
    }

    private void failed(Exception e) {
        LOG.error("what hangs could not be settled", e);
        face.set(face.get().saying(Sentence.of("hangs.failed")));
    }
}
