package io.saoma.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The only bridge between the JavaFX thread and everything slow.
///
/// Work runs on a virtual thread; whatever it hands back arrives on the JavaFX thread.
public final class UiTasks {

    private final Executor background;
    private final Executor fx;

    public UiTasks(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    public static UiTasks real() {
        var threads = Thread.ofVirtual().name("till-", 1);
        return new UiTasks(threads::start, Platform::runLater);
    }

    /// The same, but for work that has to be done in the order in which it was given.
    public UiTasks inTurn() {
        return new UiTasks(new InTurn(background), fx);
    }

    /// Runs the work aside and brings its result, or what it threw, back to the JavaFX thread.
    public <T> void run(Callable<T> work, Consumer<? super T> then, Consumer<? super Exception> failed) {
        background.execute(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                fx.execute(() -> failed.accept(e));
                return;
            }
            fx.execute(() -> then.accept(result));
        });
    }

    /// Wraps a listener so that it may be called from any thread.
    public <T> Consumer<T> onFx(Consumer<? super T> listener) {
        return value -> fx.execute(() -> listener.accept(value));
    }

    /// Wraps a listener for news that say no more than that there are some: it may be called from any thread and at no
    /// cost, and what is told again before the JavaFX thread has come to it is heard once.
    public Runnable nudge(Runnable listener) {
        var told = new AtomicBoolean();
        return () -> {
            if (!told.getAndSet(true)) {
                fx.execute(() -> {
                    told.set(false);
                    listener.run();
                });
            }
        };
    }
}
