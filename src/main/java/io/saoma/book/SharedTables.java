package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.book.BookEvent.TillTakenOver;
import io.saoma.book.JournalFormat.BadLine;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.refund.RefundEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/// The tables of a shared book, drawn from one till's lines by the same rules as that till's own ledger; for one
/// thread only. Nothing is for good before the connection is committed.
public final class SharedTables implements AutoCloseable {

    private final Connection connection;
    private final Sql sql;
    private final Postings postings;
    private final Set<Elsewhere> elsewhere = new TreeSet<>();

    /// @param chain under whose number the rows stand
    public SharedTables(Connection connection, long chain) {
        this.connection = connection;
        sql = statements(connection, chain);
        postings = new Postings(sql, CounterRows.NONE, OrderLists.NONE);
        postings.indexed();
    }

    private static Sql statements(Connection connection, long chain) {
        return new Sql(connection, Sql.class, "shared-ledger.sql", Map.of("chain", Long.toString(chain)));
    }

    /// A sale of another till of which money was given back here.
    private record Elsewhere(long chain, String sale) implements Comparable<Elsewhere> {

        static Elsewhere of(ResultSet row) throws SQLException {
            return new Elsewhere(row.getLong("living"), row.getString("of_no"));
        }

        @Override
        public int compareTo(Elsewhere other) {
            return Comparator.comparingLong(Elsewhere::chain)
                    .thenComparing(Elsewhere::sale)
                    .compare(this, other);
        }
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
        var sale = postings.post(line.seq(), event.get());
        if (event.get() instanceof TillTakenOver(var _, var by, var at)) {
            sql.run("add-takeover", line.seq(), by, at);
        }
        if (event.get() instanceof RefundEvent refund) {
            elsewhere.addAll(sql.list("sales-elsewhere", Elsewhere::of, refund.outRefundNo()));
        }
        return new About(sale, order);
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
        for (var sale : postings.touched()) {
            sql.list("lock-sale", _ -> sale, sale);
        }
        postings.settle();
        for (var sale : elsewhere) {
            try (var theirs = statements(connection, sale.chain())) {
                theirs.list("lock-sale", _ -> sale, sale.sale());
                new SaleRows(theirs, CounterRows.NONE).stand(sale.sale());
            }
        }
        elsewhere.clear();
    }

    /// Gives back what the server keeps for its statements.
    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
