package io.saoma.book;

import static io.saoma.book.Machines.BOSS;
import static io.saoma.book.Machines.CLOCK;
import static io.saoma.book.Machines.SHOP;
import static io.saoma.book.Machines.done;
import static io.saoma.book.Machines.lines;
import static io.saoma.book.Machines.takeOver;
import static io.saoma.book.Machines.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.JournalTail.Line;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.TakeOver;
import io.saoma.book.share.TakeOver.Look;
import io.saoma.book.share.TakeOver.Outcome;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A machine dies, and another one goes on under its number with what a real server has of its journal.
@Execution(CONCURRENT)
class TakeOverTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @AutoClose
    private final Machines machines;

    private final Path folder;

    TakeOverTest(@TempDir Path folder) {
        machines = new Machines(folder);
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithEveryLineAndWithTheSameLedger(Server server) throws Exception {
        var place = server.prepared();
        var dead = machines.home("dead");
        write(dead, SharedTablesTest.events());
        var book = machines.book(dead);
        Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var lines = lines(book);
        var tables = tables(dead, lines.size());
        var fresh = machines.home("fresh");

        assertEquals(new Outcome.Done(lines.size()), takeOver(place, fresh).carryOut(BOSS, _ -> {}));
        assertEquals(lines, written(fresh).subList(0, lines.size()));
        assertThrows(BookException.class, () -> takeOver(place, fresh).carryOut(BOSS, _ -> {}), "once is enough");
        assertEquals(files(dead), files(fresh).subList(0, files(dead).size()));
        var next = machines.book(fresh);
        var own = next.tail().after(lines.size(), Integer.MAX_VALUE);
        assertEquals(
                List.of("till.taken-over", "numbers.skipped", "numbers.skipped", "till.opened"),
                own.stream().map(Line::kind).toList());
        assertTrue(own.getFirst().text().contains(BOSS), own.getFirst().text());
        assertTrue(own.getFirst().text().contains("\"after\":" + lines.size()));
        assertEquals(tables, tables(fresh, lines.size()));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsThereBeforeItTakesAnything(Server server) throws Exception {
        var place = server.prepared();
        var fresh = machines.home("fresh");
        assertEquals(new Look.Nothing(), takeOver(place, fresh).look(LONG));
        var dead = machines.dead(place, 4);

        var remains =
                assertInstanceOf(Look.Remains.class, takeOver(place, fresh).look(LONG));
        assertEquals(dead.tail().tip().seq(), remains.lines());
        assertTrue(remains.silent().compareTo(Duration.ofMinutes(2)) < 0, remains.toString());
        assertFalse(remains.silent().isNegative(), remains.toString());
        var otherNumber = new TakeOver(place, SHOP, 2, fresh, CLOCK, FaultPoint.NONE);
        assertEquals(new Look.Nothing(), otherNumber.look(LONG));
        assertTrue(fresh.unused());
    }

    @Test
    void aServerThatIsAwayKeepsNobodyFromOpening() {
        var nobody = new SharedPlace("jdbc:postgresql://127.0.0.1:1/saoma", "till", () -> "");
        var fresh = machines.home("fresh");
        assertEquals(new Look.OutOfReach(), takeOver(nobody, fresh).look(LONG));
        assertEquals(new Look.OutOfReach(), takeOver(nobody, fresh).look(Duration.ZERO));
        assertEquals(new Outcome.OutOfReach(), takeOver(nobody, fresh).carryOut(BOSS, _ -> {}));
        assertTrue(fresh.unused());
    }

    /// It may have sold on without its network before it died.
    @ParameterizedTest
    @EnumSource
    void leavesOutTheNumbersThatTheOtherMachineMayHaveUsed(Server server) throws Exception {
        var place = server.prepared();
        var dead = machines.book(machines.home("dead"));
        var today = BusinessDay.of(CLOCK.instant());
        var sale = Samples.sale(
                new SaleNumber(false, 1, today, 42),
                CLOCK.instant(),
                Samples.sale(1).lines().getFirst());
        dead.record(Samples.charged(sale));
        Handed.all(dead, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var fresh = machines.home("fresh");
        done(takeOver(place, fresh));

        var book = machines.book(fresh);
        assertEquals(1043, book.nextSale(false, 1, today).counter());
        assertEquals(1001, book.nextSale(true, 1, today).counter());
        assertEquals(1, book.nextSale(false, 1, today.plusDays(1)).counter());
    }

    /// The dead one had been put back to an old backup once, so its journal lies in two chains.
    @ParameterizedTest
    @EnumSource
    void goesBackFromChainToChain(Server server) throws Exception {
        var place = server.prepared();
        var dead = machines.home("dead");
        var backup = machines.home("backup");
        try (var book = Book.open(dead, "test", CLOCK, FaultPoint.NONE)) {
            machines.sell(book, 3);
            Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
            Snapshots.copy(dead.folder(), backup.folder());
            machines.sell(book, 2);
            Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        }
        var book = machines.book(backup);
        machines.sell(book, 4);
        Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var fresh = machines.home("fresh");
        done(takeOver(place, fresh));

        assertEquals(lines(book), written(fresh).subList(0, lines(book).size()));
    }

    private static void write(Home home, List<Event> events) throws IOException {
        try (var journal = Journal.open(home.journal(), Disk.REAL, FaultPoint.NONE)) {
            for (var event : events) {
                journal.append(event);
            }
        }
    }

    private static List<String> files(Home home) throws IOException {
        return new JournalFolder(home.journal(), Disk.REAL)
                .files().stream().map(file -> file.getFileName().toString()).toList();
    }

    /// The rows that were drawn from so many lines.
    private static List<String> tables(Home home, int lines) throws SQLException {
        return LedgerDump.of(home).stream()
                .filter(row -> !row.startsWith("head|"))
                .filter(row ->
                        !row.startsWith("entry|") || Integer.parseInt(row.substring(6, row.indexOf('|', 6))) <= lines)
                .toList();
    }
}
