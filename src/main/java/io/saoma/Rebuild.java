package io.saoma;

import io.saoma.book.Book;
import io.saoma.book.BookException;
import io.saoma.book.BrokenJournal;
import io.saoma.book.Home;
import io.saoma.book.HomeLock;
import io.saoma.book.Upkeep;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// The command that draws the ledger anew from the journal alone; the old one is kept aside.
final class Rebuild {

    private final Home home;
    private final Messages messages;
    private final PrintStream out;

    Rebuild(Path home, Messages messages, PrintStream out) {
        this.home = new Home(home);
        this.messages = messages;
        this.out = out;
    }

    /// 0 when there is a new ledger, 1 when the journal is broken or the disk fails, 2 when there is no journal, 3 when
    /// a till is open on this home.
    int run() {
        if (!Files.isDirectory(home.journal())) {
            return say(2, Sentence.of("verify.none", home.journal()));
        }
        try {
            return switch (HomeLock.acquire(home, () -> {})) {
                case HomeLock.Result.Taken(var pid) -> say(3, Sentence.of("start.taken", pid));
                case HomeLock.Result.Acquired(var lock) -> {
                    try (lock) {
                        yield rebuild();
                    }
                }
            };
        } catch (BookException e) {
            return say(1, Sentence.of("trouble.book", home.folder(), FaultCode.of(e)));
        }
    }

    private int rebuild() {
        var home = withBackup();
        try (var book = Book.tend(home, InstantSource.system());
                var upkeep = Upkeep.start(book, home, InstantSource.system())) {
            var rebuilt = upkeep.rebuild();
            return say(0, Sentence.of(rebuilt.same() ? "rebuild.same" : "rebuild.other", rebuilt.lines()));
        } catch (BrokenJournal e) {
            var found = e.finding();
            var what = Sentence.of(BrokenJournalTrouble.what(found.flaw()));
            return say(1, Sentence.of("verify.finding", found.file(), found.line(), what));
        }
    }

    /// The backups are where the settings have them.
    private Home withBackup() {
        return switch (new SettingsFile(home.folder()).read()) {
            case Reading.Ready(var settings) -> Till.home(settings);
            case Reading.Locked(var keyless) -> Till.home(keyless);
            case Reading.Broken _ -> home;
        };
    }

    private int say(int code, Sentence sentence) {
        out.println(messages.say(sentence));
        return code;
    }
}
