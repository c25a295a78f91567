package io.saoma;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;

/// How long nobody has touched the till. A mouse that only moves may have been knocked against.
final class IdleWatch {

    private static final Set<EventType<? extends Event>> TOUCHES =
            Set.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, TouchEvent.TOUCH_PRESSED, ScrollEvent.SCROLL);

    private final InstantSource clock;
    private Instant last;

    IdleWatch(Scene scene, InstantSource clock) {
        this.clock = clock;
        last = clock.instant();
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (TOUCHES.contains(event.getEventType())) {
                last = clock.instant();
            }
        });
    }

    Duration since() {
        var now = clock.instant();
        // a clock that was set back would put the lock off by as much
        if (now.isBefore(last)) {
            last = now;
        }
        return Duration.between(last, now);
    }
}
