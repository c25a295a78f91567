package io.saoma.ui.live;

import io.saoma.payment.proof.Proof;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to real money: one page after the other, what is typed on each, and WeChat's word at the end. Nothing is
/// written before that word; on the JavaFX thread.
public final class LiveViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(LiveViewModel.class);

    private final LiveDeeds deeds;
    private final UiTasks tasks;
    private final UiTasks inTurn;
    private final Checks checks;
    private final StringProperty entry = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Step> page = new ReadOnlyObjectWrapper<>(Step.WELCOME);
    private final ReadOnlyObjectWrapper<LiveFace> face = new ReadOnlyObjectWrapper<>(LiveFace.of(Step.WELCOME));
    private final ReadOnlyObjectWrapper<Entries> entries = new ReadOnlyObjectWrapper<>(new Entries(Map.of(), false));

    /// What the settings said when they were last looked at.
    private Entries said = new Entries(Map.of(), false);

    private boolean mending;

    public LiveViewModel(LiveDeeds deeds, UiTasks tasks) {
        this.deeds = deeds;
        this.tasks = tasks;
        inTurn = tasks.inTurn();
        checks = new Checks(deeds);
        entry.subscribe(this::type);
        look();
    }

    /// Somebody comes back: without the key, and with what the settings say by now.
    public void resume() {
        forget();
        look();
    }

    private void look() {
        aside(deeds::now, this::read, Step.WELCOME);
    }

    private void read(Entries now) {
        var step = face.get().step();
        var before = entries.get();
        entries.set(before.over(said, now));
        said = now;
        // what stands there letter for letter is not touched under somebody's fingers
        if (step.typed() && !entries.get().of(step).equals(before.of(step))) {
            entry.set(entries.get().of(step));
        }
    }

    /// Enter: on to the next page, to WeChat, to where something is to be mended, or to real money.
    void enter() {
        var now = face.get();
        if (now.working()) {
            return;
        }
        switch (now.step()) {
            case WELCOME -> go(Step.SHOP);
            case PROOF -> now.verdict().ifPresentOrElse(this::follow, this::ask);
            default -> check();
        }
    }

    /// Esc: a page back; from the first one, out. What was typed stays.
    void back() {
        var step = face.get().step();
        if (face.get().working()) {
            return;
        }
        mending = false;
        if (step == Step.WELCOME) {
            leave();
        } else {
            go(step.before());
        }
    }

    /// Out, until somebody comes back; all that was typed stays but the key.
    void leave() {
        forget();
        deeds.leave();
    }

    /// Nobody may find the key who comes later, nor WeChat's word on it; an answer on its way is looked at when it
    /// comes.
    void forget() {
        var now = face.get();
        if (now.step() == Step.KEY) {
            entry.set("");
        }
        entries.set(entries.get().with(Step.KEY, ""));
        if (now.verdict().isPresent() && !now.working()) {
            face.set(LiveFace.of(now.step()));
        }
    }

    /// Asks WeChat once more.
    void again() {
        if (face.get().step() == Step.PROOF && !face.get().working()) {
            ask();
        }
    }

    /// Aside to the address, which hardly anybody needs.
    void address() {
        if (face.get().step() == Step.PROOF && !face.get().working()) {
            go(Step.ADDRESS);
        }
    }

    void sign(boolean inTheOldWay) {
        entries.set(entries.get().signing(inTheOldWay));
    }

    StringProperty entryProperty() {
        return entry;
    }

    ReadOnlyObjectProperty<LiveFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// The page at hand; it turns once what stands on it stands there.
    ReadOnlyObjectProperty<Step> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Entries> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    private void go(Step step) {
        face.set(LiveFace.of(step));
        entry.set(step.typed() ? entries.get().of(step) : "");
        page.set(step);
    }

    /// While something is typed, what is wrong with it is said; an empty field is no mistake yet.
    private void type(String text) {
        var step = face.get().step();
        if (!step.typed() || entries.get().of(step).equals(text.strip())) {
            return;
        }
        entries.set(entries.get().with(step, text));
        var typed = entries.get();
        if (typed.of(step).isEmpty()) {
            face.set(face.get().wrong(Optional.empty()));
            return;
        }
        inTurn.run(
                () -> checks.fault(typed, step),
                fault -> {
                    var now = face.get();
                    if (typed.equals(entries.get()) && now.step() == step && !now.working()) {
                        face.set(face.get().wrong(fault));
                    }
                },
                problem -> broken(problem, step));
    }

    private void check() {
        var step = face.get().step();
        var typed = entries.get();
        face.set(LiveFace.working(step, Optional.empty()));
        aside(
                () -> checks.fault(typed, step),
                fault -> {
                    if (fault.isPresent() || !typed.equals(entries.get())) {
                        face.set(face.get().wrong(fault));
                    } else {
                        go(mending ? Step.PROOF : step.next());
                        mending = false;
                    }
                },
                step);
    }

    /// WeChat is asked only where everything looks right here.
    private void ask() {
        var typed = entries.get();
        face.set(LiveFace.working(Step.PROOF, Optional.empty()));
        aside(
                () -> checks.wrong(typed),
                wrong -> wrong.ifPresentOrElse(
                        it -> {
                            mend(it.step());
                            face.set(face.get().wrong(Optional.of(it.what())));
                        },
                        () -> aside(() -> deeds.prove(typed), proof -> judge(proof, typed), Step.PROOF)),
                Step.PROOF);
    }

    private void judge(Proof proof, Entries typed) {
        var elsewhere = !typed.of(Step.ADDRESS).isEmpty();
        face.set(said(ProofWords.of(proof, elsewhere), typed));
    }

    /// WeChat's word holds for what it was asked about and for nothing else.
    private LiveFace said(Verdict verdict, Entries typed) {
        return typed.equals(entries.get()) ? face.get().said(verdict) : LiveFace.of(Step.PROOF);
    }

    private void follow(Verdict verdict) {
        if (verdict.good()) {
            open(verdict);
        } else {
            verdict.mend().ifPresentOrElse(this::mend, this::ask);
        }
    }

    private void mend(Step step) {
        go(step);
        mending = true;
    }

    /// Saves, and has the till open as a real one, once nothing hinders that.
    private void open(Verdict verdict) {
        var typed = entries.get();
        var hindrance = deeds.hindrance();
        if (hindrance.isPresent()) {
            hinder(verdict, typed, hindrance.get());
            return;
        }
        face.set(LiveFace.working(Step.PROOF, Optional.of(verdict)));
        aside(
                () -> deeds.save(typed),
                refused -> refused.or(deeds::reopen).ifPresentOrElse(why -> hinder(verdict, typed, why), this::forget),
                Step.PROOF);
    }

    private void hinder(Verdict verdict, Entries typed, Sentence why) {
        face.set(said(verdict, typed).wrong(Optional.of(why)));
    }

    private <T> void aside(Callable<T> work, Consumer<T> then, Step step) {
        tasks.run(work, then, problem -> broken(problem, step));
    }

    private void broken(Exception problem, Step step) {
        LOG.error("the way to real money breaks off at {}", step, problem);
        face.set(LiveFace.of(face.get().step()).wrong(Optional.of(Sentence.of("live.brokeOff"))));
    }
}
