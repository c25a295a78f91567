package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class BackupTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Samples.MORNING);

    @TempDir
    Path folder;

    private SmallShop shop = new SmallShop(Path.of("nowhere"));

    @BeforeEach
    void sell() {
        shop = new SmallShop(folder.resolve("home"));
        shop.sell();
    }

    @Test
    void givesAnEmptyHomeEverythingThatWasRecordedAtTheCut() throws IOException, SQLException {
        var expected = shop.tables();
        try (var book = shop.open()) {
            var made = backup(book, FaultPoint.NONE).make().orElseThrow();
            assertEquals(made, manifests().newest().orElseThrow());
            SmallShop.sellOneMore(book);
        }
        var restored = new Home(folder.resolve("restored"));
        Snapshots.copy(shop.home.backup().resolve("journal"), restored.journal());

        assertEquals(expected, SmallShop.tablesAfterStart(restored));
        assertTrue(JournalVerifier.verify(restored.journal()).whole());
    }

    @Test
    void addsOnlyWhatIsNew() throws IOException, SQLException {
        try (var book = shop.open()) {
            var backup = backup(book, FaultPoint.NONE);
            assertTrue(backup.make().isPresent());
            assertEquals(Optional.empty(), backup.make());
            SmallShop.sellOneMore(book);
            var later = InstantSource.fixed(Samples.MORNING.plusSeconds(900));
            assertTrue(new Backup(book, shop.home, later, Disk.REAL, FaultPoint.NONE)
                    .make()
                    .isPresent());
        }
        assertEquals(2, manifests().moments().size());
        assertFalse(shop.names(shop.home.backup().resolve("journal")).stream().anyMatch(name -> name.contains("bad")));
        assertFalse(Files.exists(manifests().trial().path()));
    }

    @Test
    void letsTheBackupsGoThatHaveServedTheirTime() throws IOException, SQLException {
        try (var book = shop.open()) {
            for (var hours : new long[] {0, 2, 100}) {
                SmallShop.sellOneMore(book, (int) hours);
                var at = InstantSource.fixed(Samples.MORNING.plus(Duration.ofHours(hours)));
                new Backup(book, shop.home, at, Disk.REAL, FaultPoint.NONE).make();
            }
        }
        assertEquals(
                List.of("20261123T030000Z.json", "20261127T050000Z.json"),
                shop.names(shop.home.backup()).stream()
                        .filter(name -> name.endsWith(".json"))
                        .toList());
    }

    @Test
    void isTheNewestOneAlsoAfterAClockThatWasAhead() throws IOException, SQLException {
        var ahead = InstantSource.fixed(Samples.MORNING.plus(Duration.ofDays(365)));
        try (var book = shop.open()) {
            new Backup(book, shop.home, ahead, Disk.REAL, FaultPoint.NONE).make();
            SmallShop.sellOneMore(book);
            var made = backup(book, FaultPoint.NONE).make();
            assertEquals(made, manifests().newest());
            assertEquals(1, manifests().moments().size());
        }
    }

    @Test
    void takesTheLatestLinesAlongAlsoWhereNoneWasMadeYet() throws IOException {
        try (var book = shop.open()) {
            backup(book, FaultPoint.NONE).extend();
            assertEquals(
                    shop.journal().size(),
                    shop.names(shop.home.backup().resolve("journal")).size());
        }
        assertEquals(Optional.empty(), manifests().newest());
    }

    @Test
    void isForItsOwnerAlone() throws IOException, SQLException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (var book = shop.open()) {
            backup(book, FaultPoint.NONE).make();
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(shop.home.backup())));
    }

    @Test
    void aStickThatIsAwayIsMissedAndNeverMade() throws IOException, SQLException {
        var stick = folder.resolve("stick");
        try (var book = shop.open()) {
            var backup = new Backup(book, new Home(shop.home.folder(), stick), CLOCK, Disk.REAL, FaultPoint.NONE);
            assertThrows(NoSuchFileException.class, backup::make);
            assertThrows(NoSuchFileException.class, backup::extend);
            assertFalse(Files.exists(stick));

            Files.createDirectory(stick);
            assertTrue(backup.make().isPresent());
            assertFalse(shop.names(stick.resolve("journal")).isEmpty());
        }
    }

    @Test
    void isNotMisledByWhatElseLiesInItsFolder() throws IOException, SQLException {
        try (var book = shop.open()) {
            var made = backup(book, FaultPoint.NONE).make().orElseThrow();
            Files.writeString(shop.home.backup().resolve("a"), "whose is this?");
            assertEquals(made, manifests().newest().orElseThrow());
            assertEquals(1, manifests().moments().size());
        }
    }

    @Test
    void noticesAFlippedByteAndCopiesThatFileAnew() throws IOException, SQLException {
        try (var book = shop.open()) {
            var copy = shop.home.backup().resolve("journal").resolve("2026-11-24.jsonl");
            var flawed = backup(book, at("backup.copied", () -> SmallShop.flip(copy, 99)));
            assertThrows(BrokenJournal.class, flawed::make);
            assertEquals(Optional.empty(), manifests().newest());

            assertTrue(backup(book, FaultPoint.NONE).make().isPresent());
            assertTrue(Files.exists(copy.resolveSibling("2026-11-24.jsonl.bad-1")));
        }
    }

    @Test
    void noticesALineThatIsMissing() throws IOException, SQLException {
        try (var book = shop.open()) {
            var copy = shop.home.backup().resolve("journal").resolve("2026-11-25.jsonl");
            var flawed = backup(book, at("backup.copied", () -> {
                var lines = Files.readAllLines(copy);
                Files.write(copy, lines.subList(0, lines.size() - 1));
            }));
            assertThrows(SQLException.class, flawed::make);
        }
    }

    @Test
    void noticesARowThatTheLedgerHasLost() throws SQLException {
        try (var book = shop.open()) {
            LedgerDump.execute(shop.home, "DELETE FROM sale_line WHERE line_no = 2 AND sale_no LIKE '%-0021'");
            var flawed = backup(book, FaultPoint.NONE);
            assertThrows(IOException.class, flawed::make);
        }
    }

    @Test
    void keepsItsGoodCopyWhereTheJournalItselfIsBroken() throws IOException, SQLException {
        try (var book = shop.open()) {
            assertTrue(backup(book, FaultPoint.NONE).make().isPresent());
            var copy = shop.home.backup().resolve("journal").resolve("2026-11-23.jsonl");
            var good = Files.readAllBytes(copy);
            SmallShop.flip(shop.journal().getFirst(), 99);
            SmallShop.sellOneMore(book);

            assertThrows(
                    BrokenJournal.class, () -> backup(book, FaultPoint.NONE).make());

            assertArrayEquals(good, Files.readAllBytes(copy));
            assertEquals(1, manifests().moments().size());
        }
    }

    @Test
    void mendsACopyThatWasCutShortWhileItGrew() throws IOException, SQLException {
        try (var book = shop.open()) {
            assertTrue(backup(book, FaultPoint.NONE).make().isPresent());
            var copy = shop.home.backup().resolve("journal").resolve("2026-11-25.jsonl");
            Files.writeString(copy, "{\"seq\":", StandardOpenOption.APPEND);
            SmallShop.sellOneMore(book);
            var later = InstantSource.fixed(Samples.MORNING.plusSeconds(900));
            assertTrue(new Backup(book, shop.home, later, Disk.REAL, FaultPoint.NONE)
                    .make()
                    .isPresent());
        }
    }

    @Test
    void isMadeAnewWhereTheNewestCannotBeRead() throws IOException, SQLException {
        try (var book = shop.open()) {
            var made = backup(book, FaultPoint.NONE).make();
            Files.writeString(shop.home.backup().resolve("20261123T020000Z.json"), "{");
            assertEquals(made, manifests().newest(), "the one before it counts");
            SmallShop.sellOneMore(book);

            var later = InstantSource.fixed(Samples.MORNING.plus(Duration.ofHours(2)));
            var next = new Backup(book, shop.home, later, Disk.REAL, FaultPoint.NONE).make();
            assertTrue(next.isPresent());
            assertEquals(next, manifests().newest());
        }
    }

    private Backup backup(Book book, FaultPoint faults) {
        return new Backup(book, shop.home, CLOCK, Disk.REAL, faults);
    }

    private BackupFolder manifests() {
        return new BackupFolder(shop.home.backup(), Disk.REAL);
    }

    private interface Harm {
        void happen() throws IOException;
    }

    private static FaultPoint at(String name, Harm harm) {
        return reached -> {
            if (reached.equals(name)) {
                try {
                    harm.happen();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
