package io.saoma.ui.settings;

import io.saoma.settings.SettingsText;
import io.saoma.settings.ShopSettings;
import io.saoma.ui.Sentence;
import io.saoma.ui.SingleTask;
import io.saoma.ui.UiTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings while somebody changes them: nothing is saved before all of it is right; on the JavaFX thread.
public final class SettingsViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsViewModel.class);

    private final SettingsDeeds deeds;
    private final UiTasks tasks;
    private final ReadOnlyObjectWrapper<SettingsFace> face = new ReadOnlyObjectWrapper<>(SettingsFace.START);
    private final SingleTask work;
    private final Draft draft = new Draft(this::changed);
    private final FaultCheck check;
    private final TryOut tryOut;

    public SettingsViewModel(SettingsDeeds deeds, UiTasks tasks) {
        this.deeds = deeds;
        this.tasks = tasks;
        work = new SingleTask(tasks);
        check = new FaultCheck(deeds, tasks, draft, found -> face.set(face.get().with(found)), this::failed);
        tryOut = new TryOut(deeds, tasks, draft, this::say, this::failed);
    }

    /// Fills the screen with what the file says.
    ///
    /// @param filled shows it: nobody types before that
    public void begin(Runnable filled) {
        tasks.run(
                deeds::read,
                text -> {
                    fill(text, draft.sent());
                    filled.run();
                },
                problem -> {
                    failed(problem);
                    filled.run();
                });
    }

    private void fill(SettingsText text, Draft.Sent sent) {
        draft.fill(text, sent);
        check.run();
        tasks.run(() -> deeds.standing(text), found -> face.set(face.get().with(found)), this::failed);
    }

    StringProperty value(Field field) {
        return draft.value(field);
    }

    ReadOnlyObjectProperty<SettingsFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Picture> pictureProperty() {
        return draft.pictureProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    /// Whether this is the same at all tills of the shop.
    boolean atAllTills(Field field) {
        return deeds.shared() && ShopSettings.has(field.path());
    }

    boolean guided() {
        return deeds.guided();
    }

    /// What the display shows now, or will.
    Optional<Path> shown() {
        return draft.pictureProperty().get().beside(deeds.picture());
    }

    /// Whether the till is to be one for practice.
    boolean practice() {
        return draft.practice();
    }

    void show(Group group) {
        face.set(face.get().at(group));
    }

    void move(int steps) {
        show(face.get().group().after(steps));
    }

    void choosePicture(Path file) {
        work.run(
                () -> deeds.readable(file),
                readable -> {
                    if (readable) {
                        draft.show(new Picture.Chosen(file));
                    } else {
                        complain(Sentence.of("setup.noPicture", file.getFileName()));
                    }
                },
                this::failed);
    }

    void removePicture() {
        draft.show(deeds.picture().isPresent() ? new Picture.Removed() : new Picture.Kept());
    }

    /// Asked once the printer's way is a queue.
    void askQueues() {
        tasks.run(deeds::queues, found -> face.set(face.get().withQueues(found)), this::failed);
    }

    /// F6: the sound, or the printer, which may take its time.
    void tryOut() {
        tryOut.of(face.get().group());
    }

    /// F9: asks whether it shall be practice, or real money; where WeChat's part is not whole yet, to its guide.
    void switchGateway() {
        if (!practice()) {
            ask(SettingsStage.SWITCHING, "setup.askPractice");
            return;
        }
        draft.read()
                .ifPresent(text -> work.run(
                        () -> deeds.faults(text, draft.real()),
                        found -> {
                            if (found.isEmpty()) {
                                ask(SettingsStage.SWITCHING, "setup.askReal");
                            } else if (deeds.guided()) {
                                goLive();
                            } else {
                                refused(found);
                            }
                        },
                        this::failed));
    }

    /// F8: the guide to real money; it begins with what is on the disk.
    void goLive() {
        away(deeds::goLive);
    }

    void goods() {
        away(deeds::goods);
    }

    void staff() {
        away(deeds::staff);
    }

    private void away(Runnable there) {
        if (dirty()) {
            complain(Sentence.of("setup.saveFirst"));
        } else {
            there.run();
        }
    }

    /// F12.
    void save() {
        if (!dirty()) {
            say(new Tried(Sentence.of("setup.nothing"), false));
            return;
        }
        draft.read().ifPresent(text -> {
            var sent = draft.sent();
            work.run(
                    () -> deeds.save(text, sent.changes(), sent.picture()), saving -> told(saving, sent), this::failed);
        });
    }

    private void told(Saving saving, Draft.Sent sent) {
        switch (saving) {
            case Saving.Saved _ -> saved(sent);
            case Saving.Refused(var faults) -> refused(faults);
            case Saving.OwnOnly(var now, var some, var faults) -> {
                if (some) {
                    deeds.remind();
                }
                draft.rebase(now, sent);
                // whatever is being looked at was asked before this
                check.forget();
                refused(faults);
            }
        }
    }

    private void saved(Draft.Sent sent) {
        deeds.remind();
        work.run(deeds::read, text -> saved(text, sent), problem -> {
            failed(problem);
            ask(SettingsStage.SAVED, "setup.saved");
        });
    }

    /// What was typed meanwhile is not.
    private void saved(SettingsText now, Draft.Sent sent) {
        fill(now, sent);
        if (dirty()) {
            edit();
        } else {
            ask(SettingsStage.SAVED, "setup.saved");
        }
    }

    /// The first thing that is wrong comes into view.
    private void refused(List<Fault> found) {
        var first = found.getFirst();
        var group = Group.of(first.path()).orElse(face.get().group());
        face.set(face.get().at(group).at(SettingsStage.EDITING, first.what()).with(found));
        complain(first.what());
    }

    /// Enter, where something is asked; nothing before it is known what is saved.
    boolean confirm() {
        if (work.working()) {
            return true;
        }
        switch (face.get().stage()) {
            case EDITING -> {
                return false;
            }
            case LEAVING -> deeds.leave();
            case SWITCHING -> {
                draft.switchGateway();
                save();
            }
            case SAVED -> deeds.reopen().ifPresent(this::complain);
        }
        return true;
    }

    /// Esc: from a question back to the fields, from there back to selling; nothing meanwhile, either.
    void back() {
        if (work.working()) {
            return;
        }
        switch (face.get().stage()) {
            case LEAVING, SWITCHING -> edit();
            case SAVED -> deeds.leave();
            case EDITING -> {
                if (dirty()) {
                    ask(SettingsStage.LEAVING, "setup.askLeave");
                } else {
                    deeds.leave();
                }
            }
        }
    }

    /// Whether something is not saved.
    public boolean dirty() {
        return draft.dirty();
    }

    private void changed() {
        edit();
        check.run();
    }

    private void edit() {
        ask(SettingsStage.EDITING, dirty() ? "setup.unsaved" : "setup.intro");
    }

    private void failed(Exception problem) {
        LOG.error("the settings cannot be read or written", problem);
        complain(Sentence.of("setup.failed"));
    }

    private void ask(SettingsStage stage, String key) {
        face.set(face.get().at(stage, Sentence.of(key)));
    }

    private void complain(Sentence sentence) {
        say(new Tried(sentence, true));
    }

    private void say(Tried tried) {
        face.set(face.get().says(tried));
    }
}
