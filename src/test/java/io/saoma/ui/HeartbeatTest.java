package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// The beat is waited for aside, comes to the screens' thread, and outlives what a listener does.
class HeartbeatTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<Instant> times = new ArrayList<>();
    private Instant time = Instant.EPOCH;
    private final InstantSource clock = () -> time;
    private final Heartbeat heartbeat = new Heartbeat(clock, new UiTasks(background::add, fx::add));

    @Test
    void tellsTheTimeOnTheScreensThreadAndGoesOn() {
        heartbeat.nowProperty().subscribe(now -> times.add(now));
        heartbeat.start();
        for (var second = 1; second <= 3; second++) {
            time = Instant.ofEpochSecond(second);
            background.remove().run();
            fx.remove().run();
        }

        assertEquals(List.of(Instant.EPOCH, at(1), at(2), at(3)), times);
    }

    @Test
    void waitsAQuarterOfASecondAndNotForTheScreens() {
        heartbeat.start();
        var start = System.nanoTime();
        background.remove().run();

        assertTrue(System.nanoTime() - start >= Duration.ofMillis(250).toNanos());
        assertTrue(background.isEmpty(), "a busy screen would get several beats at once");
    }

    @Test
    void goesOnAfterAListenerStumbles() {
        heartbeat.nowProperty().subscribe((_, _) -> {
            throw new IllegalStateException("stumbled");
        });
        var heard = new ArrayList<Throwable>();
        var handler = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> heard.add(fault));
        heartbeat.start();
        time = at(1);
        background.remove().run();
        fx.remove().run();
        Thread.currentThread().setUncaughtExceptionHandler(handler);

        assertEquals(1, heard.size());
        assertEquals(1, background.size());
    }

    @Test
    void isSilentOnceItIsStopped() {
        heartbeat.start();
        heartbeat.stop();
        background.remove().run();
        fx.remove().run();

        assertTrue(background.isEmpty());
    }

    @Test
    void startsOnceHoweverOftenItIsStarted() {
        heartbeat.start();
        heartbeat.start();

        assertEquals(1, background.size());
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
