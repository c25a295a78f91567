package io.saoma.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A door to the journal and the book around it, for those who damage their files.
public final class JournalReading {

    private JournalReading() {}

    /// What came of opening a journal.
    ///
    /// @param hashes of its lines, from the first one on
    /// @param torn how many bytes were taken off its end
    /// @param broken the place that is named; empty where it opened
    public record Opened(List<String> hashes, long torn, String broken) {}

    /// Two days with everything that happens to sales, in two files.
    public static void write(Home home) throws IOException {
        var paid = Samples.charged(1);
        var closed = Samples.charged(2);
        var nextDay = Samples.MORNING.plus(Duration.ofDays(1));
        var late = Samples.charged(
                Samples.sale(Samples.number(3), nextDay, Samples.sale(3).lines().getFirst()));
        Journals.write(
                home,
                List.of(
                        new BookEvent.TillOpened("1", Samples.MORNING),
                        paid,
                        Samples.code(paid),
                        Samples.paid(paid, false),
                        closed,
                        Samples.code(closed),
                        Samples.closed(closed),
                        new BookEvent.TillClosed(Samples.MORNING),
                        new BookEvent.TillOpened("1", nextDay),
                        late,
                        Samples.code(late),
                        Samples.paid(late, "4200late", late.sale().total(), true),
                        new BookEvent.TillClosed(nextDay)));
    }

    public static void make(Home home) {
        home.make(Disk.REAL);
    }

    public static Opened open(Path folder) throws IOException {
        var hashes = new ArrayList<String>();
        try (var journal = Journal.open(folder, Disk.REAL, FaultPoint.NONE)) {
            JournalWalk.between(
                    Chain.START, journal.tip(), new JournalFolder(folder, Disk.REAL), line -> hashes.add(line.hash()));
            return new Opened(List.copyOf(hashes), journal.torn(), "");
        } catch (BrokenJournal e) {
            return new Opened(List.of(), 0, e.finding().toString());
        }
    }

    /// Opens the book and says what stands in its ledger, row by row.
    public static List<String> ledger(Home home) throws SQLException {
        try (var book = Book.open(home, "2", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE)) {
            book.open(false);
            return LedgerDump.of(home);
        }
    }
}
