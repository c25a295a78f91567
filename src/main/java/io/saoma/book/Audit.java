package io.saoma.book;

import io.saoma.sale.Event;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The lines of the journal, to be read by people: who did what, and when.
public final class Audit {

    /// Where an event says who answers for it.
    private static final List<String> PERSONS =
            List.of("/by", "/cashier", "/sale/cashier", "/grounds/by", "/refund/grounds/by", "/change/by");

    private final Book book;

    Audit(Book book) {
        this.book = book;
    }

    /// One line of the journal.
    ///
    /// @param kind the word under which it stands there
    /// @param event empty where a newer till wrote it
    /// @param who answers for it; nobody where the till or WeChat did it
    public record Entry(
            long line,
            Instant at,
            String kind,
            Optional<Event> event,
            Optional<String> who,
            Optional<SaleNumber> sale) {}

    /// The number of the last line.
    public long last() {
        return book.ask(ledger -> ledger.head().seq());
    }

    /// The lines of these numbers, in their order.
    public List<Entry> lines(long first, long last) {
        return book.ask(ledger -> ledger.questions().list("lines", Audit::entry, first, last));
    }

    /// The first line that was not written before this moment; one behind the last where there is none.
    public long firstAt(Instant moment) {
        var low = 1L;
        var high = last() + 1;
        while (low < high) {
            var middle = (low + high) / 2;
            if (before(middle, moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean before(long line, Instant moment) {
        return book.ask(ledger -> ledger.questions().first("line-time", row -> Sql.instant(row, "at"), line))
                .filter(at -> at.isBefore(moment))
                .isPresent();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var data = EventCodec.tree(row.getString("data"));
        return new Entry(
                row.getLong("seq"),
                Sql.instant(row, "at"),
                row.getString("kind"),
                EventCodec.event(row.getString("kind"), Sql.instant(row, "at"), data.deepCopy()),
                PERSONS.stream().flatMap(place -> said(data.at(place))).findFirst(),
                Optional.ofNullable(row.getString("sale_no"))
                        .map(SaleKey::parse)
                        .map(SaleKey::number));
    }

    private static Stream<String> said(JsonNode node) {
        return node.isString() ? Stream.of(node.stringValue()) : Stream.empty();
    }
}
