package io.saoma.book;

import static java.time.temporal.ChronoUnit.DAYS;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of a ledger's first day, which the database itself copies under later days: with the numbers of the lines
/// that tell of them, and with every date and every number that is made of one.
final class CopiedRows implements AutoCloseable {

    /// What there is once, however many days there are.
    private static final Set<String> ONCE = Set.of("HEAD", "LEDGER_SCHEMA", "FIRST_ORDER");

    private static final Set<String> LINE_NUMBERS = Set.of("ID", "SEQ", "BACK_ID", "CLOSED_ID");

    /// The lines of the journal, which nobody looks for in days long past.
    private static final String LINES = "ENTRY";

    private final Connection connection;
    private final List<Table> tables;

    private CopiedRows(Connection connection, List<Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    private record Table(String name, List<Column> columns) {}

    private record Column(String name, String type) {}

    /// Those that stand in the ledger of this home now, which is open in this JVM.
    static CopiedRows of(Home home) throws SQLException {
        var url = Disk.REAL.database(home.folder().resolve("saoma"));
        var connection = DriverManager.getConnection(url, "sa", "");
        var tables = new ArrayList<Table>();
        for (var name :
                texts(connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            if (!ONCE.contains(name)) {
                run(connection, "CREATE LOCAL TEMPORARY TABLE first_%s AS SELECT * FROM %s".formatted(name, name));
                tables.add(new Table(name, columns(connection, name)));
            }
        }
        connection.setAutoCommit(false);
        return new CopiedRows(connection, tables);
    }

    /// Copies them under another day, by so many lines later; for good only month by month.
    ///
    /// @param whole with the lines of the journal
    void copy(long lines, LocalDate first, LocalDate day, boolean whole) throws SQLException {
        if (day.getDayOfMonth() == 1) {
            connection.commit();
        }
        for (var table :
                tables.stream().filter(it -> whole || !it.name().equals(LINES)).toList()) {
            var columns = table.columns().stream()
                    .map(it -> copied(it, lines, first, day))
                    .collect(Collectors.joining(", "));
            run(connection, "INSERT INTO %s SELECT %s FROM first_%s".formatted(table.name(), columns, table.name()));
        }
    }

    /// Takes indexes away that are made anew far more quickly than they grow.
    void dropIndexes() throws SQLException {
        var query =
                "SELECT index_name FROM information_schema.indexes WHERE table_schema = 'PUBLIC' AND NOT is_generated"
                        + " AND index_name NOT IN ('SALE_NUMBER', 'REFUND_NUMBER', 'PAYORDER_NUMBER',"
                        + " 'BILL_ORDER_NUMBER')";
        for (var name : texts(connection, query)) {
            run(connection, "DROP INDEX " + name);
        }
    }

    /// All that was copied is for good.
    void commit() throws SQLException {
        connection.commit();
    }

    /// The ledger tells of everything up to here.
    void end(Chain end) throws SQLException {
        run(connection, "UPDATE head SET seq = %d, line_hash = '%s'".formatted(end.seq(), end.hash()));
        connection.commit();
        run(connection, "CHECKPOINT SYNC");
    }

    private static String copied(Column column, long lines, LocalDate first, LocalDate day) {
        return switch (column.type()) {
            case "DATE", "TIMESTAMP WITH TIME ZONE" ->
                "DATEADD('DAY', %d, %s)".formatted(DAYS.between(first, day), column.name());
            case "CHARACTER VARYING", "CHARACTER LARGE OBJECT" ->
                "REPLACE(REPLACE(%s, '%s', '%s'), '%s', '%s')"
                        .formatted(column.name(), first, day, ManyDays.word(first), ManyDays.word(day));
            case "BIGINT" -> LINE_NUMBERS.contains(column.name()) ? column.name() + " + " + lines : column.name();
            default -> column.name();
        };
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.prepareStatement(
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'PUBLIC' AND"
                        + " table_name = ? ORDER BY ordinal_position")) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
