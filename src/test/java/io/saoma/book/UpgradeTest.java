package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.FailingDisk.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class UpgradeTest {

    private static final String OLD = "test";
    private static final String NEW = "2.0.0";

    @TempDir
    Path folder;

    private SmallShop shop = new SmallShop(Path.of("nowhere"));
    private Instant now = Samples.MORNING;

    @BeforeEach
    void sell() throws IOException {
        shop = new SmallShop(folder.resolve("home"));
        shop.sell();
        Files.writeString(shop.home.folder().resolve("settings.toml"), "[shop]\n");
        Files.write(shop.home.folder().resolve("vault"), new byte[] {1, 2, 3});
    }

    @Test
    void keepsTheHomeAsTheVersionBeforeLeftIt() throws IOException {
        var journal = contents(shop.home.journal());
        open(NEW, Disk.REAL);

        var kept = kept("version-test-20261123T010000Z");
        assertSame(journal, contents(kept.resolve("journal")));
        assertEquals("[shop]\n", Files.readString(kept.resolve("settings.toml")));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(kept.resolve("vault")));
        var verified = JournalVerifier.verify(kept.resolve("journal"));
        assertTrue(verified.whole());
        assertEquals(
                Optional.of(new KeptVersion(OLD, now, verified.lines(), verified.lastHash())), Upgrade.last(shop.home));
    }

    @Test
    void goesBackToWhatWasKept() throws IOException, SQLException {
        var expected = shop.tables();
        open(NEW, Disk.REAL);
        var restored = new Home(folder.resolve("restored"));
        Snapshots.copy(kept("version-test-20261123T010000Z").resolve("journal"), restored.journal());

        assertEquals(expected, SmallShop.tablesAfterStart(restored));
    }

    @Test
    void leavesTheSameVersionAndAFirstStartAlone() throws IOException {
        open(OLD, Disk.REAL);
        var fresh = new Home(folder.resolve("fresh"));
        Book.open(fresh, NEW, () -> now, FaultPoint.NONE).close();

        assertEquals(Optional.empty(), Upgrade.last(shop.home));
        assertFalse(Files.exists(fresh.backup()));
    }

    @Test
    void leavesTheHomeToTheNextStartWhereNoTillRuns() throws IOException {
        for (var day = 0; day < 3; day++) {
            Book.tend(shop.home, () -> now).close();
            now = now.plus(Duration.ofDays(1));
        }
        assertEquals(Optional.empty(), Upgrade.last(shop.home));

        open(NEW, Disk.REAL);
        assertEquals(OLD, Upgrade.last(shop.home).orElseThrow().version());
    }

    @Test
    void keepsTheNewerOneWhereSomebodyGoesBack() throws IOException {
        open(NEW, Disk.REAL);
        now = now.plus(Duration.ofDays(1));
        open(OLD, Disk.REAL);

        assertEquals(NEW, Upgrade.last(shop.home).orElseThrow().version());
        assertEquals(2, places().size());
    }

    @Test
    void keepsThreeAndLetsNoAgeTouchThem() throws IOException {
        for (var version : List.of("2", "3", "4", "5")) {
            open(version, Disk.REAL);
            now = now.plus(Duration.ofDays(400));
        }
        try (var book = Book.open(shop.home, "5", () -> now, FaultPoint.NONE);
                var upkeep = Upkeep.idle(book, shop.home, () -> now, Disk.REAL, FaultPoint.NONE)) {
            upkeep.beat();
        }
        assertEquals(
                List.of("version-2-20271228T010000Z", "version-3-20290131T010000Z", "version-4-20300307T010000Z"),
                places());
    }

    @Test
    void keepsTheOneJustMadeThoughTheClockWentBack() throws IOException {
        for (var version : List.of("2", "3", "4")) {
            open(version, Disk.REAL);
            now = now.plus(Duration.ofDays(400));
        }
        now = Instant.parse("2015-01-01T00:00:00Z");
        open("5", Disk.REAL);
        assertEquals(
                List.of("version-2-20271228T010000Z", "version-3-20290131T010000Z", "version-4-20150101T000000Z"),
                places());
    }

    @Test
    void writesNothingWhereTheDiskIsFull() throws IOException {
        var before = contents(shop.home.journal());
        var disk = new FailingDisk();
        disk.trouble(Trouble.APPEND);
        assertThrows(BookException.class, () -> open(NEW, disk));

        assertSame(before, contents(shop.home.journal()));
        assertEquals(Optional.empty(), Upgrade.last(shop.home));

        open(NEW, Disk.REAL);
        assertEquals(OLD, Upgrade.last(shop.home).orElseThrow().version());
    }

    @Test
    void countsNothingThatCannotBeReadBack() throws IOException {
        var forgetful = new FailingDisk() {
            @Override
            public File open(Path path) throws IOException {
                return super.open(path.toString().contains("version-") ? path.resolveSibling("elsewhere") : path);
            }
        };

        assertThrows(BookException.class, () -> open(NEW, forgetful));

        assertEquals(Optional.empty(), Upgrade.last(shop.home));
    }

    @Test
    void countsNothingThatReadsAsAnotherJournalOfTheSameLength() throws IOException {
        var mine = openedOnce("mine", now);
        var other = openedOnce("other", now.plusSeconds(1));
        var mistaken = new FailingDisk() {
            @Override
            public InputStream read(Path path) throws IOException {
                var copy = path.toString().contains("version-");
                return super.read(copy ? other.journal().resolve(path.getFileName()) : path);
            }
        };

        assertThrows(BookException.class, () -> Book.open(mine, NEW, () -> now, FaultPoint.NONE, mistaken));

        assertEquals(Optional.empty(), Upgrade.last(mine));
    }

    @Test
    void letsTheBackupsAlone() throws IOException, SQLException {
        try (var book = shop.open()) {
            new Backup(book, shop.home, () -> now, Disk.REAL, FaultPoint.NONE).make();
        }
        var backup = new BackupFolder(shop.home.backup(), Disk.REAL);
        var lines = contents(backup.journal().folder());
        var manifest = backup.newest();

        open(NEW, Disk.REAL);

        assertSame(lines, contents(backup.journal().folder()));
        assertEquals(manifest, backup.newest());
    }

    @Test
    void makesAPlaceAnewThatIsThereAlready() throws IOException {
        open(NEW, Disk.REAL);
        var place = kept("version-test-20261123T010000Z");
        Files.writeString(place.resolve("journal/2026-01-01.jsonl"), "of another time\n");
        open(OLD, Disk.REAL);
        var journal = contents(shop.home.journal());
        open(NEW, Disk.REAL);

        assertSame(journal, contents(place.resolve("journal")));
        assertTrue(Files.exists(place.resolve("kept.json")));
    }

    @Test
    void letsGoWhatAPowerCutLeftHalfDone() throws IOException {
        var half = shop.home.backup().resolve("version-test-20261122T010000Z/journal");
        Files.createDirectories(half);
        Files.writeString(half.resolve("2026-11-23.jsonl"), "{\"seq\"");
        assertEquals(Optional.empty(), Upgrade.last(shop.home));

        open(NEW, Disk.REAL);
        assertEquals(List.of("version-test-20261123T010000Z"), places());
    }

    @Test
    void leavesABrokenJournalToTheOpeningAndKeepsItAllTheSame() throws IOException {
        SmallShop.flip(shop.journal().getFirst(), 99);
        var broken = contents(shop.home.journal());

        assertThrows(BrokenJournal.class, () -> open(NEW, Disk.REAL));
        assertSame(broken, contents(kept("version-unknown-20261123T010000Z").resolve("journal")));
    }

    @Test
    void keepsATornTailAsItWas() throws IOException {
        Files.writeString(shop.journal().getLast(), "{\"seq\":", StandardOpenOption.APPEND);
        var torn = contents(shop.home.journal());
        open(NEW, Disk.REAL);

        assertSame(torn, contents(kept("version-test-20261123T010000Z").resolve("journal")));
    }

    @Test
    void staysInTheHomeWhereTheBackupsAreOnAStick() throws IOException {
        var away = new Home(shop.home.folder(), folder.resolve("stick"));
        Book.open(away, NEW, () -> now, FaultPoint.NONE).close();

        assertEquals(OLD, Upgrade.last(away).orElseThrow().version());
        assertFalse(Files.exists(folder.resolve("stick")));
    }

    private void open(String version, Disk disk) {
        Book.open(shop.home, version, () -> now, FaultPoint.NONE, disk).close();
    }

    private Home openedOnce(String name, Instant at) {
        var home = new Home(folder.resolve(name));
        Book.open(home, OLD, () -> at, FaultPoint.NONE).close();
        return home;
    }

    private Path kept(String name) {
        return shop.home.backup().resolve(name);
    }

    private List<String> places() throws IOException {
        return shop.names(shop.home.backup()).stream()
                .filter(name -> name.startsWith("version-"))
                .toList();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static void assertSame(Map<String, String> expected, Map<String, String> found) {
        assertFalse(expected.isEmpty());
        assertEquals(expected, found);
    }
}
