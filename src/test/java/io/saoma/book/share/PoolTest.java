package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Connections go round, broken ones go away, and nobody waits for ever.
class PoolTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource
    void lendsTheSameOneAgainWhereItWasSound(Server server) throws Exception {
        var place = server.fresh();
        try (var pool = new Pool(place::connect, 1, LONG, LONG)) {
            assertSame(asked(pool), asked(pool));
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensAnotherOneWhereTheServerHasGivenUpTheFirst(Server server) throws Exception {
        var place = server.fresh();
        try (var pool = new Pool(place::connect, 1, LONG, LONG)) {
            var first = asked(pool);
            // longer than a connection counts as fresh
            new CountDownLatch(1).await(600, TimeUnit.MILLISECONDS);
            SharedTable.run(
                    server.asOwner(place),
                    server == Server.POSTGRESQL
                            ? "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                            : "KILL " + id(first));
            assertNotSame(first, asked(pool));
        }
    }

    @Test
    void givesNobodyAConnectionOnWhichSomethingFailed() throws Exception {
        try (var pool = new Pool(Server.POSTGRESQL.fresh()::connect, 1, LONG, LONG)) {
            Connection first;
            try (var loan = pool.lend()) {
                first = loan.connection();
                assertThrows(SQLException.class, () -> first.createStatement().execute("nonsense"));
            }
            assertNotSame(first, asked(pool));
        }
    }

    @Test
    void saysAtOnceThatTheServerRefuses() throws Exception {
        var place = new SharedPlace("jdbc:postgresql://127.0.0.1:1/saoma", "desk", () -> "none");
        try (var pool = new Pool(place::connect, 1, LONG, LONG)) {
            var begun = System.nanoTime();
            assertThrows(SQLException.class, pool::lend);
            assertTrue(System.nanoTime() - begun < LONG.toNanos() / 2);
        }
    }

    @Test
    void waitsNoLongerThanItsPatienceForAServerThatIsSilent() throws Exception {
        var never = new CountDownLatch(1);
        try (var pool = new Pool(() -> unopened(never), 1, SHORT, LONG)) {
            assertThrows(SQLException.class, pool::lend);
        }
        never.countDown();
    }

    @Test
    void waitsForOneThatIsGivenBackAndNeverOpensMore() throws Exception {
        var place = Server.POSTGRESQL.fresh();
        var opened = new AtomicInteger();
        var failed = new ConcurrentLinkedQueue<Exception>();
        var done = new CountDownLatch(16);
        try (var pool = new Pool(() -> counted(place, opened), 2, LONG, LONG)) {
            for (var i = 0; i < 16; i++) {
                Thread.ofVirtual().start(() -> {
                    try {
                        asked(pool);
                    } catch (SQLException e) {
                        failed.add(e);
                    }
                    done.countDown();
                });
            }
            assertTrue(done.await(60, TimeUnit.SECONDS));
        }
        assertEquals(0, failed.size());
        assertTrue(opened.get() <= 2, opened + " connections");
    }

    @Test
    void closesWhatNobodyWantsAndLetsOthersIn() throws Exception {
        var place = Server.POSTGRESQL.fresh();
        try (var pool = new Pool(place::connect, 1, LONG, SHORT)) {
            var first = asked(pool);
            SharedTable.alone(Server.POSTGRESQL.asOwner(place));
            assertNotSame(first, asked(pool));
        }
        SharedTable.alone(Server.POSTGRESQL.asOwner(place));
    }

    @Test
    void closesWhatIsGivenBackAfterTheEnd() throws Exception {
        var place = Server.POSTGRESQL.fresh();
        var pool = new Pool(place::connect, 1, LONG, LONG);
        try (var loan = pool.lend()) {
            pool.close();
            loan.sound();
        }
        SharedTable.alone(Server.POSTGRESQL.asOwner(place));
        assertThrows(SQLException.class, pool::lend);
    }

    private static Connection asked(Pool pool) throws SQLException {
        try (var loan = pool.lend();
                var statement = loan.connection().createStatement()) {
            statement.execute("SELECT 1");
            loan.sound();
            return loan.connection();
        }
    }

    private static String id(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT CONNECTION_ID()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection counted(SharedPlace place, AtomicInteger opened) throws SQLException {
        opened.incrementAndGet();
        return place.connect();
    }

    private static Connection unopened(CountDownLatch never) throws SQLException {
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new SQLException("nobody waits any more");
    }
}
