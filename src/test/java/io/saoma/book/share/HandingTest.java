package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Book;
import io.saoma.book.JournalTail.Line;
import io.saoma.book.Loss;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.book.Samples;
import io.saoma.book.share.HandingStatus.State;
import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One till and a real server.
@Execution(CONCURRENT)
@ResourceLock(Server.LOCK)
@Order(2)
class HandingTest {

    private static final Pace QUICK = Quick.pace(3);
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private Path home;

    private final List<AutoCloseable> open = new ArrayList<>();
    private int sold;

    @AfterEach
    void end() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void handsEveryLineOnAsItStandsInTheJournal(Server server) throws Exception {
        var place = server.fresh();
        var book = book(new MemoryDisk());
        sell(book, 4);
        var handing = handing(book, place);
        sell(book, 3);
        level(handing);

        assertEquals(texts(book), SharedTable.lines(place));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereTheLastRunStopped(Server server) throws Exception {
        var place = server.fresh();
        var disk = new MemoryDisk();
        try (var book = MemoryBook.open(CLOCK, disk);
                var handing = handing(book, place)) {
            sell(book, 5);
            level(handing);
        }
        var book = book(disk);
        sell(book, 2);
        var handing = handing(book, place);
        level(handing);

        assertEquals(texts(book), SharedTable.lines(place));
        assertEquals(1, chains(place));
        assertEquals(0, handing.status().foreign());
    }

    /// PostgreSQL knows no such sign in a text, and MariaDB no name that is so long.
    @ParameterizedTest
    @EnumSource
    void whatFitsIntoNoTableStillStandsInTheJournal(Server server) throws Exception {
        var place = server.fresh();
        var book = book(new MemoryDisk());
        sell(book, 1);
        var line = new io.saoma.sale.Line("", "茶\0", new Money(100), 1);
        var strange = new Sale(Samples.number(77), new Basket(List.of(line)), "王".repeat(200), Samples.MORNING);
        book.record(Samples.charged(strange));
        sell(book, 1);
        var handing = handing(book, place);
        level(handing);

        assertEquals(texts(book), SharedTable.lines(place));
        assertEquals(2, SharedTable.strings(place, "SELECT sale_no FROM sale").size());
    }

    @ParameterizedTest
    @EnumSource
    void sellsOnWhileTheServerIsDead(Server server) throws Exception {
        var mortal = server.mortal();
        var place = mortal.fresh();
        var book = book(new MemoryDisk());
        var handing = handing(book, place);
        sell(book, 1);
        level(handing);
        mortal.kill();
        sell(book, 5);
        await(handing, status -> status.state() == State.AWAY && status.behind() == 5);
        mortal.revive();
        level(handing);

        assertEquals(texts(book), SharedTable.lines(place));
    }

    @ParameterizedTest
    @EnumSource
    void aJournalThatWasCutGoesOnAsAChainOfItsOwn(Server server) throws Exception {
        var place = server.fresh();
        var disk = new MemoryDisk();
        try (var book = MemoryBook.open(CLOCK, disk);
                var handing = handing(book, place)) {
            sell(book, 3);
            level(handing);
        }
        var backup = disk.after(Loss.KILL, new Random(1));
        List<String> before;
        try (var book = MemoryBook.open(CLOCK, disk);
                var handing = handing(book, place)) {
            sell(book, 4);
            level(handing);
            before = texts(book);
        }
        var book = book(backup);
        sell(book, 1);
        var handing = handing(book, place);
        level(handing);

        var both = new ArrayList<>(before);
        texts(book).stream().filter(line -> !before.contains(line)).forEach(both::add);
        assertEquals(
                both.stream().sorted().toList(),
                SharedTable.lines(place).stream().sorted().toList());
        assertEquals(2, chains(place));
        assertTrue(handing.status().foreign() >= 4, () -> handing.status().toString());
    }

    /// Its shop is renamed, or it gets another number: what was sold before stays where it is.
    @ParameterizedTest
    @EnumSource
    void aTillWithAnotherNameHandsNothingOnTwice(Server server) throws Exception {
        var place = server.fresh();
        var disk = new MemoryDisk();
        var before = 0;
        for (var name : List.of("一号店", "老一号店", "一号店", "旗舰店")) {
            try (var book = MemoryBook.open(CLOCK, disk);
                    var handing = handing(book, place, name)) {
                sell(book, 3);
                level(handing);
                assertEquals(0, handing.status().foreign());
                assertTrue(texts(book).size() > before);
                before = texts(book).size();
            }
        }
        var book = book(disk);
        var handing = handing(book, place, "旗舰店");
        level(handing);

        var lines = SharedTable.lines(place).stream().sorted().toList();
        assertEquals(texts(book).stream().sorted().toList(), lines);
        assertEquals(4, chains(place));
        assertEquals(12, SharedTable.strings(place, "SELECT sale_no FROM sale").size());
    }

    /// A second machine was set up from a copy of the first one's folder: each has its own sales, and neither is taken
    /// for the other.
    @ParameterizedTest
    @EnumSource
    void aCopyUnderItsOwnNameIsATillOfItsOwn(Server server) throws Exception {
        var place = server.fresh();
        var disk = new MemoryDisk();
        try (var book = MemoryBook.open(CLOCK, disk);
                var handing = handing(book, place)) {
            sell(book, 2);
            level(handing);
        }
        var copy = book(disk.after(Loss.KILL, new Random(1)));
        var original = book(disk);
        var one = handing(original, place);
        var other = handing(copy, place, "二号店");
        sell(original, 2);
        sell(copy, 1);
        level(one);
        level(other);

        assertEquals(0, one.status().foreign());
        assertEquals(0, other.status().foreign());
        assertEquals(5, SharedTable.strings(place, "SELECT sale_no FROM sale").size());
    }

    @ParameterizedTest
    @EnumSource
    void aSharedBookThatForgotGetsEverythingAgain(Server server) throws Exception {
        var place = server.fresh();
        var disk = new MemoryDisk();
        try (var book = MemoryBook.open(CLOCK, disk);
                var handing = handing(book, place)) {
            sell(book, 6);
            level(handing);
        }
        SharedTable.run(
                place,
                "DELETE FROM entry WHERE seq > 3",
                "UPDATE chain SET head_seq = 3, head_hash = (SELECT hash FROM entry WHERE seq = 3)");
        var book = book(disk);
        var handing = handing(book, place);
        level(handing);

        assertEquals(texts(book), SharedTable.lines(place));
        assertTrue(handing.status().forgotten() >= 3, () -> handing.status().toString());
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingWhereANewerTillHasChangedTheTables(Server server) throws Exception {
        var place = server.fresh();
        SharedTable.make(place);
        SharedTable.run(
                place,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'tables of tomorrow', type, 'V99__tomorrow.sql',"
                        + " checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history"
                        + " WHERE installed_rank = 1");
        var book = book(new MemoryDisk());
        var handing = handing(book, place);
        sell(book, 2);
        await(handing, status -> status.state() == State.NEWER);

        assertEquals(List.of(), SharedTable.lines(place));
    }

    private Book book(MemoryDisk disk) {
        var book = MemoryBook.open(CLOCK, disk);
        open.add(book);
        return book;
    }

    private Handing handing(Book book, SharedPlace place) {
        return handing(book, place, "一号店");
    }

    private Handing handing(Book book, SharedPlace place, String shop) {
        var handing = new Handing(book, place, shop, 1, home, CLOCK, QUICK);
        handing.start();
        open.add(handing);
        return handing;
    }

    private void sell(Book book, int sales) {
        for (var i = 0; i < sales; i++) {
            book.record(Samples.charged(++sold));
        }
    }

    private static List<String> texts(Book book) throws IOException {
        return book.tail().after(0, Integer.MAX_VALUE).stream().map(Line::text).toList();
    }

    private static int chains(SharedPlace place) throws SQLException {
        return SharedTable.strings(place, "SELECT id FROM chain").size();
    }

    private static void level(Handing handing) throws InterruptedException {
        await(handing, HandingStatus::level);
    }

    private static void await(Handing handing, Predicate<HandingStatus> wanted) throws InterruptedException {
        var glance = new CountDownLatch(1);
        for (var i = 0; i < 3000 && !wanted.test(handing.status()); i++) {
            glance.await(20, TimeUnit.MILLISECONDS);
        }
        assertTrue(wanted.test(handing.status()), () -> handing.status().toString());
    }
}
