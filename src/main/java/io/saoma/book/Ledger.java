package io.saoma.book;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentEvent;
import io.saoma.sale.Event;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.basket.StandingBaskets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A picture of the journal in H2, made for questions; applying a line twice changes nothing.
///
/// For one thread only, which nobody interrupts: H2 loses its file when a thread inside it is interrupted.
final class Ledger implements LedgerTables, AutoCloseable {

    private static final int VERSION = 8;
    private static final int DRAFT = 0;

    private final Connection connection;
    private final FaultPoint faults;
    private final Sql sql;
    private final Sql questions;
    private final Postings postings;
    private Chain head;

    private Ledger(Connection connection, FaultPoint faults, int version) throws SQLException {
        this.connection = connection;
        this.faults = faults;
        this.sql = new Sql(connection, "ledger.sql");
        this.questions = new Sql(connection, "orders.sql");
        this.postings = new Postings(sql, new BasketRows(sql), new OwnOrderLists(sql));
        if (version == VERSION) {
            postings.indexed();
        }
        connection.setAutoCommit(false);
        int found = sql.first("schema-version", row -> row.getInt(1)).orElse(DRAFT);
        if (found != version) {
            throw found == DRAFT ? new SQLException("an unfinished ledger") : new OtherVersion(found, version);
        }
        this.head = sql.first("head", row -> new Chain(row.getLong("seq"), row.getString("line_hash")))
                .orElseThrow(() -> new SQLException("the ledger has no head"));
    }

    /// Takes over a connection to an existing ledger.
    static Ledger on(Connection connection, FaultPoint faults) throws SQLException {
        return new Ledger(connection, faults, VERSION);
    }

    /// Makes the tables of a ledger that nobody takes for one before it is finished.
    static Ledger draft(Connection connection, FaultPoint faults) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Sql.text("ledger-8.sql"));
        }
        return new Ledger(connection, faults, DRAFT);
    }

    /// Makes the indexes of a draft; throws where two orders claim one payment of WeChat's, which a draft with indexes
    /// would have noticed before.
    void index() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Sql.text("ledger-8-indexes.sql"));
        }
        postings.indexed();
    }

    /// Makes a ledger of a draft that has its indexes and all its lines.
    void finish() throws SQLException {
        sql.run("move-schema-version", VERSION);
        sync();
    }

    /// The last line that stands in here.
    Chain head() {
        return head;
    }

    /// Writes one line down for good, and posts the event of which it was made.
    void record(JournalLine line, Event event) throws SQLException {
        apply(line, Optional.of(event));
        faults.reached("ledger.before-commit");
        commit();
        faults.reached("ledger.after-commit");
        sql.run("sync");
        faults.reached("ledger.after-sync");
    }

    /// Applies one line; nothing is for good before `commit`.
    void apply(JournalLine line) throws SQLException {
        if (line.seq() <= head.seq()) {
            return;
        }
        var event = EventCodec.event(line.kind(), line.at(), line.data());
        if (event.isEmpty()) {
            sql.run("add-strange-kind", line.kind());
        }
        apply(line, event);
    }

    private void apply(JournalLine line, Optional<Event> event) throws SQLException {
        var sale = event.isPresent() ? postings.post(line.seq(), event.get()) : Optional.<String>empty();
        addEntry(line, sale, event.flatMap(Ledger::order));
        head = Chain.at(line);
    }

    private static Optional<String> order(Event event) {
        return event instanceof PaymentEvent payment ? Optional.of(payment.outTradeNo()) : Optional.empty();
    }

    private void addEntry(JournalLine line, Optional<String> sale, Optional<String> order) throws SQLException {
        sql.run(
                "add-entry",
                line.seq(),
                line.at(),
                line.kind(),
                sale.orElse(null),
                order.orElse(null),
                new Sql.LongText(EventCodec.json(line.data())));
    }

    void commit() throws SQLException {
        postings.settle();
        sql.run("move-head", head.seq(), head.hash());
        connection.commit();
    }

    void sync() throws SQLException {
        commit();
        sql.run("sync");
    }

    /// Whether it holds lines that could not be applied when they came, and could be now.
    boolean outgrown() throws SQLException {
        return sql.list("strange-kinds", row -> row.getString("kind")).stream()
                .anyMatch(kind -> EventKind.of(kind).isPresent());
    }

    /// Hands over every line after `from`, as it stood in the journal.
    <E extends Exception> void follow(Chain from, Lines<E> lines) throws SQLException, E {
        var chain = from;
        for (var entry : sql.list("entries-after", Ledger::entry, from.seq())) {
            var rendered = JournalFormat.render(
                    entry.seq(), entry.at(), entry.kind(), EventCodec.tree(entry.data()), chain.hash());
            lines.take(rendered.line());
            chain = Chain.at(rendered.line());
        }
    }

    private record Entry(long seq, Instant at, String kind, String data) {}

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong("seq"), Sql.instant(row, "at"), row.getString("kind"), row.getString("data"));
    }

    /// The attempts of this mode that have not ended, told by their events.
    List<Payment> open(boolean practice) throws SQLException {
        var events = new LinkedHashMap<String, List<PaymentEvent>>();
        sql.list("open-orders", Ledger::paymentEvent, practice).stream()
                .flatMap(Optional::stream)
                .forEach(event -> events.computeIfAbsent(event.outTradeNo(), _ -> new ArrayList<>())
                        .add(event));
        return events.values().stream()
                .map(Payment::of)
                .filter(payment -> !payment.ended())
                .toList();
    }

    /// The baskets on the counter.
    StandingBaskets baskets() throws SQLException {
        return new BasketRows(sql).standing();
    }

    /// Everything that has happened to the shop itself, in its order.
    List<ShopEvent> shop() throws SQLException {
        return sql.list("shop-entries", OrderRows::event).stream()
                .flatMap(Optional::stream)
                .map(ShopEvent.class::cast)
                .toList();
    }

    /// The attempts of this mode whose money came late and that nobody has decided on, oldest first.
    List<Payment> late(boolean practice) throws SQLException {
        var late = new ArrayList<Payment>();
        for (var number : sql.list("late-orders", row -> row.getString("out_trade_no"), practice)) {
            late.add(Payment.of(events(number)));
        }
        return List.copyOf(late);
    }

    /// Everything that happened to one attempt, from the beginning of its order on.
    List<PaymentEvent> events(String outTradeNo) throws SQLException {
        return sql.list("order-events", Ledger::paymentEvent, outTradeNo).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The order that a payment of WeChat's is on record for.
    Optional<String> orderOf(String transactionId) throws SQLException {
        return sql.first("order-of-transaction", row -> row.getString("out_trade_no"), transactionId);
    }

    private static Optional<PaymentEvent> paymentEvent(ResultSet row) throws SQLException {
        return OrderRows.event(row).map(PaymentEvent.class::cast);
    }

    /// The lines of these numbers, in their order.
    List<LastMinutes.Said> between(long first, long last) throws SQLException {
        return sql.list("between", LastMinutes.Said::of, first, last);
    }

    /// The highest counter that was charged or skipped on that day; 0 where there is none.
    int lastCounter(boolean practice, int till, LocalDate day) throws SQLException {
        var charged = sql.first("last-counter", row -> row.getInt(1), practice, day, till)
                .orElse(0);
        return Math.max(charged, SkippedNumbers.lastOf(this, practice, till, day));
    }

    boolean hasOrder(String outTradeNo) throws SQLException {
        return sql.has("has-order", outTradeNo);
    }

    boolean hasRefund(String outRefundNo) throws SQLException {
        return sql.has("has-refund", outRefundNo);
    }

    @Override
    public RefundRows refunds() {
        return new RefundRows(sql, OrderRows::event);
    }

    boolean hasSale(String saleNumber) throws SQLException {
        return sql.has("has-sale", saleNumber);
    }

    LedgerFigures figures() throws SQLException {
        var rows = sql.first(
                "rows",
                row -> new LedgerFigures.Rows(
                        row.getLong("entries"),
                        row.getLong("sales"),
                        row.getLong("sale_lines"),
                        row.getLong("orders"),
                        row.getLong("cash"),
                        row.getLong("refunds")));
        return new LedgerFigures(head, rows.orElseThrow());
    }

    LedgerFigures.Sums sums() throws SQLException {
        return sql.first(
                        "sums",
                        row -> new LedgerFigures.Sums(
                                row.getLong("sold"),
                                row.getLong("paid"),
                                row.getLong("refunded"),
                                row.getLong("ordered"),
                                row.getLong("cash"),
                                row.getLong("drawer")))
                .orElseThrow();
    }

    /// The line that began the oldest order which has not ended; the greatest number of all where all have.
    long oldestOpen() throws SQLException {
        return sql.first("oldest-open", row -> row.getLong(1)).orElse(Long.MAX_VALUE);
    }

    /// What this statement finds.
    <T> List<T> rows(String statement, Sql.Row<T> row, Object... values) throws SQLException {
        return sql.list(statement, row, values);
    }

    @Override
    public Optional<Event> event(ResultSet row) throws SQLException {
        return OrderRows.event(row);
    }

    @Override
    public Sql questions() {
        return questions;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
