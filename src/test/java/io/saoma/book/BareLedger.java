package io.saoma.book;

import io.saoma.sale.BusinessDay;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The statements that the till asks its ledger with, on a bare connection: each row is read and forgotten.
final class BareLedger implements AutoCloseable {

    private final Connection connection;
    private final Map<String, String> texts = Sql.statements(Sql.text("orders.sql"));
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// Beside a book that has this ledger open in this JVM.
    BareLedger(Home home) throws SQLException {
        connection =
                DriverManager.getConnection(Disk.REAL.database(home.folder().resolve("saoma")), "sa", "");
    }

    /// How many rows there are.
    int ask(String name, @Nullable Object... values) throws SQLException {
        var statement = statement(name);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1,
                    values[i] instanceof Instant at
                            ? at.atZone(BusinessDay.ZONE).toOffsetDateTime()
                            : values[i]);
        }
        var count = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    var _ = rows.getObject(column);
                }
                count++;
            }
        }
        return count;
    }

    private PreparedStatement statement(String name) throws SQLException {
        var known = prepared.get(name);
        if (known == null) {
            known = connection.prepareStatement(Objects.requireNonNull(texts.get(name), name));
            prepared.put(name, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
