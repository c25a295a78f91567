package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedTable;
import io.saoma.proof.Tier;
import io.saoma.report.period.RandomDays;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The tables of the shared book beside the till's own ledger, which is drawn from the same lines.
@Execution(CONCURRENT)
@Order(4)
class SharedTablesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Samples.MORNING);
    private static final int HISTORIES = (int) Tier.chosen().of(20, 120, 1_200);
    private static final List<String> TABLES = List.of(
            "sale",
            "sale_line",
            "cash",
            "refund",
            "shop_entry",
            "shift",
            "drawer",
            "mark",
            "slip",
            "payorder",
            "bill",
            "bill_order");

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void sayWhatTheLedgerSays(Server server) throws Exception {
        var place = server.prepared();
        var disk = new MemoryDisk();
        try (var journal = Journal.open(MemoryBook.HOME.journal(), disk, FaultPoint.NONE)) {
            for (var event : events()) {
                journal.append(event);
            }
        }
        try (var book = MemoryBook.open(CLOCK, disk)) {
            Handed.all(book, place, "一号店", 1, home, CLOCK);
            try (var own = MemoryBook.connect(disk);
                    var shared = SharedTable.connect(place)) {
                var empty = new ArrayList<String>();
                for (var table : TABLES) {
                    if (rows(own, table, "1").isEmpty()) {
                        empty.add(table);
                    }
                }
                assertEquals(List.of(), empty);
                for (var table : TABLES) {
                    var columns = columns(own, table);
                    assertEquals(rows(own, table, columns), rows(shared, table, columns), table);
                }
                assertFalse(rows(own, "payorder", "id").isEmpty());
            }
            try (var desk = new SharedDesk(place)) {
                new Questions(days()).assertAnsweredAlike(book, desk.book());
                var shift =
                        desk.book().shifts().page(false, Optional.empty(), 99).getLast();
                assertTrue(desk.book().shifts().sums(false, shift).weChat().isPositive());
                assertTrue(desk.book().shifts().sums(false, shift).cash().isPositive());
            }
        }
    }

    /// Two days of business, one event of each kind, and histories that no till would write.
    static List<Event> events() throws ReflectiveOperationException {
        var events = new ArrayList<>(RandomDays.of(7, LocalDate.of(2026, 11, 21), 2, 40));
        // the shop is in one shift throughout those days, and its practice in one throughout everything
        var begin = events.getFirst().at();
        var end = events.getLast().at();
        events.addFirst(new ShiftOpened(1, new Money(200_00), true, "小王", begin));
        events.addFirst(new ShiftOpened(1, new Money(200_00), false, "小王", begin));
        events.add(new ShiftClosed(1, new Money(200_00), new Money(199_00), false, "小李", end));
        for (var type : MadeEvents.everyEvent().toList()) {
            events.add(MadeEvents.made(type));
        }
        events.addAll(new FoldTest().histories(HISTORIES));
        return events;
    }

    private static List<LocalDate> days() throws ReflectiveOperationException {
        return events().stream()
                .map(Event::at)
                .map(BusinessDay::of)
                .distinct()
                .sorted()
                .toList();
    }

    private static String columns(Connection own, String table) throws SQLException {
        try (var rows = own.getMetaData().getColumns(null, "PUBLIC", table.toUpperCase(Locale.ROOT), null)) {
            var columns = new ArrayList<String>();
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
            return String.join(", ", columns);
        }
    }

    private static List<String> rows(Connection connection, String table, String columns) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + columns + " FROM " + table)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found.stream().sorted().toList();
        }
    }

    private static String row(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(said(row.getObject(i))).append('|');
        }
        return text.toString();
    }

    private static Object said(Object value) {
        return switch (value) {
            case OffsetDateTime at -> at.toInstant().truncatedTo(ChronoUnit.MICROS);
            case Timestamp at -> at.toInstant();
            case null -> "-";
            case Object other -> other;
        };
    }
}
