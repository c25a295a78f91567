package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.book.JournalFormat.BadLine;
import io.saoma.sale.Event;
import io.saoma.sale.SaleKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The lines that a chain of the shared book has of its own: those before it are another chain's, and stand there.
///
/// @param chain its number
/// @param first the number of its first line
/// @param last the number of the last one that has arrived
record ChainAudit(AnyLedger ledger, DeskBook.Till whose, long chain, long first, long last) implements Audit {

    static ChainAudit of(AnyLedger ledger, ResultSet row) throws SQLException {
        return new ChainAudit(
                ledger,
                new DeskBook.Till(row.getString("shop"), row.getInt("till")),
                row.getLong("id"),
                row.getLong("after_seq") + 1,
                row.getLong("head_seq"));
    }

    @Override
    public Optional<DeskBook.Till> till() {
        return Optional.of(whose);
    }

    @Override
    public List<Entry> lines(long from, long upto) {
        return ledger.ask(tables -> tables.questions().list("lines", ChainAudit::entry, from, upto, chain));
    }

    @Override
    public Optional<Instant> time(long line) {
        return ledger.ask(tables ->
                tables.questions().first("line-time", row -> Instant.parse(row.getString("at")), line, chain));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        try {
            var line = JournalFormat.read(row.getString("line").getBytes(UTF_8));
            return new Entry(
                    line.seq(),
                    line.at(),
                    line.kind(),
                    event(line),
                    Author.of(line.data()),
                    Optional.ofNullable(row.getString("sale_no"))
                            .map(SaleKey::parse)
                            .map(SaleKey::number));
        } catch (BadLine e) {
            throw new BookException("a line of the shared book was changed", e);
        }
    }

    /// A newer till may say of a kind that is known here what is not.
    private static Optional<Event> event(JournalLine line) {
        try {
            return EventCodec.event(line.kind(), line.at(), line.data());
        } catch (BookException e) {
            return Optional.empty();
        }
    }
}
