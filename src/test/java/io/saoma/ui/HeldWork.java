package io.saoma.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// What is done aside, at once, or while it is held only when it is let go.
public final class HeldWork implements Executor {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    @Override
    public void execute(Runnable work) {
        if (held) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    public void hold() {
        held = true;
    }

    /// Does what has waited, and what comes of it; whatever is begun later still waits.
    public void letGo() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
