package io.saoma;

import io.saoma.device.printer.Trouble;
import io.saoma.device.spool.PrintQueue;
import io.saoma.device.spool.QueueState;
import io.saoma.device.spool.QueueState.Idle;
import io.saoma.device.spool.QueueState.Printing;
import io.saoma.device.spool.QueueState.Troubled;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.List;

/// Says in the strip what keeps the printer from printing, for as long as it does.
final class PrinterDesk {

    private static final String PRINTER = "printer";

    private final PrintQueue queue;
    private final Notices notices;

    PrinterDesk(PrintQueue queue, UiTasks tasks, Notices notices) {
        this.queue = queue;
        this.notices = notices;
        queue.listen(tasks.onFx(this::hear));
    }

    private void hear(QueueState state) {
        switch (state.activity()) {
            case Idle _, Printing _ -> notices.lower(PRINTER);
            case Troubled(var _, var trouble) ->
                notices.raise(new Notice(
                        PRINTER,
                        Notice.Level.WARNING,
                        Sentence.of(headline(trouble)),
                        Sentence.of(advice(trouble), state.waiting()),
                        List.of(new Notice.Action(Sentence.of("printer.again"), "", queue::tryNow))));
        }
    }

    static String headline(Trouble trouble) {
        return switch (trouble) {
            case OFF -> "printer.off";
            case SILENT -> "printer.silent";
            case PAPER_OUT -> "printer.paperOut";
            case COVER_OPEN -> "printer.coverOpen";
            case FAULT -> "printer.fault";
            case STALLED -> "printer.stalled";
            case BROKEN -> "printer.broken";
            case NO_QUEUE -> "printer.noQueue";
            case FORBIDDEN -> "printer.forbidden";
        };
    }

    private static String advice(Trouble trouble) {
        return switch (trouble) {
            case PAPER_OUT -> "printer.seePaper";
            case COVER_OPEN -> "printer.seeCover";
            case OFF, SILENT, BROKEN -> "printer.seeCable";
            case NO_QUEUE, FORBIDDEN -> "printer.seeSettings";
            case FAULT, STALLED -> "printer.waiting";
        };
    }
}
