package io.saoma.book;

import io.saoma.book.JournalFormat.BadLine;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.sale.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The door through which machines of other rooms open a book on a disk in memory, and read it without its help.
public final class MemoryBook {

    public static final Home HOME = new Home(Path.of("/home"));

    private MemoryBook() {}

    public static Book open(InstantSource clock, MemoryDisk disk) {
        return Book.open(HOME, "test", clock, FaultPoint.NONE, disk);
    }

    /// A book that works on its caller's thread: for a world in which only one thread runs at a time, and nobody
    /// interrupts it.
    public static Book openInTurn(InstantSource clock, MemoryDisk disk) {
        return Book.open(HOME, "test", clock, FaultPoint.NONE, disk, new CallersHand());
    }

    /// Every event of the journal, in its order; throws where a line is wrong.
    public static List<Event> journal(MemoryDisk disk) throws IOException {
        return journal(HOME, disk);
    }

    static List<Event> journal(Home home, Disk disk) throws IOException {
        var events = new ArrayList<Event>();
        for (var file : new JournalFolder(home.journal(), disk).files()) {
            try (var reader = new JournalReader(file, disk)) {
                while (reader.next()) {
                    var line = JournalFormat.read(reader);
                    EventCodec.event(line.kind(), line.at(), line.data()).ifPresent(events::add);
                }
            } catch (BadLine e) {
                throw new IOException("a line that is none", e);
            }
        }
        return events;
    }

    public static List<Finding> findings(MemoryDisk disk) {
        return JournalVerifier.verify(HOME.journal(), disk).findings();
    }

    /// What the ledger says was paid, one `out_trade_no transaction_id total_fee` for each order.
    public static List<String> paid(MemoryDisk disk) throws SQLException {
        return rows(
                disk,
                "SELECT out_trade_no || ' ' || transaction_id || ' ' || total_fee FROM payorder WHERE stage = 'PAID'"
                        + " ORDER BY id");
    }

    /// The same lines, as the events of the journal alone tell them.
    public static List<String> paid(List<Event> journal) {
        return journal.stream()
                .filter(PaymentReceived.class::isInstance)
                .map(PaymentReceived.class::cast)
                .map(paid -> paid.outTradeNo() + " " + paid.receipt().transactionId() + " "
                        + paid.receipt().totalFee().fen())
                .toList();
    }

    /// What the ledger says has gone back by WeChat, one `out_refund_no refund_fee` for each refund.
    public static List<String> givenBack(MemoryDisk disk) throws SQLException {
        return rows(
                disk,
                "SELECT out_refund_no || ' ' || refund_fee FROM refund"
                        + " WHERE stage = 'GIVEN_BACK' AND out_refund_no IS NOT NULL ORDER BY id");
    }

    /// Every row of the ledger, to compare two of them.
    public static List<String> dump(MemoryDisk disk) throws SQLException {
        try (var connection = connect(disk)) {
            return LedgerDump.of(connection);
        }
    }

    static Connection connect(MemoryDisk disk) throws SQLException {
        return DriverManager.getConnection(address(disk), "sa", "");
    }

    private static List<String> rows(MemoryDisk disk, String query) throws SQLException {
        try (var connection = connect(disk)) {
            return LedgerDump.rows(connection, query);
        }
    }

    private static String address(MemoryDisk disk) {
        return disk.database(HOME.folder().resolve("saoma"))
                + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;IFEXISTS=TRUE";
    }

    /// The journal alone, on a disk of its own: what is left where the ledger is lost.
    public static MemoryDisk journalAlone(MemoryDisk disk) throws IOException {
        var alone = new MemoryDisk();
        for (var file : new JournalFolder(HOME.journal(), disk).files()) {
            try (var copy = alone.open(file)) {
                copy.append(ByteBuffer.wrap(disk.read(file).readAllBytes()));
                copy.force();
            }
        }
        alone.force(HOME.journal());
        return alone;
    }

    /// Whether every line of the journal has reached the disk itself.
    public static boolean journalIsForced(MemoryDisk disk) {
        return disk.forced(HOME.journal());
    }
}
