package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// Work is done aside, its end arrives at the screens' thread.
class UiTasksTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final UiTasks tasks = new UiTasks(background::add, fx::add);
    private final List<String> seen = new ArrayList<>();

    @Test
    void bringsTheResultBackToTheScreens() {
        tasks.run(() -> "done", seen::add, problem -> seen.add("failed"));
        assertEquals(List.of(), seen);

        background.remove().run();
        assertEquals(List.of(), seen);

        fx.remove().run();
        assertEquals(List.of("done"), seen);
    }

    @Test
    void bringsTheProblemBackToTheScreens() {
        tasks.run(
                () -> {
                    throw new IllegalStateException("no");
                },
                result -> seen.add("done"),
                problem -> seen.add(problem.getMessage()));
        background.remove().run();
        fx.remove().run();

        assertEquals(List.of("no"), seen);
    }

    @Test
    void aListenerIsCalledOnTheScreensThreadOnly() {
        var listener = tasks.<String>onFx(seen::add);
        listener.accept("news");
        assertEquals(List.of(), seen);

        fx.remove().run();
        assertEquals(List.of("news"), seen);
    }
}
