package io.saoma;

import io.saoma.ui.Heartbeat;
import io.saoma.ui.Key;
import io.saoma.ui.UiTasks;
import io.saoma.ui.health.HealthController;
import io.saoma.ui.health.HealthViewModel;
import io.saoma.ui.health.Pulse;
import io.saoma.ui.health.Vital;
import io.saoma.ui.window.Light;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import javafx.scene.input.KeyCode;

/// The till's health at the counter: the light in the strip, which looks by itself, and the screen behind it.
final class HealthCounter {

    private final TillWindow window;
    private final HealthViewModel health;

    HealthCounter(Till till, UiTasks tasks, TillWindow window, StripViewModel strip) {
        this.window = window;
        health = new HealthViewModel(
                new Checkup(till)::look, tasks, new SupportCounter(till, tasks, window)::show, window::goHome);
        strip.lightProperty().bind(health.pulseProperty().map(HealthCounter::light));
        strip.onLight(this::show);
        window.command(Key.withCtrl(KeyCode.H, "health.key", () -> {
            show();
            return true;
        }));
    }

    /// Looks now, and about once a minute from now on.
    void open(Heartbeat heartbeat) {
        heartbeat.nowProperty().subscribe(health::beat);
    }

    private void show() {
        health.look();
        window.show(messages -> new HealthController(health, messages));
    }

    private static Light light(Pulse pulse) {
        return new Light(pulse.level().map(HealthCounter::level).orElse(Light.Level.LOOKING), pulse.said());
    }

    private static Light.Level level(Vital.Level level) {
        return switch (level) {
            case GOOD, NONE -> Light.Level.GOOD;
            case WARNING -> Light.Level.WARNING;
            case TROUBLE -> Light.Level.TROUBLE;
        };
    }
}
