package io.saoma;

import io.saoma.book.Finding;
import io.saoma.ui.Sentence;
import java.nio.file.Path;
import java.util.List;

/// Says where a journal is broken, what that means, and what is to be done about it.
final class BrokenJournalTrouble {

    private BrokenJournalTrouble() {}

    /// @param proven whether something still has what stood there
    static List<Sentence> sentences(Finding finding, Path home, boolean proven) {
        return List.of(
                Sentence.of("trouble.brokenAt", finding.file(), finding.line(), Sentence.of(what(finding.flaw()))),
                Sentence.of("trouble.brokenMeans"),
                proven ? Sentence.of("trouble.proven") : Sentence.of("trouble.unproven", home));
    }

    static String what(Finding.Flaw flaw) {
        return switch (flaw) {
            case CHECKSUM -> "verify.checksum";
            case HASH -> "verify.hash";
            case SEQUENCE -> "verify.sequence";
            case NOT_JSON -> "verify.notJson";
            case NO_END -> "verify.noEnd";
            case STRAY -> "verify.stray";
        };
    }
}
