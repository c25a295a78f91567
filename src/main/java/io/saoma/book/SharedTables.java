package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.book.JournalFormat.BadLine;
import io.saoma.payment.PaymentEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The tables of a shared book, drawn from one till's lines by the same rules as that till's own ledger; for one
/// thread only. Nothing is for good before the connection is committed.
public final class SharedTables implements AutoCloseable {

    private final Sql sql;
    private final Postings postings;

    /// @param chain under whose number the rows stand
    public SharedTables(Connection connection, long chain) {
        sql = new Sql(connection, Sql.class, "shared-ledger.sql", Map.of("chain", Long.toString(chain)));
        postings = new Postings(sql, CounterRows.NONE);
        postings.indexed();
    }

    /// What a line is about; nothing where it is about neither, or a newer till wrote it.
    public record About(Optional<String> sale, Optional<String> order) {

        /// Neither a sale nor an order.
        public static final About NOTHING = new About(Optional.empty(), Optional.empty());
    }

    /// Posts what the line tells.
    public About post(JournalTail.Line line) throws SQLException {
        var event = EventCodec.event(line.kind(), line.at(), data(line));
        if (event.isEmpty()) {
            return About.NOTHING;
        }
        var order = event.get() instanceof PaymentEvent payment
                ? Optional.of(payment.outTradeNo())
                : Optional.<String>empty();
        return new About(postings.post(line.seq(), event.get()), order);
    }

    private static ObjectNode data(JournalTail.Line line) {
        try {
            return JournalFormat.read(line.text().getBytes(UTF_8)).data();
        } catch (BadLine e) {
            throw new BookException("a line that was whole a moment ago: " + line.seq(), e);
        }
    }

    /// Says of every sale that was posted to how it stands now; to be called before the commit.
    public void settle() throws SQLException {
        postings.settle();
    }

    /// Gives back what the server keeps for its statements.
    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
