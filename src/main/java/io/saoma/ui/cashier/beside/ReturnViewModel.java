package io.saoma.ui.cashier.beside;

import io.saoma.sale.Line;
import io.saoma.sale.ReturnReason;
import java.util.Optional;
import java.util.function.Consumer;

/// Why the goods of a line come back, while the cashier says so.
public final class ReturnViewModel implements Panel {

    private final Line line;
    private final Consumer<Line> change;
    private final Runnable leave;

    public ReturnViewModel(Line line, Consumer<Line> change, Runnable leave) {
        this.line = line;
        this.change = change;
        this.leave = leave;
    }

    public Line line() {
        return line;
    }

    public void because(ReturnReason why) {
        put(Optional.of(why));
    }

    /// The line is sold after all.
    public void sell() {
        put(Optional.empty());
    }

    public void leave() {
        leave.run();
    }

    private void put(Optional<ReturnReason> why) {
        leave.run();
        change.accept(line.withReturned(why));
    }
}
