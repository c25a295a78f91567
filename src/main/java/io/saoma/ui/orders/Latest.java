package io.saoma.ui.orders;

import io.saoma.ui.UiTasks;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Asks one question at a time, aside; of those that come up meanwhile only the last one is asked, so that neither fast
/// typing nor a busy till makes a queue. What is no longer wanted is not answered.
final class Latest<Q, A> {

    private final UiTasks tasks;
    private final Function<Q, A> work;
    private final BiConsumer<Q, A> then;
    private final BiConsumer<Q, Exception> failed;
    private Optional<Q> next = Optional.empty();
    private boolean busy;

    Latest(UiTasks tasks, Function<Q, A> work, BiConsumer<Q, A> then, BiConsumer<Q, Exception> failed) {
        this.tasks = tasks;
        this.work = work;
        this.then = then;
        this.failed = failed;
    }

    void ask(Q question) {
        next = Optional.of(question);
        if (!busy) {
            askNext();
        }
    }

    /// Whether an answer is still to come.
    boolean busy() {
        return busy;
    }

    private void askNext() {
        next.ifPresent(question -> {
            next = Optional.empty();
            busy = true;
            tasks.run(
                    () -> work.apply(question),
                    answer -> end(question, () -> then.accept(question, answer)),
                    problem -> end(question, () -> failed.accept(question, problem)));
        });
    }

    /// The same question asked again is still answered by the old answer, or a till that never rests would never be
    /// shown.
    private void end(Q question, Runnable news) {
        busy = false;
        var wanted = next.filter(later -> !later.equals(question)).isEmpty();
        askNext();
        if (wanted) {
            news.run();
        }
    }
}
