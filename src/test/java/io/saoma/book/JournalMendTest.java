package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A journal that was harmed is mended from whoever remembers its lines, and nothing is lost by it.
@Execution(ExecutionMode.CONCURRENT)
class JournalMendTest {

    private final long seed = Long.getLong("seed", new Random().nextLong());

    @TempDir
    Path folder;

    private SmallShop shop = new SmallShop(Path.of("nowhere"));
    private List<String> whole = List.of();
    private List<String> tables = List.of();

    @BeforeEach
    void sell() throws IOException, SQLException {
        shop = new SmallShop(folder.resolve("home"));
        shop.sell();
        try (var book = shop.open()) {
            assertTrue(new Backup(book, shop.home, InstantSource.fixed(Samples.MORNING), Disk.REAL, FaultPoint.NONE)
                    .make()
                    .isPresent());
        }
        whole = lines();
        tables = shop.tables();
    }

    @ParameterizedTest
    @EnumSource
    void mendsEveryHarmFromTheLedgerOrFromTheBackup(Harm harm) throws IOException, SQLException {
        System.out.println("JournalMendTest: -Dseed=" + seed);
        for (var proof : List.of("backup", "saoma.mv.db")) {
            for (var file = 0; file < 2; file++) {
                var copy = new SmallShop(folder.resolve(proof + file));
                Snapshots.copy(shop.home.folder(), copy.home.folder());
                if (proof.equals("backup")) {
                    Files.delete(copy.home.folder().resolve("saoma.mv.db"));
                } else {
                    Files.move(copy.home.backup(), copy.home.folder().resolve("lost"));
                }
                harm.happen(copy.journal().get(file), new Random(seed));

                assertThrows(BrokenJournal.class, copy::open);
                assertTrue(JournalMend.possible(copy.home));
                JournalMend.carryOut(copy.home, "老板", Samples.MORNING);

                assertEquals(whole, lines(copy).subList(0, whole.size()));
                assertFilesAsBefore(copy);
                assertTrue(lines(copy).getLast().contains("\"journal.mended\""));
                assertEquals(tables, SmallShop.tablesAfterStart(copy.home));
                assertTrue(JournalVerifier.verify(copy.home.journal()).whole());
            }
        }
    }

    /// Each line stands in the file again in which it stood; the newest one has grown.
    private void assertFilesAsBefore(SmallShop copy) throws IOException {
        for (var file : copy.journal()) {
            var before = Files.readString(shop.home.journal().resolve(file.getFileName()));
            assertTrue(Files.readString(file).startsWith(before), file.toString());
        }
        assertEquals(shop.journal().size(), copy.journal().size());
    }

    @Test
    void setsOnlyTheFileAsideThatLostItsEnd() throws IOException {
        Harm.CUT_SHORT.happen(shop.journal().get(0), new Random(seed));
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(List.of("2026-11-23.jsonl.broken-1"), setAside());
    }

    @Test
    void mendsABreakThatRunsFromOneFileIntoTheNext() throws IOException {
        spoilEveryLine(shop.journal().get(0));
        SmallShop.flip(shop.journal().get(1), 50);
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(whole, lines().subList(0, whole.size()));
        assertEquals(List.of("2026-11-23.jsonl.broken-1", "2026-11-24.jsonl.broken-1"), setAside());
    }

    @Test
    void mendsAnEndThatOnlyTheLedgerRemembers() throws IOException {
        Files.move(shop.home.backup(), folder.resolve("lost"));
        spoilEveryLine(shop.journal().getLast());
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(whole, lines().subList(0, whole.size()));
    }

    @Test
    void isPossibleAlsoWhereTheNewestManifestCannotBeRead() throws IOException {
        Files.move(shop.home.folder().resolve("saoma.mv.db"), folder.resolve("lost"));
        spoilEveryLine(shop.journal().getLast());
        Files.writeString(shop.home.backup().resolve("20270101T000000Z.json"), "{");
        assertTrue(JournalMend.possible(shop.home));
    }

    /// It was made before the till was closed.
    @Test
    void mendsAnEndThatOnlyTheBackupRemembers() throws IOException {
        Files.move(shop.home.folder().resolve("saoma.mv.db"), folder.resolve("lost"));
        spoilEveryLine(shop.journal().getLast());
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(whole.subList(0, whole.size() - 1), lines().subList(0, whole.size() - 1));
    }

    /// No manifest is of it yet.
    @Test
    void mendsAnEndThatAClosingTillTookAlong() throws IOException, SQLException {
        try (var book = shop.open()) {
            SmallShop.sellOneMore(book);
            new Backup(book, shop.home, () -> Samples.MORNING, Disk.REAL, FaultPoint.NONE).extend();
        }
        var more = lines();
        Files.move(shop.home.folder().resolve("saoma.mv.db"), folder.resolve("lost"));
        spoilEveryLine(shop.journal().getLast());
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(more.subList(0, more.size() - 1), lines().subList(0, more.size() - 1));
    }

    /// An old ledger was put back, and the backup remembers more than it does.
    @Test
    void followsWhoeverRemembersTheMostLines() throws IOException, SQLException {
        var ledger = shop.home.folder().resolve("saoma.mv.db");
        byte[] old;
        try (var book = shop.open()) {
            SmallShop.sellOneMore(book);
            old = Files.readAllBytes(ledger);
            book.record(new BookEvent.TillClosed(Samples.MORNING));
            new Backup(book, shop.home, () -> Samples.MORNING.plusSeconds(900), Disk.REAL, FaultPoint.NONE).make();
        }
        Files.write(ledger, old);
        var more = lines();
        spoilEveryLine(shop.journal().getLast());

        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);

        assertEquals(more.subList(0, more.size() - 1), lines().subList(0, more.size() - 1));
    }

    /// Nothing proves the line before the last one, and the journal alone has the last one.
    @Test
    void refusesToEndBeforeALineThatTheJournalStillHas() throws IOException {
        Files.delete(shop.home.folder().resolve("saoma.mv.db"));
        append(shop, new BookEvent.TillClosed(Samples.MORNING), new BookEvent.TillOpened("1", Samples.MORNING));
        var file = shop.journal().getLast();
        var text = Files.readAllLines(file);
        text.set(text.size() - 2, text.get(text.size() - 2).replace("till.closed", "till.clOsed"));
        Files.write(file, text);

        assertFalse(JournalMend.possible(shop.home));
        assertThrows(BrokenJournal.class, () -> JournalMend.carryOut(shop.home, "老板", Samples.MORNING));
        assertEquals(text, Files.readAllLines(file));
    }

    @Test
    void proofsMayLieInAFileThatWasSetAside() throws IOException {
        Files.delete(shop.home.folder().resolve("saoma.mv.db"));
        Files.move(shop.home.backup(), folder.resolve("elsewhere"));
        Files.createDirectory(shop.home.journal().resolve("notes"));
        var file = shop.journal().get(1);
        Files.move(file, file.resolveSibling(file.getFileName() + ".broken-1"));

        assertTrue(JournalMend.possible(shop.home));
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);

        assertEquals(whole, lines().subList(0, whole.size()));
    }

    @Test
    void writesOverWhatAMendLeftThatDiedWhileItWrote() throws IOException {
        var file = shop.journal().get(1);
        Files.writeString(file.resolveSibling(file.getFileName() + ".mending"), "half a li");
        SmallShop.flip(file, 50);
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(whole, lines().subList(0, whole.size()));
    }

    /// The clock went back right after the file of the new day was made, before it had a line.
    @Test
    void mendsAFileWhoseLinesAreOfTheDayBefore() throws IOException, SQLException {
        Files.createFile(shop.home.journal().resolve("2026-11-26.jsonl"));
        try (var book = shop.open()) {
            book.record(new BookEvent.TillClosed(Samples.MORNING));
        }
        var all = lines();
        SmallShop.flip(shop.journal().getLast(), 50);

        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);

        assertEquals(all, lines().subList(0, all.size()));
    }

    @Test
    void keepsTheBrokenFileAndSaysWhoSawIt() throws IOException {
        var file = shop.journal().get(1);
        SmallShop.flip(file, 50);
        var broken = Files.readAllBytes(file);

        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);

        assertEquals(-1, Arrays.mismatch(broken, Files.readAllBytes(file.resolveSibling("2026-11-24.jsonl.broken-1"))));
        assertTrue(lines().getLast().contains("\"by\":\"老板\""), lines().getLast());
        assertTrue(lines().getLast().contains("\"line\":1"), lines().getLast());
    }

    @Test
    void mendsTwoPlacesInOneGo() throws IOException {
        SmallShop.flip(shop.journal().get(0), 50);
        SmallShop.flip(shop.journal().get(2), 50);
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(whole, lines().subList(0, whole.size()));
        assertEquals(whole.size() + 2, lines().size());
    }

    @Test
    void changesNothingWhereNothingProvesTheLine() throws IOException {
        Files.delete(shop.home.folder().resolve("saoma.mv.db"));
        Files.move(shop.home.backup(), folder.resolve("elsewhere"));
        SmallShop.flip(shop.journal().get(1), 50);
        var before = lines();

        assertFalse(JournalMend.possible(shop.home));
        assertThrows(BrokenJournal.class, () -> JournalMend.carryOut(shop.home, "老板", Samples.MORNING));

        assertEquals(before, lines());
        assertEquals(3, shop.names(shop.home.journal()).size());
    }

    @Test
    void takesNoProofFromAFileOfAnotherName() throws IOException {
        Files.delete(shop.home.folder().resolve("saoma.mv.db"));
        Files.move(shop.home.backup(), folder.resolve("elsewhere"));
        var file = shop.journal().get(1);
        Files.move(file, file.resolveSibling(file.getFileName() + ".old"));

        assertFalse(JournalMend.possible(shop.home));
    }

    @Test
    void losesNoLineThatOnlyTheJournalStillHas() throws IOException, SQLException {
        var all = whole.size();
        append(shop, new BookEvent.TillClosed(Samples.MORNING));
        SmallShop.flip(shop.journal().getLast(), 50);
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(all + 2, lines().size());
        assertEquals(tables, SmallShop.tablesAfterStart(shop.home));
    }

    @Test
    void losesNoLineThatStandsBeforeATornTail() throws IOException {
        append(shop, new BookEvent.TillClosed(Samples.MORNING));
        var all = lines();
        var file = shop.journal().getLast();
        SmallShop.flip(file, 50);
        Files.writeString(file, "{\"seq\":", StandardOpenOption.APPEND);
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(all, lines().subList(0, all.size()));
    }

    private static void append(SmallShop to, Event... events) throws IOException {
        try (var journal = Journal.open(to.home.journal(), Disk.REAL, FaultPoint.NONE)) {
            for (var event : events) {
                journal.append(event);
            }
        }
    }

    private static void spoilEveryLine(Path file) throws IOException {
        Files.write(
                file, Files.readAllLines(file).stream().map(line -> "X" + line).toList());
    }

    private List<String> setAside() throws IOException {
        return shop.names(shop.home.journal()).stream()
                .filter(name -> name.contains(".broken-"))
                .toList();
    }

    private List<String> lines() throws IOException {
        return lines(shop);
    }

    private static List<String> lines(SmallShop of) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : of.journal()) {
            lines.addAll(Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .toList());
        }
        return lines;
    }
}
