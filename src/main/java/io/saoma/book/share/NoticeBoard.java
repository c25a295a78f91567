package io.saoma.book.share;

import io.saoma.book.Sql;
import io.saoma.payment.NoticeOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the receiver writes, for every till, of what WeChat has told it. Safe from any thread.
///
/// WeChat gives up after five seconds, so each step here does sooner.
public final class NoticeBoard implements AutoCloseable {

    /// What is called out where the engine can call; the number goes with it.
    static final String CHANNEL = "saoma_notice";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);
    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofMinutes(10);
    private static final int STATEMENT_MILLIS = 1_500;
    private static final String ALREADY_THERE = "23";
    private static final String UNKNOWN = "42";
    private static final String UNSUPPORTED = "0A";

    private final SharedPlace place;
    private final Pool pool;
    private volatile boolean level;
    private volatile boolean calls;
    private volatile boolean away;

    /// Connects to nobody yet.
    public NoticeBoard(SharedPlace place) {
        this.place = place;
        calls = place.engine().calls();
        pool = new Pool(() -> opened(place), MOST, PATIENCE, REST);
    }

    private static Connection opened(SharedPlace place) throws SQLException {
        var connection = place.connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setNetworkTimeout(Runnable::run, STATEMENT_MILLIS);
        return connection;
    }

    /// Written, and told to whoever listens, once this returns `TAKEN`; a second time, too.
    ///
    /// @param outTradeNo of the payment
    public NoticeOutcome paid(String outTradeNo) {
        return written(outTradeNo, "PAYMENT");
    }

    /// The same of a refund.
    public NoticeOutcome refunded(String outRefundNo) {
        return written(outRefundNo, "REFUND");
    }

    private NoticeOutcome written(String number, String about) {
        try {
            bringLevel();
            try (var loan = pool.lend()) {
                write(loan.connection(), number, about);
                loan.sound();
            }
            away = false;
            return NoticeOutcome.TAKEN;
        } catch (SQLException e) {
            lost(e);
            return NoticeOutcome.OUT_OF_REACH;
        }
    }

    private void write(Connection connection, String number, String about) throws SQLException {
        try {
            write(connection, number, about, calls);
        } catch (SQLException e) {
            // fails in its turn where the connection is broken
            connection.rollback();
            if (stateOf(e).startsWith(ALREADY_THERE)) {
                // the same notice came in twice at once, and the other one is committed
                return;
            }
            if (!calls || !isRefused(e)) {
                throw e;
            }
            write(connection, number, about, false);
            calls = false;
            LOG.info("the server of the shared book calls nobody, so that tills look by themselves");
        }
    }

    private static void write(Connection connection, String number, String about, boolean calling) throws SQLException {
        try (var sql = new Sql(connection, NoticeBoard.class, "notice.sql", Map.of())) {
            if (sql.change("hear-again", number, about) == 0) {
                sql.run("hear", number, about);
            }
            if (calling) {
                sql.run("call", CHANNEL, number);
            }
        }
        connection.commit();
    }

    /// It knows no calls, or will not have them.
    private static boolean isRefused(SQLException e) {
        return stateOf(e).startsWith(UNKNOWN) || stateOf(e).startsWith(UNSUPPORTED);
    }

    private static String stateOf(SQLException e) {
        return String.valueOf(e.getSQLState());
    }

    /// Removes what was heard before that time.
    public void forget(Instant before) {
        try {
            bringLevel();
            try (var loan = pool.lend();
                    var sql = new Sql(loan.connection(), NoticeBoard.class, "notice.sql", Map.of())) {
                sql.run("forget", before);
                loan.connection().commit();
                loan.sound();
            }
            away = false;
        } catch (SQLException e) {
            lost(e);
        }
    }

    /// The receiver may be the first who comes.
    private synchronized void bringLevel() throws SQLException {
        if (!level) {
            Schema.connect(place).close();
            level = true;
        }
    }

    private void lost(SQLException e) {
        if (!away) {
            LOG.warn("the shared book cannot be reached; WeChat will tell again what it tells meanwhile", e);
        }
        away = true;
    }

    @Override
    public void close() {
        pool.close();
    }
}
