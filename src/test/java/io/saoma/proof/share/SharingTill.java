package io.saoma.proof.share;

import io.saoma.book.Book;
import io.saoma.book.JournalTail.Line;
import io.saoma.book.Loss;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.book.Samples;
import io.saoma.book.share.DatabaseServer;
import io.saoma.book.share.Handing;
import io.saoma.book.share.HandingStatus;
import io.saoma.book.share.Pace;
import io.saoma.book.share.Quick;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// One till of the shop, over all its lives.
final class SharingTill implements AutoCloseable {

    private static final Pace PACE = Quick.pace(7);

    private final int number;
    private final Random dice;
    private final Path home;
    private final InstantSource clock;
    private final SharedPlace place;
    private final Set<String> written = new HashSet<>();
    final Wire wire;
    private MemoryDisk disk = new MemoryDisk();
    private MemoryDisk backup;
    private Book book;
    private Handing handing;
    private int sold;

    /// @param off how far its clock is from the others'
    SharingTill(int number, Random dice, Path home, DatabaseServer server, SharedPlace shared, Duration off)
            throws IOException {
        this.number = number;
        this.dice = dice;
        this.home = home;
        this.clock = () -> Instant.now().plus(off);
        wire = new Wire(server::port);
        place = wire.to(shared);
        backup = disk.after(Loss.KILL, dice);
        book = MemoryBook.open(clock, disk);
        handing = hand(book);
    }

    private Handing hand(Book open) {
        var fresh = new Handing(open, place, "一号店", number, home, clock, PACE);
        fresh.start();
        return fresh;
    }

    void sell() {
        for (var i = 1 + dice.nextInt(5); i > 0; i--) {
            book.record(Samples.charged(++sold));
        }
    }

    /// Its process dies, or its machine loses its power, and it starts again.
    void die() throws IOException {
        become(disk.after(dice.nextBoolean() ? Loss.KILL : Loss.DROPPED, dice));
    }

    void backUp() {
        backup = disk.after(Loss.KILL, dice);
    }

    /// An old backup takes the place of its disk, with the numbers that it knew.
    void restore() throws IOException {
        become(backup.after(Loss.KILL, dice));
    }

    private void become(MemoryDisk left) throws IOException {
        handing.close();
        remember();
        book.close();
        disk = left;
        book = MemoryBook.open(clock, disk);
        handing = hand(book);
    }

    private void remember() throws IOException {
        lines().forEach(line -> written.add(line.text()));
    }

    private List<Line> lines() throws IOException {
        return book.tail().after(0, Integer.MAX_VALUE);
    }

    /// Every line that stands in its journal now.
    List<String> journal() throws IOException {
        return lines().stream().map(Line::text).toList();
    }

    /// Every line that ever stood in it.
    Set<String> everWritten() throws IOException {
        remember();
        return written;
    }

    /// Its orders by its own ledger.
    List<String> orders() {
        return book.open(false).stream()
                .map(payment -> payment.order().outTradeNo())
                .sorted()
                .toList();
    }

    List<String> sharedOrders(SharedPlace shared) throws SQLException {
        return SharedTable.orders(shared, number, book.tail().tip().hash());
    }

    HandingStatus status() {
        return handing.status();
    }

    @Override
    public void close() throws IOException {
        handing.close();
        book.close();
        wire.close();
    }
}
