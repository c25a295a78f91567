package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The command that verifies the journal from end to end and names every line that is not as it was written.
final class Verify {

    private final Home home;
    private final Messages messages;
    private final PrintStream out;

    Verify(Path home, Messages messages, PrintStream out) {
        this.home = new Home(home);
        this.messages = messages;
        this.out = out;
    }

    /// 0 when the journal is whole, 1 when a line is wrong, 2 when there is no journal, or none that can be read.
    int run() {
        if (!Files.isDirectory(home.journal())) {
            say(Sentence.of("verify.none", home.journal()));
            return 2;
        }
        try {
            return verify();
        } catch (BookException e) {
            say(Sentence.of("verify.unread", home.journal(), FaultCode.of(e)));
            return 2;
        }
    }

    private int verify() {
        var found = JournalVerifier.verify(home.journal());
        for (var finding : found.findings()) {
            say(Sentence.of(
                    "verify.finding",
                    finding.file(),
                    finding.line(),
                    Sentence.of(BrokenJournalTrouble.what(finding.flaw()))));
        }
        say(
                found.whole()
                        ? Sentence.of("verify.whole", found.files(), found.lines(), found.lastHash())
                        : Sentence.of("verify.broken", found.findings().size(), found.lines()));
        return found.whole() ? 0 : 1;
    }

    private void say(Sentence sentence) {
        out.println(messages.say(sentence));
    }
}
