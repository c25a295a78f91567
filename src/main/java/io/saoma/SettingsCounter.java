package io.saoma;

import io.saoma.sale.Money;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.ui.Key;
import io.saoma.ui.Notice;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.settings.PlaceDialog;
import io.saoma.ui.settings.SettingsController;
import io.saoma.ui.settings.SettingsViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// The till's settings at the counter: a key for their screen, past a manager, and the ways that lead on from it.
final class SettingsCounter {

    private static final String WAITING = "settings";

    private final Counter counter;
    private final UiTasks tasks;
    private final StaffCounter staff;
    private final Presence presence;
    private final Runnable goods;
    private Optional<Runnable> guide = Optional.empty();
    private Optional<Opened> opened = Optional.empty();

    /// What a manager has begun to change.
    private record Opened(String by, SettingsViewModel viewModel) {}

    SettingsCounter(Counter counter, UiTasks tasks, StaffCounter staff, Presence presence, Runnable goods) {
        this.counter = counter;
        this.tasks = tasks;
        this.staff = staff;
        this.presence = presence;
        this.goods = goods;
        counter.window.command(Key.withCtrl(KeyCode.E, "setup.title", () -> {
            show();
            return true;
        }));
        var told = tasks.<Sentence>onFx(this::remind);
        counter.till.settingsInCommon.ifPresent(
                it -> it.desk().subscribe(() -> told.accept(Sentence.of("setup.waitsAll"))));
    }

    /// Who leads a shop to real money; until then nothing on the screen does.
    void onGoLive(Runnable wanted) {
        guide = Optional.of(wanted);
    }

    /// The settings are no cashier's business.
    void show() {
        staff.approve(
                new Approval(Matter.SETTINGS, "", Money.ZERO, presence.name()),
                Sentence.of("approval.settings"),
                this::open,
                counter.window::goHome);
    }

    /// Whoever was called away by another key finds everything as it was.
    private void open(String by) {
        opened.filter(it -> it.by().equals(by) && it.viewModel().dirty())
                .ifPresentOrElse(it -> show(it.viewModel()), () -> begin(by));
    }

    private void begin(String by) {
        var viewModel = new SettingsViewModel(new SettingsHands(this, counter.till, by), tasks);
        opened = Optional.of(new Opened(by, viewModel));
        viewModel.begin(() -> show(viewModel));
    }

    private void show(SettingsViewModel viewModel) {
        var places = new PlaceDialog(() -> counter.window.scene().getWindow());
        staff.manage(messages -> new SettingsController(viewModel, places, messages));
    }

    Optional<Runnable> guide() {
        return guide;
    }

    void showGoods() {
        goods.run();
    }

    void showStaff() {
        staff.people();
    }

    Optional<Sentence> reopen() {
        return counter.reopening.go();
    }

    void leave() {
        opened = Optional.empty();
        counter.window.goHome();
    }

    /// What is saved and does not hold yet is not forgotten.
    void remind() {
        remind(Sentence.of("setup.waitsAdvice"));
    }

    private void remind(Sentence advice) {
        counter.notices.raise(new Notice(
                WAITING,
                Notice.Level.NOTE,
                Sentence.of("setup.waits"),
                advice,
                List.of(
                        new Notice.Action(Sentence.of("setup.reopen"), "", () -> reopen().ifPresent(this::remind)),
                        new Notice.Action(Sentence.of("setup.later"), "", () -> counter.notices.lower(WAITING)))));
    }
}
