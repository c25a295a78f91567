package io.saoma.book.share;

import io.saoma.book.JournalTail.Line;
import io.saoma.book.JournalTail.Tip;
import io.saoma.book.SharedTables;
import io.saoma.book.SharedTables.About;
import io.saoma.book.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the shared book has of one till; for one thread only.
final class Shelf implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String DATA_EXCEPTION = "22";

    /// Of MariaDB, which has no state of its own for it.
    private static final int WRONG_SIGN = 1366;

    private final Connection connection;
    private final Sql sql;
    private final String shop;
    private final int till;

    private Shelf(Connection connection, String shop, int till) throws SQLException {
        this.connection = connection;
        this.sql = new Sql(connection, Shelf.class, "shared.sql", Map.of());
        this.shop = shop;
        this.till = till;
        // the head of the chain is what tills would meet at, and it is moved first: nothing more need be locked
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
    }

    /// `Schema.Newer` where the tables are beyond what this till knows.
    static Shelf open(SharedPlace place, String shop, int till) throws SQLException {
        var connection = Schema.connect(place);
        try {
            return new Shelf(connection, shop, till);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Every chain of this till, by its number, and those from which it went on.
    Map<Long, SharedChain> chains() throws SQLException {
        var chains = chains(shop, till);
        connection.commit();
        return chains;
    }

    /// The same, and what a journal with this first line has handed on under other names of its till.
    Map<Long, SharedChain> chains(String firstHash) throws SQLException {
        var chains = chains(shop, till);
        for (var name : sql.list("names", row -> new Name(row.getString("shop"), row.getInt("till")), firstHash)) {
            chains.putAll(chains(name.shop(), name.till()));
        }
        connection.commit();
        return chains;
    }

    private record Name(String shop, int till) {}

    private Map<Long, SharedChain> chains(String shop, int till) throws SQLException {
        var chains = new HashMap<Long, SharedChain>();
        sql.list("chains", this::chain, shop, till).forEach(chain -> chains.put(chain.id(), chain));
        return chains;
    }

    private SharedChain chain(ResultSet row) throws SQLException {
        return new SharedChain(
                row.getLong("id"),
                !row.getString("shop").equals(shop) || row.getInt("till") != till,
                Optional.ofNullable(row.getObject("parent", Long.class)),
                row.getLong("after_seq"),
                new Tip(row.getLong("head_seq"), row.getString("head_hash")));
    }

    /// The hash of one of a chain's own lines.
    Optional<String> hash(long chain, long seq) throws SQLException {
        var hash = sql.first("hash", row -> row.getString("hash"), chain, seq);
        connection.commit();
        return hash;
    }

    /// When the till that writes a chain was last here, and how long ago that is, both by the server's clock.
    record Heard(Instant at, Duration ago) {}

    /// Of every chain of this till.
    Map<Long, Heard> heard() throws SQLException {
        var heard = new HashMap<Long, Heard>();
        var rows = sql.list("heard", row -> Map.entry(row.getLong("id"), heard(row)), shop, till);
        rows.forEach(row -> heard.put(row.getKey(), row.getValue()));
        connection.commit();
        return heard;
    }

    private static Heard heard(ResultSet row) throws SQLException {
        var at = Sql.instant(row, "heard");
        return new Heard(at, Duration.between(at, Sql.instant(row, "present")));
    }

    /// A line as it stands here, which nobody has looked at yet.
    record Stored(long seq, String hash, String text) {}

    /// A chain's own lines after one number and up to another.
    List<Stored> lines(long chain, long after, long upto) throws SQLException {
        var lines = sql.list(
                "lines",
                row -> new Stored(row.getLong("seq"), row.getString("hash"), row.getString("line")),
                chain,
                after,
                upto);
        connection.commit();
        return lines;
    }

    /// Whether a machine went on with one of these chains that has left this journal behind.
    Optional<TakenOver> takenOver(Lineage journal) throws SQLException {
        for (var piece : journal.ownPieces()) {
            var taken = sql.first(
                    "taken-over",
                    row -> new TakenOver(row.getString("person"), Sql.instant(row, "at")),
                    piece.chain(),
                    piece.upto());
            if (taken.isPresent()) {
                connection.commit();
                return taken;
            }
        }
        connection.commit();
        return Optional.empty();
    }

    /// The line with which the machine that writes this journal took it over; 0 where it has always been its own.
    long tookOver(Lineage journal) throws SQLException {
        var line = 0L;
        for (var piece : journal.ownPieces()) {
            var found = sql.first("last-takeover", row -> row.getLong("seq"), piece.chain(), piece.upto());
            line = Math.max(line, found.orElse(0L));
        }
        connection.commit();
        return line;
    }

    void begin(SharedChain chain) throws SQLException {
        sql.run(
                "begin",
                chain.id(),
                shop,
                till,
                chain.parent().orElse(null),
                chain.after(),
                chain.head().seq(),
                chain.head().hash());
        if (chain.parent().isPresent()) {
            sql.run("descend", chain.id(), chain.parent().get(), chain.after());
        }
        sql.run("own", chain.id(), chain.id());
        connection.commit();
    }

    /// Takes the lines that come after the head of this chain, all of them or none, and says where it stands then;
    /// empty where the chain is no longer where its till believes, or the lines do not follow from one another.
    Optional<SharedChain> take(SharedChain chain, List<Line> lines) throws SQLException {
        try {
            return take(chain, lines, true);
        } catch (SQLException e) {
            connection.rollback();
            if (!unfit(e)) {
                throw e;
            }
            LOG.warn(
                    "a line after {} does not fit into the tables of the shared book",
                    chain.head().seq(),
                    e);
            return takeEach(chain, lines);
        }
    }

    /// What no table takes still stands in the journal.
    private Optional<SharedChain> takeEach(SharedChain chain, List<Line> lines) throws SQLException {
        var standing = Optional.of(chain);
        for (var i = 0; i < lines.size() && standing.isPresent(); i++) {
            var one = lines.subList(i, i + 1);
            try {
                standing = take(standing.get(), one, true);
            } catch (SQLException e) {
                connection.rollback();
                if (!unfit(e)) {
                    throw e;
                }
                standing = take(standing.get(), one, false);
            }
        }
        return standing;
    }

    private Optional<SharedChain> take(SharedChain chain, List<Line> lines, boolean posted) throws SQLException {
        var head = new Tip(lines.getLast().seq(), lines.getLast().hash());
        if (!follows(chain.head(), lines) || !move(chain, head)) {
            connection.rollback();
            return Optional.empty();
        }
        try (var tables = new SharedTables(connection, chain.id())) {
            for (var line : lines) {
                add(chain, line, posted ? tables.post(line) : About.NOTHING);
            }
            tables.settle();
        }
        connection.commit();
        return Optional.of(chain.at(head));
    }

    private boolean move(SharedChain chain, Tip head) throws SQLException {
        var moved = sql.change(
                "go-on",
                head.seq(),
                head.hash(),
                chain.id(),
                chain.head().seq(),
                chain.head().hash());
        return moved == 1;
    }

    /// Whether the server is well, but cannot keep such a text: one that is too long for it, or has a sign that it
    /// does not know.
    private static boolean unfit(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith(DATA_EXCEPTION) || e.getErrorCode() == WRONG_SIGN;
    }

    private void add(SharedChain chain, Line line, About about) throws SQLException {
        sql.run(
                "add",
                chain.id(),
                line.seq(),
                line.at().toString(),
                line.kind(),
                line.hash(),
                about.sale().orElse(null),
                about.order().orElse(null),
                line.text());
    }

    private static boolean follows(Tip head, List<Line> lines) {
        var before = head;
        for (var line : lines) {
            if (line.seq() != before.seq() + 1 || !line.before().equals(before.hash())) {
                return false;
            }
            before = new Tip(line.seq(), line.hash());
        }
        return true;
    }

    /// Says that the till is there though it has nothing to hand on; false where the chain is no longer where its till
    /// believes.
    boolean greet(SharedChain chain) throws SQLException {
        var greeted =
                sql.change("greet", chain.id(), chain.head().seq(), chain.head().hash());
        connection.commit();
        return greeted == 1;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
