package io.saoma;

import io.saoma.book.Upkeep;
import io.saoma.book.Upkeep.News;
import io.saoma.book.Upkeep.Rebuilt;
import io.saoma.ui.Key;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the strip how it stands with the books, and lets the ledger be rebuilt while selling goes on.
final class BooksDesk {

    private static final Logger LOG = LoggerFactory.getLogger(BooksDesk.class);
    private static final String BACKUP = "backup";
    private static final String LEDGER = "ledger";
    private static final String REBUILD = "rebuild";

    private final Upkeep upkeep;
    private final UiTasks tasks;
    private final Notices notices;

    BooksDesk(Upkeep upkeep, UiTasks tasks, Notices notices) {
        this.upkeep = upkeep;
        this.tasks = tasks;
        this.notices = notices;
        upkeep.subscribe(tasks.onFx(this::hear));
    }

    /// Asks first; for the menu.
    Key key() {
        return Key.withCtrl(KeyCode.R, "books.rebuild", () -> {
            say(
                    REBUILD,
                    Notice.Level.WARNING,
                    Sentence.of("books.ask"),
                    Sentence.of("books.askAdvice"),
                    new Notice.Action(Sentence.of("books.yes"), "", this::rebuild),
                    new Notice.Action(Sentence.of("books.no"), "", () -> notices.lower(REBUILD)));
            return true;
        });
    }

    private void rebuild() {
        say(REBUILD, Notice.Level.WARNING, Sentence.of("books.under"), Sentence.of("books.underAdvice"));
        tasks.run(upkeep::rebuild, this::rebuilt, this::failed);
    }

    private void rebuilt(Rebuilt rebuilt) {
        notices.lower(LEDGER);
        say(
                REBUILD,
                Notice.Level.NOTE,
                Sentence.of("books.done", "%,d".formatted(rebuilt.lines())),
                Sentence.of(rebuilt.same() ? "books.same" : "books.other"),
                notices.fine(REBUILD));
    }

    private void failed(Exception cause) {
        var code = FaultCode.of(cause);
        LOG.error("the ledger was not rebuilt: {}", code, cause);
        say(
                REBUILD,
                Notice.Level.WARNING,
                Sentence.of("books.failed", code),
                Sentence.of("books.failedAdvice"),
                notices.fine(REBUILD));
    }

    private void hear(News news) {
        switch (news) {
            case News.BackedUp _ -> notices.lower(BACKUP);
            case News.BackupFailed _ ->
                say(BACKUP, Notice.Level.WARNING, Sentence.of("books.noBackup"), Sentence.of("books.noBackupAdvice"));
            case News.JournalBroken(var finding) ->
                say(
                        BACKUP,
                        Notice.Level.TROUBLE,
                        Sentence.of("books.broken", finding.file(), finding.line()),
                        Sentence.of("books.brokenAdvice"));
            case News.LedgerDiffers _ ->
                say(LEDGER, Notice.Level.TROUBLE, Sentence.of("books.differs"), Sentence.of("books.differsAdvice"));
        }
    }

    private void say(String about, Notice.Level level, Sentence headline, Sentence advice, Notice.Action... actions) {
        notices.raise(new Notice(about, level, headline, advice, List.of(actions)));
    }
}
