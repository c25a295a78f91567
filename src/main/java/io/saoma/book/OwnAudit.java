package io.saoma.book;

import io.saoma.sale.SaleKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The journal of this till, as its ledger has it.
record OwnAudit(Book book) implements Audit {

    @Override
    public Optional<DeskBook.Till> till() {
        return Optional.empty();
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public long last() {
        return book.ask(ledger -> ledger.head().seq());
    }

    @Override
    public List<Entry> lines(long first, long last) {
        return book.ask(ledger -> ledger.questions().list("lines", OwnAudit::entry, first, last));
    }

    @Override
    public Optional<Instant> time(long line) {
        return book.ask(ledger -> ledger.questions().first("line-time", row -> Sql.instant(row, "at"), line));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var data = EventCodec.tree(row.getString("data"));
        return new Entry(
                row.getLong("seq"),
                Sql.instant(row, "at"),
                row.getString("kind"),
                EventCodec.event(row.getString("kind"), Sql.instant(row, "at"), data.deepCopy()),
                Author.of(data),
                Optional.ofNullable(row.getString("sale_no"))
                        .map(SaleKey::parse)
                        .map(SaleKey::number));
    }
}
