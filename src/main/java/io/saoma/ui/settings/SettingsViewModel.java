package io.saoma.ui.settings;

import io.saoma.settings.Change;
import io.saoma.settings.SettingsText;
import io.saoma.settings.ShopSettings;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final Draft draft = new Draft(this::changed);
    private boolean trying;
    private boolean saved;
    private int checks;

    public SettingsViewModel(SettingsDeeds deeds, UiTasks tasks) {
        this.deeds = deeds;
        this.tasks = tasks;
    }

    /// Fills the screen with what the file says.
    ///
    /// @param filled shows it: nobody types before that
    public void begin(Runnable filled) {
        tasks.run(
                deeds::read,
                text -> {
                    fill(text);
                    filled.run();
                },
                problem -> {
                    failed(problem);
                    filled.run();
                });
    }

    private void fill(SettingsText text) {
        draft.fill(text);
        check();
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
        return working.getReadOnlyProperty();
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
        return switch (draft.pictureProperty().get()) {
            case Picture.Kept _ -> deeds.picture();
            case Picture.Removed _ -> Optional.empty();
            case Picture.Chosen(var file) -> Optional.of(file);
        };
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
        work(() -> deeds.readable(file), readable -> {
            if (readable) {
                draft.show(new Picture.Chosen(file));
            } else {
                complain(Sentence.of("setup.noPicture", file.getFileName()));
            }
        });
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
        switch (face.get().group()) {
            case SOUND -> {
                var wanted = draft.changes("sound");
                tryOut(text -> deeds.hear(text, wanted));
            }
            case PRINTER, RECEIPT -> {
                var told = tasks.<Sentence>onFx(this::complain);
                var wanted = draft.changes("printer", "receipt", "shop");
                say(Sentence.of("setup.printing"));
                tryOut(text -> deeds.print(text, wanted, told));
            }
            default -> {}
        }
    }

    private void tryOut(Function<SettingsText, Tried> deed) {
        if (trying || draft.read().isEmpty()) {
            return;
        }
        trying = true;
        var text = draft.read().get();
        tasks.run(() -> deed.apply(text), this::tried, problem -> {
            trying = false;
            failed(problem);
        });
    }

    private void tried(Tried tried) {
        trying = false;
        face.set(face.get().says(tried));
    }

    /// F9: asks whether it shall be practice, or real money; where WeChat's part is not whole yet, to its guide.
    void switchGateway() {
        if (!practice()) {
            ask(SettingsStage.SWITCHING, "setup.askPractice");
            return;
        }
        draft.read()
                .ifPresent(text -> work(() -> deeds.faults(text, real()), found -> {
                    if (found.isEmpty()) {
                        ask(SettingsStage.SWITCHING, "setup.askReal");
                    } else if (deeds.guided()) {
                        goLive();
                    } else {
                        refused(found);
                    }
                }));
    }

    private List<Change> real() {
        var all = new ArrayList<>(draft.changes());
        all.add(new Change("payment", "gateway", "v2"));
        return all;
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
            say(Sentence.of("setup.nothing"));
            return;
        }
        draft.read().ifPresent(text -> {
            var wanted = draft.changes();
            var shown = draft.pictureProperty().get();
            work(() -> deeds.save(text, wanted, shown), this::told);
        });
    }

    private void told(Saving saving) {
        switch (saving) {
            case Saving.Saved _ -> saved();
            case Saving.Refused(var faults) -> refused(faults);
            case Saving.OwnOnly(var now, var some, var faults) -> {
                saved |= some;
                draft.rebase(now);
                // whatever is being looked at was asked before this
                checks++;
                refused(faults);
            }
        }
    }

    private void saved() {
        saved = true;
        begin(() -> ask(SettingsStage.SAVED, "setup.saved"));
    }

    /// The first thing that is wrong comes into view.
    private void refused(List<Fault> found) {
        var first = found.getFirst();
        var group = Group.of(first.path()).orElse(face.get().group());
        face.set(face.get().at(group).at(SettingsStage.EDITING, first.what()).with(found));
        complain(first.what());
    }

    /// Enter, where something is asked.
    boolean confirm() {
        switch (face.get().stage()) {
            case EDITING -> {
                return false;
            }
            case LEAVING -> deeds.leave(saved);
            case SWITCHING -> {
                draft.switchGateway();
                save();
            }
            case SAVED -> deeds.reopen().ifPresent(this::complain);
        }
        return true;
    }

    /// Esc: from a question back to the fields, from there back to selling.
    void back() {
        switch (face.get().stage()) {
            case LEAVING, SWITCHING -> edit();
            case SAVED -> deeds.leave(true);
            case EDITING -> {
                if (dirty()) {
                    ask(SettingsStage.LEAVING, "setup.askLeave");
                } else {
                    deeds.leave(saved);
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
        check();
    }

    private void edit() {
        ask(SettingsStage.EDITING, dirty() ? "setup.unsaved" : "setup.intro");
    }

    /// Aside, as a folder may be on a slow stick; only the answer to the latest question counts.
    private void check() {
        var asked = ++checks;
        var wanted = draft.changes();
        draft.read()
                .ifPresent(text -> tasks.run(
                        () -> deeds.faults(text, wanted),
                        found -> {
                            if (asked == checks) {
                                face.set(face.get().with(found));
                            }
                        },
                        this::failed));
    }

    private <T> void work(Callable<T> deed, Consumer<T> then) {
        if (working.get()) {
            return;
        }
        working.set(true);
        tasks.run(
                deed,
                result -> {
                    working.set(false);
                    then.accept(result);
                },
                this::failed);
    }

    private void failed(Exception problem) {
        LOG.error("the settings cannot be read or written", problem);
        working.set(false);
        complain(Sentence.of("setup.failed"));
    }

    private void ask(SettingsStage stage, String key) {
        face.set(face.get().at(stage, Sentence.of(key)));
    }

    private void say(Sentence sentence) {
        face.set(face.get().says(new Tried(sentence, false)));
    }

    private void complain(Sentence sentence) {
        face.set(face.get().says(new Tried(sentence, true)));
    }
}
