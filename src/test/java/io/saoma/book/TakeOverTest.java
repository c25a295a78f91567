package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Finding.Flaw;
import io.saoma.book.JournalTail.Line;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Handing;
import io.saoma.book.share.HandingStatus;
import io.saoma.book.share.HandingStatus.State;
import io.saoma.book.share.Pace;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import io.saoma.book.share.TakeOver;
import io.saoma.book.share.TakeOver.Look;
import io.saoma.book.share.TakeOver.Outcome;
import io.saoma.proof.share.Wire;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A machine dies, and another one goes on under its number with what a real server has of its journal.
@Execution(CONCURRENT)
class TakeOverTest {

    private static final String SHOP = "一号店";
    private static final String BOSS = "王老板";
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Pace QUICK =
            new Pace(50, Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(200));
    private static final List<String> STEPS = List.of(
            "succession.copied",
            "succession.written",
            "succession.claimed",
            "succession.cleared",
            "succession.placed",
            "succession.drawn");

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private int sold;

    @AfterEach
    void end() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    /// A process is killed.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithEveryLineAndWithTheSameLedger(Server server) throws Exception {
        var place = server.prepared();
        var dead = home("dead");
        write(dead, SharedTablesTest.events());
        var book = book(dead);
        Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var lines = lines(book);
        var tables = tables(dead, lines.size());
        var fresh = home("fresh");

        assertEquals(new Outcome.Done(lines.size()), takeOver(place, fresh).carryOut(BOSS, _ -> {}));
        assertEquals(lines, written(fresh).subList(0, lines.size()));
        assertThrows(BookException.class, () -> takeOver(place, fresh).carryOut(BOSS, _ -> {}), "once is enough");
        assertEquals(files(dead), files(fresh).subList(0, files(dead).size()));
        var next = book(fresh);
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
        var fresh = home("fresh");
        assertEquals(new Look.Nothing(), takeOver(place, fresh).look(LONG));
        var dead = book(home("dead"));
        sell(dead, 4);
        Handed.all(dead, place, SHOP, 1, folder.resolve("handed"), CLOCK);

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
        var fresh = home("fresh");
        assertEquals(new Look.OutOfReach(), takeOver(nobody, fresh).look(LONG));
        assertEquals(new Look.OutOfReach(), takeOver(nobody, fresh).look(Duration.ZERO));
        assertEquals(new Outcome.OutOfReach(), takeOver(nobody, fresh).carryOut(BOSS, _ -> {}));
        assertTrue(fresh.unused());
    }

    /// What it goes on with is its own, even where the shared book may have more of it.
    @Test
    void aHomeThatCanGoOnByItselfIsNoneToTakeOverFor() throws IOException, SQLException {
        var shop = new SmallShop(folder.resolve("shop"));
        assertTrue(shop.home.unused());
        shop.sell();
        try (var book = shop.open()) {
            new Backup(book, shop.home, CLOCK, Disk.REAL, FaultPoint.NONE).make();
        }
        assertFalse(shop.home.unused());
        Files.move(shop.home.journal(), folder.resolve("lost journal"));
        assertFalse(shop.home.unused(), "it has a ledger");
        Files.delete(shop.home.folder().resolve("saoma.mv.db"));
        assertFalse(shop.home.unused(), "it has a backup");
        Files.move(shop.home.backup(), folder.resolve("lost backup"));
        Files.createDirectory(shop.home.journal());
        assertTrue(shop.home.unused());
    }

    /// It may have sold on without its network before it died.
    @ParameterizedTest
    @EnumSource
    void leavesOutTheNumbersThatTheOtherMachineMayHaveUsed(Server server) throws Exception {
        var place = server.prepared();
        var dead = book(home("dead"));
        var today = BusinessDay.of(CLOCK.instant());
        var sale = Samples.sale(
                new SaleNumber(false, 1, today, 42),
                CLOCK.instant(),
                Samples.sale(1).lines().getFirst());
        dead.record(Samples.charged(sale));
        Handed.all(dead, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var fresh = home("fresh");
        done(takeOver(place, fresh));

        var book = book(fresh);
        assertEquals(1043, book.nextSale(false, 1, today).counter());
        assertEquals(1001, book.nextSale(true, 1, today).counter());
        assertEquals(1, book.nextSale(false, 1, today.plusDays(1)).counter());
    }

    @ParameterizedTest
    @EnumSource
    void aKillLeavesNoJournalOrTheWholeOne(Server server) throws Exception {
        var place = server.prepared();
        var dead = book(home("dead"));
        sell(dead, 5);
        Handed.all(dead, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        for (var step : STEPS) {
            var killed = home(step);
            var left = home(step + ".left");
            FaultPoint kill = name -> {
                if (name.equals(step)) {
                    Snapshots.copy(killed.folder(), left.folder());
                    throw new Killed();
                }
            };
            var dying = new TakeOver(place, SHOP, 1, killed, CLOCK, kill);
            assertThrows(Killed.class, () -> dying.carryOut(BOSS, _ -> {}), step);

            assertEquals(STEPS.indexOf(step) < STEPS.indexOf("succession.placed"), left.unused(), step);
            if (left.unused()) {
                done(takeOver(place, left));
            }
            assertEquals(List.of(), JournalVerifier.verify(left.journal()).findings(), step);
            try (var book = Book.open(left, "test", CLOCK, FaultPoint.NONE)) {
                var lines = lines(book);
                assertEquals(lines(dead), lines.subList(0, lines(dead).size()), step);
                assertTrue(SharedTable.lines(place).containsAll(lines.subList(0, lines.size() - 1)), step);
            }
        }
    }

    /// The dead one had been put back to an old backup once, so its journal lies in two chains.
    @ParameterizedTest
    @EnumSource
    void goesBackFromChainToChain(Server server) throws Exception {
        var place = server.prepared();
        var dead = home("dead");
        var backup = home("backup");
        try (var book = Book.open(dead, "test", CLOCK, FaultPoint.NONE)) {
            sell(book, 3);
            Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
            Snapshots.copy(dead.folder(), backup.folder());
            sell(book, 2);
            Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        }
        var book = book(backup);
        sell(book, 4);
        Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var fresh = home("fresh");
        done(takeOver(place, fresh));

        assertEquals(lines(book), written(fresh).subList(0, lines(book).size()));
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatWasChangedIsNamedAndNothingIsTakenOver(Server server) throws Exception {
        var place = server.prepared();
        var dead = book(home("dead"));
        sell(dead, 5);
        Handed.all(dead, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var fresh = home("fresh");
        var before = SharedTable.lines(place);

        execute(server.asOwner(place), "UPDATE entry SET line = REPLACE(line, '1250', '9250') WHERE seq = 3");
        assertEquals(
                new Outcome.Broken(3, Flaw.CHECKSUM), takeOver(place, fresh).carryOut(BOSS, _ -> {}));
        execute(server.asOwner(place), "UPDATE entry SET line = REPLACE(line, '9250', '1250') WHERE seq = 3");
        assertEquals(before, SharedTable.lines(place));

        execute(server.asOwner(place), "UPDATE entry SET hash = '" + "0".repeat(64) + "' WHERE seq = 2");
        assertEquals(
                new Outcome.Broken(2, Flaw.CHECKSUM), takeOver(place, fresh).carryOut(BOSS, _ -> {}));

        execute(server.asOwner(place), "DELETE FROM entry WHERE seq = 2");
        assertEquals(
                new Outcome.Broken(3, Flaw.SEQUENCE), takeOver(place, fresh).carryOut(BOSS, _ -> {}));

        assertTrue(fresh.unused());
        assertEquals(List.of(), names(fresh.folder()));
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatIsMissingAtTheEndIsNamed(Server server) throws Exception {
        var place = server.prepared();
        var dead = book(home("dead"));
        sell(dead, 2);
        Handed.all(dead, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        execute(server.asOwner(place), "DELETE FROM entry WHERE seq = 3");

        assertEquals(
                new Outcome.Broken(3, Flaw.SEQUENCE),
                takeOver(place, home("fresh")).carryOut(BOSS, _ -> {}));
    }

    /// Whether the shared book has taken it or not, the next try ends well.
    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsLostLosesNothing(Server server) throws Exception {
        var place = server.prepared();
        var dead = book(home("dead"));
        sell(dead, 3);
        Handed.all(dead, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var fresh = home("fresh");
        try (var wire = new Wire(server::port)) {
            var behind = new SharedPlace(
                    place.url().replaceFirst(":\\d+/", ":" + wire.port() + "/"), place.user(), place.password());
            FaultPoint deaf = name -> {
                if (name.equals("succession.written")) {
                    wire.become(Wire.State.DEAF);
                }
            };
            var unheard = new TakeOver(behind, SHOP, 1, fresh, CLOCK, deaf);
            assertEquals(new Outcome.OutOfReach(), unheard.carryOut(BOSS, _ -> {}));
        }
        assertTrue(fresh.unused());

        done(takeOver(place, fresh));
        var lines = lines(book(fresh));
        assertEquals(lines(dead), lines.subList(0, lines(dead).size()));
    }

    @ParameterizedTest
    @EnumSource
    void theOldOneComesBackHandsOnWhatItHasAndStaysRetired(Server server) throws Exception {
        var place = server.prepared();
        var old = home("old");
        var book = book(old);
        sell(book, 3);
        Handed.all(book, place, SHOP, 1, old.folder(), CLOCK);
        sell(book, 4);
        var fresh = home("fresh");
        done(takeOver(place, fresh));
        var next = book(fresh);
        sell(next, 2);
        var successor = handing(next, place, 1, fresh);
        await(successor, HandingStatus::level);

        var handing = handing(book, place, 1, old);
        await(handing, status -> status.level() && status.takenOver().isPresent());
        assertEquals(BOSS, handing.takenOver().orElseThrow().by());
        sell(book, 1);
        await(handing, HandingStatus::level);
        var shared = SharedTable.lines(place);
        assertTrue(shared.containsAll(lines(book)), "what the old one sold is all there");
        assertTrue(shared.containsAll(lines(next)), "what the new one sold is all there");
        assertEquals(shared.size(), Set.copyOf(shared).size());
        handing.close();

        var nobody = new SharedPlace("jdbc:postgresql://127.0.0.1:1/saoma", "till", () -> "");
        assertTrue(handing(book, nobody, 1, old).takenOver().isPresent());
        assertEquals(Optional.empty(), handing(book, nobody, 2, old).takenOver());

        successor.close();
        var again = handing(next, place, 1, fresh);
        await(again, HandingStatus::level);
        assertEquals(Optional.empty(), again.takenOver());
        assertEquals(0, again.status().foreign(), "what the old one left there is no riddle");
    }

    /// Nobody has told it, and it has nothing to hand on.
    @ParameterizedTest
    @EnumSource
    void anOldOneThatRunsFindsOutByItself(Server server) throws Exception {
        var place = server.prepared();
        var old = home("old");
        var book = book(old);
        sell(book, 2);
        var handing = handing(book, place, 1, old);
        await(handing, HandingStatus::level);
        done(takeOver(place, home("fresh")));

        await(handing, status -> status.takenOver().isPresent());
        assertEquals(State.HANDING_ON, handing.status().state());
    }

    /// The retired one was heard last, but nobody goes on with what it writes.
    @ParameterizedTest
    @EnumSource
    void aThirdMachineGoesOnFromTheSecond(Server server) throws Exception {
        var place = server.prepared();
        var old = home("old");
        var book = book(old);
        sell(book, 2);
        Handed.all(book, place, SHOP, 1, old.folder(), CLOCK);
        var second = home("second");
        done(takeOver(place, second));
        var secondBook = book(second);
        sell(secondBook, 2);
        var handing = handing(secondBook, place, 1, second);
        await(handing, HandingStatus::level);
        handing.close();
        sell(book, 1);
        Handed.all(book, place, SHOP, 1, old.folder(), CLOCK);

        var third = home("third");
        done(takeOver(place, third));
        var lines = lines(secondBook);
        assertEquals(lines, written(third).subList(0, lines.size()));
        await(
                handing(secondBook, place, 1, second),
                status -> status.takenOver().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoNewMachinesOneIsTold(Server server) throws Exception {
        var place = server.prepared();
        var dead = book(home("dead"));
        sell(dead, 3);
        Handed.all(dead, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        var both = new CyclicBarrier(2);
        var outcomes = new ArrayBlockingQueue<Outcome>(2);
        var homes = List.of(home("one"), home("two"));
        for (var home : homes) {
            FaultPoint meeting = name -> {
                if (name.equals("succession.written")) {
                    meet(both);
                }
            };
            var takeOver = new TakeOver(place, SHOP, 1, home, CLOCK, meeting);
            Thread.ofVirtual().start(() -> outcomes.add(takeOver.carryOut(BOSS, _ -> {})));
        }
        var found = List.of(outcome(outcomes), outcome(outcomes));

        var lines = dead.tail().tip().seq();
        assertEquals(Set.of(new Outcome.Done(lines), new Outcome.Overtaken()), Set.copyOf(found));
        assertEquals(1, homes.stream().filter(Home::unused).count());
        assertEquals(lines + 3, SharedTable.lines(place).size());
    }

    private static Outcome outcome(ArrayBlockingQueue<Outcome> outcomes) throws InterruptedException {
        return Optional.ofNullable(outcomes.poll(1, TimeUnit.MINUTES)).orElseThrow();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static TakeOver takeOver(SharedPlace place, Home home) {
        return new TakeOver(place, SHOP, 1, home, CLOCK, FaultPoint.NONE);
    }

    private static void done(TakeOver takeOver) {
        assertInstanceOf(Outcome.Done.class, takeOver.carryOut(BOSS, _ -> {}));
    }

    private Home home(String name) {
        var home = new Home(folder.resolve(name));
        home.folder().toFile().mkdirs();
        return home;
    }

    private static void write(Home home, List<Event> events) throws IOException {
        try (var journal = Journal.open(home.journal(), Disk.REAL, FaultPoint.NONE)) {
            for (var event : events) {
                journal.append(event);
            }
        }
    }

    private Book book(Home home) {
        var book = Book.open(home, "test", CLOCK, FaultPoint.NONE);
        open.add(book);
        return book;
    }

    private Handing handing(Book book, SharedPlace place, int till, Home home) {
        var handing = new Handing(book, place, SHOP, till, home.folder(), CLOCK, QUICK);
        handing.start();
        open.add(handing);
        return handing;
    }

    private void sell(Book book, int sales) {
        for (var i = 0; i < sales; i++) {
            book.record(Samples.charged(++sold));
        }
    }

    private static List<String> lines(Book book) throws IOException {
        return book.tail().after(0, Integer.MAX_VALUE).stream().map(Line::text).toList();
    }

    /// The lines as they lie in the files of a journal.
    private static List<String> written(Home home) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : new JournalFolder(home.journal(), Disk.REAL).files()) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private static List<String> files(Home home) throws IOException {
        return new JournalFolder(home.journal(), Disk.REAL)
                .files().stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /// The rows that were drawn from so many lines.
    private static List<String> tables(Home home, int lines) throws SQLException {
        return LedgerDump.of(home).stream()
                .filter(row -> !row.startsWith("head|"))
                .filter(row ->
                        !row.startsWith("entry|") || Integer.parseInt(row.substring(6, row.indexOf('|', 6))) <= lines)
                .toList();
    }

    private static void execute(SharedPlace place, String statement) throws SQLException {
        try (var connection = SharedTable.connect(place);
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static void await(Handing handing, Predicate<HandingStatus> wanted) throws InterruptedException {
        var glance = new CountDownLatch(1);
        for (var i = 0; i < 3000 && !wanted.test(handing.status()); i++) {
            glance.await(20, TimeUnit.MILLISECONDS);
        }
        assertTrue(wanted.test(handing.status()), () -> handing.status().toString());
    }
}
