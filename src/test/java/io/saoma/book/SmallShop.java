package io.saoma.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A home with a few days of sales, for tests of what happens to its files.
final class SmallShop {

    final Home home;

    SmallShop(Path folder) {
        home = new Home(folder);
    }

    Book open() {
        return open(FaultPoint.NONE);
    }

    Book open(FaultPoint faults) {
        return Book.open(home, "test", InstantSource.fixed(Samples.MORNING), faults);
    }

    /// Three days: a sale that is paid, one that is closed, one that is left open on each.
    void sell() {
        try (var book = open()) {
            for (var order = 0; order < 3; order++) {
                LongYear.events(order * LongYear.SALES_A_DAY + 1).forEach(book::record);
                LongYear.events(order * LongYear.SALES_A_DAY + 20).forEach(book::record);
                book.record(LongYear.events(order * LongYear.SALES_A_DAY + 21).getFirst());
            }
        }
    }

    static void sellOneMore(Book book) {
        sellOneMore(book, 0);
    }

    /// @param order counted from the first one of the fourth day on
    static void sellOneMore(Book book, int order) {
        book.record(LongYear.events(3 * LongYear.SALES_A_DAY + order).getFirst());
    }

    /// The tables, without the starts and ends of the tills and whatever else happened to the book itself.
    List<String> tables() throws SQLException {
        return tables(home);
    }

    static List<String> tables(Home home) throws SQLException {
        return LedgerDump.of(home).stream()
                .filter(row -> !row.startsWith("head|") && !row.contains("|till.") && !row.contains("|journal.mended|"))
                .toList();
    }

    /// The tables after a start, as the ledger of this home then has them.
    static List<String> tablesAfterStart(Home home) throws SQLException {
        Book.open(home, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE)
                .close();
        return tables(home);
    }

    List<Path> journal() throws IOException {
        return new JournalFolder(home.journal(), Disk.REAL).files();
    }

    List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }
}
