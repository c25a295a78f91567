package io.saoma.ui;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Does one piece of work after the other, in the order in which they came, by whatever hands.
final class InTurn implements Executor {

    private final Executor hands;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    InTurn(Executor hands) {
        this.hands = hands;
    }

    @Override
    public synchronized void execute(Runnable work) {
        waiting.add(work);
        if (!working) {
            working = true;
            hands.execute(this::workOff);
        }
    }

    private void workOff() {
        for (var next = next(); next.isPresent(); next = next()) {
            next.get().run();
        }
    }

    private synchronized Optional<Runnable> next() {
        var next = Optional.ofNullable(waiting.poll());
        working = next.isPresent();
        return next;
    }
}
