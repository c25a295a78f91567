package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoubtsTest {

    @TempDir
    Path folder;

    /// The thousand and first line is the first of its span, and the last that the new ledger knows.
    @Test
    void areWhatComesLaterAndTheSpanThatSaysSomethingElse() throws IOException, SQLException {
        var home = new Home(folder.resolve("home"));
        Journals.write(home, Collections.nCopies(1_000, new BookEvent.TillClosed(Samples.MORNING)));
        var later = new Span(1_002, Long.MAX_VALUE, 1);
        try (var book = Book.open(home, "1", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE)) {
            var draft = new LedgerFile(home.folder(), Disk.REAL).draft("second");
            LedgerDrawing.into(
                    draft,
                    new JournalFolder(home.journal(), Disk.REAL),
                    book.cut().figures().head(),
                    FaultPoint.NONE);
            try (var drawn = draft.open(FaultPoint.NONE)) {
                assertEquals(List.of(later), Doubts.of(drawn, book).spans());

                LedgerDump.execute(home, "UPDATE entry SET data = '{}' WHERE seq = 1001");
                assertEquals(
                        List.of(new Span(1_001, 1_001, 1), later),
                        Doubts.of(drawn, book).spans());
            }
        }
    }
}
