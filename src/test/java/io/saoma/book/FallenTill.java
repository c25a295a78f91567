package io.saoma.book;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/// A till that went down with its books in a folder, and what it finds there when it comes back.
final class FallenTill {

    final Path folder;

    FallenTill(Path folder) {
        this.folder = folder;
    }

    void filled() {
        try (var book = open()) {
            book.record(Samples.charged(1));
            book.record(Samples.code(Samples.charged(1)));
            book.record(Samples.paid(Samples.charged(1), false));
            book.record(Samples.charged(2));
            book.record(Samples.closed(Samples.charged(2)));
        }
    }

    /// The tables without what happened to the books themselves.
    List<String> tables() throws SQLException {
        return LedgerDump.of(home()).stream()
                .filter(row -> !row.startsWith("head|") && !row.contains("|till.") && !row.contains("|numbers."))
                .toList();
    }

    Recovery reopened() {
        try (var book = open()) {
            return book.recovery();
        }
    }

    Book open() {
        return Book.open(home(), "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE);
    }

    Path journal() {
        return home().journal().resolve("2026-11-23.jsonl");
    }

    Path ledger() {
        return home().folder().resolve("saoma.mv.db");
    }

    Home home() {
        return new Home(folder.resolve("home"));
    }
}
