package io.saoma.ui;

import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// Tells the screens the time four times a second, on the JavaFX thread: clocks, countdowns and "2 s ago" bind to it.
public final class Heartbeat {

    private final ReadOnlyObjectWrapper<Instant> now;
    private final Timeline beat;

    public Heartbeat(InstantSource clock) {
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        beat = new Timeline(new KeyFrame(Duration.millis(250), _ -> now.set(clock.instant())));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    public void start() {
        beat.play();
    }

    public void stop() {
        beat.stop();
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
