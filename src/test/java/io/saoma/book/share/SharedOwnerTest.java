package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a real server lets a till and a reader do. That a till can do all that it has to, the other tests of the shared
/// book show: their tills log in as such a user.
@Execution(CONCURRENT)
class SharedOwnerTest {

    private static final String LINE =
            "INSERT INTO entry (chain, seq, at, kind, hash, line) VALUES (7, 1, 'now', 'till.opened', 'h', '{}')";

    @ParameterizedTest
    @EnumSource
    void aTillAddsLinesAndTakesNoneBack(Server server) throws Exception {
        var till = server.prepared();
        SharedTable.run(till, LINE);

        for (var deed : List.of(
                "UPDATE entry SET line = 'another'",
                "DELETE FROM entry",
                "DELETE FROM chain",
                "UPDATE lineage SET upto = 0",
                "DELETE FROM lineage",
                "DELETE FROM payorder",
                "DELETE FROM sale",
                "UPDATE cash SET due_fen = 0",
                "UPDATE claim SET refund_fee = 0",
                "UPDATE shop_change SET data = '{}'",
                "DELETE FROM shop_change",
                "DROP TABLE entry",
                "ALTER TABLE entry ADD COLUMN more INT",
                "CREATE TABLE mine (id INT)",
                "UPDATE flyway_schema_history SET version = '99'")) {
            assertThrows(SQLException.class, () -> SharedTable.run(till, deed), deed);
        }
        assertEquals(List.of("{}"), SharedTable.lines(till));
    }

    @ParameterizedTest
    @EnumSource
    void aReaderOnlyReads(Server server) throws Exception {
        var owner = server.fresh();
        SharedTable.make(owner);
        var reader = server.guest(owner);
        assertThrows(SQLException.class, () -> SharedTable.lines(reader), "nobody has let him in yet");
        prepare(owner, Guest.READER, reader);

        assertThrows(SQLException.class, () -> SharedTable.run(reader, LINE));
        for (var table : tables(server, owner)) {
            assertDoesNotThrow(() -> SharedTable.strings(reader, "SELECT COUNT(*) FROM " + table), table);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReceiverSeesNoSales(Server server) throws Exception {
        var owner = server.fresh();
        var receiver = server.guest(owner);
        prepare(owner, Guest.RECEIVER, receiver);

        SharedTable.run(receiver, "DELETE FROM notice");
        for (var table : List.of("entry", "sale", "payorder", "chain")) {
            assertThrows(SQLException.class, () -> SharedTable.strings(receiver, "SELECT * FROM " + table), table);
        }
    }

    /// A new table that nobody may use would be noticed only in a shop.
    private static List<String> tables(Server server, SharedPlace owner) throws SQLException {
        var schema = server == Server.POSTGRESQL ? "'public'" : "DATABASE()";
        return SharedTable.strings(
                owner, "SELECT table_name FROM information_schema.tables WHERE table_schema = " + schema);
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotMakeTheTablesWaitsForTheirOwner(Server server) throws Exception {
        var owner = server.fresh();
        var till = server.guest(owner);

        assertThrows(Schema.Older.class, () -> Schema.connect(till));
        prepare(owner, Guest.TILL, till);
        assertDoesNotThrow(() -> Schema.connect(till).close());
    }

    @Test
    void takesNoNameThatSaysMore() {
        for (var name : List.of("", "a b", "till; DROP TABLE entry", "till WITH GRANT OPTION", "1st", "Till")) {
            assertThrows(IllegalArgumentException.class, () -> Guest.TILL.grants(name), name);
        }
    }

    private static void prepare(SharedPlace owner, Guest guest, SharedPlace user) {
        assertEquals(Optional.empty(), new SharedOwner(owner).prepare(Map.of(guest, List.of(user.user()))));
    }
}
