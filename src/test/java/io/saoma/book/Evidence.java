package io.saoma.book;

import io.saoma.payment.Payment;
import io.saoma.sale.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What a dead till has left on the disk, seen in copies of its home so that nothing of it is touched.
///
/// @param recovery what the next start finds
/// @param findings what is wrong with the journal once its torn tail is cut
/// @param events what the journal tells, the oldest first
/// @param fold whether the ledger, once it has followed the journal, is what the journal alone makes
/// @param open the payments that have not ended
/// @param paid number, amount in fen and WeChat's number of each paid order, as the ledger's table has them
public record Evidence(
        Recovery recovery,
        List<Finding> findings,
        List<Event> events,
        boolean fold,
        List<Payment> open,
        List<String> paid) {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-14T02:00:00Z"));
    private static final String PAID =
            "SELECT out_trade_no, total_fee, transaction_id FROM payorder WHERE trade_state = 'SUCCESS' ORDER BY 1";

    /// `scratch` is a folder for the copies, which are left there.
    public static Evidence of(Path home, Path scratch) {
        try {
            var kept = copy(home, scratch.resolve("kept"));
            var bare = copy(home, scratch.resolve("bare"));
            Files.deleteIfExists(new LedgerFile(bare.folder(), Disk.REAL).path());
            return of(kept, bare);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Evidence of(Home kept, Home bare) throws IOException {
        try (var book = Book.open(kept, "evidence", CLOCK, FaultPoint.NONE);
                var rebuilt = Book.open(bare, "evidence", CLOCK, FaultPoint.NONE)) {
            var found = JournalVerifier.verify(kept.journal());
            return new Evidence(
                    book.recovery(),
                    found.findings(),
                    events(kept),
                    rebuilt.healthy() && LedgerDump.of(kept).equals(LedgerDump.of(bare)),
                    book.open(false),
                    LedgerDump.rows(kept, PAID));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the till had left in order, or had never run.
    public boolean closed() {
        return events.isEmpty() || events.getLast() instanceof BookEvent.TillClosed;
    }

    /// The last one is our own opening.
    private static List<Event> events(Home home) throws IOException {
        var events = MemoryBook.journal(home, Disk.REAL);
        return events.subList(0, events.size() - 1);
    }

    private static Home copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var name = from.relativize(file).toString();
                if (name.isEmpty() || name.startsWith("journal") || name.startsWith("saoma.mv.db")) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
        return new Home(to);
    }

    /// Loses the ledger's file, as a bad disk might.
    public static void loseLedger(Path home) throws IOException {
        Files.deleteIfExists(new LedgerFile(home, Disk.REAL).path());
    }

    /// Leaves the beginning of a line at the end of the journal, as a till that dies while it writes might.
    public static void tearTail(Path home, String beginning) throws IOException {
        var files = new JournalFolder(new Home(home).journal(), Disk.REAL).files();
        try (var file = Disk.REAL.open(files.getLast())) {
            file.append(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
