package io.saoma.device.spool;

import io.saoma.device.printer.Outcome;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.Printer;
import io.saoma.device.printer.Sheet;
import io.saoma.device.printer.Trouble;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Answers by a script, and when that is used up prints everything.
final class ScriptedPrinter implements Printer {

    private final List<Sheet> sheets = new ArrayList<>();
    private final Queue<Supplier<Outcome>> script = new ArrayDeque<>();
    private Consumer<Consumer<Trouble>> meanwhile = _ -> {};

    ScriptedPrinter then(Supplier<Outcome> next) {
        script.add(next);
        return this;
    }

    /// What it tells while it prints.
    ScriptedPrinter telling(Consumer<Consumer<Trouble>> trouble) {
        meanwhile = trouble;
        return this;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public Outcome print(Sheet sheet, Consumer<Trouble> told) {
        sheets.add(sheet);
        meanwhile.accept(told);
        return script.isEmpty() ? new Printed() : script.remove().get();
    }
}
