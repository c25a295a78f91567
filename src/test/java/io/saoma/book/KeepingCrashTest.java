package io.saoma.book;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.proof.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The till dies at every step of what is done for the books; what it leaves behind opens with the very same answers,
/// and opens again, also where it was copied elsewhere.
@Execution(ExecutionMode.CONCURRENT)
class KeepingCrashTest {

    /// Every third image is opened with each build, every single one in the longer tiers.
    private static final long EVERY = Tier.chosen().of(3, 1, 1);

    @TempDir
    Path folder;

    private SmallShop shop = new SmallShop(Path.of("nowhere"));
    private List<String> expected = List.of();

    @BeforeEach
    void sell() throws SQLException {
        shop = new SmallShop(folder.resolve("home"));
        shop.sell();
        expected = shop.tables();
    }

    @Test
    void duringABackup() throws IOException, SQLException {
        var images = images();
        try (var book = shop.open()) {
            assertTrue(new Backup(book, shop.home, clock(), Disk.REAL, images)
                    .make()
                    .isPresent());
        }
        assertOpen(images, 3);
        for (var image : chosen(images).values()) {
            try (var book = Book.open(image, "test", clock(), FaultPoint.NONE)) {
                new Backup(book, image, () -> Samples.MORNING.plusSeconds(900), Disk.REAL, FaultPoint.NONE).make();
                assertEquals(
                        book.cut().figures(),
                        new BackupFolder(image.backup(), Disk.REAL)
                                .newest()
                                .orElseThrow()
                                .figures());
            }
        }
    }

    @Test
    void whileTheLedgerIsDrawnAnew() throws IOException, SQLException {
        var images = images();
        try (var book = shop.open(images)) {
            images.taken().clear();
            assertTrue(new Redraw(book, shop.home, clock(), Disk.REAL, images)
                    .run(false)
                    .same());
            assertOpen(images, 3);
        }
        assertEquals(expected, shop.tables());
    }

    @Test
    void whileALostLedgerIsRebuiltAtTheStart() throws IOException, SQLException {
        Files.delete(shop.home.folder().resolve("saoma.mv.db"));
        var images = images();
        shop.open(images).close();
        assertOpen(images, 3);
    }

    @Test
    void whileTheLedgerGivesTheJournalItsLinesBack() throws IOException, SQLException {
        Files.delete(shop.journal().getLast());
        Files.delete(shop.journal().getLast());
        var images = images();
        shop.open(images).close();
        assertOpen(images, 3);
    }

    @Test
    void whileTheJournalIsMended() throws IOException, SQLException {
        SmallShop.flip(shop.journal().get(1), 99);
        var images = images();
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING, Disk.REAL, images);
        for (var image : images.taken().values()) {
            if (!JournalVerifier.verify(image.journal()).whole()) {
                assertTrue(JournalMend.possible(image));
                JournalMend.carryOut(image, "老板", Samples.MORNING);
            }
        }
        assertOpen(images, 4);
    }

    private void assertOpen(Snapshots images, int least) throws SQLException {
        assertTrue(images.taken().size() >= least, images.taken().keySet().toString());
        for (var image : chosen(images).entrySet()) {
            assertEquals(expected, SmallShop.tablesAfterStart(image.getValue()), image.getKey());
            assertEquals(expected, SmallShop.tablesAfterStart(image.getValue()), image.getKey());
            assertTrue(JournalVerifier.verify(image.getValue().journal()).whole(), image.getKey());
            assertFalse(Files.exists(image.getValue().folder().resolve("saoma-draft.mv.db")), image.getKey());
        }
    }

    private static Map<String, Home> chosen(Snapshots images) {
        var number = new AtomicInteger();
        return images.taken().entrySet().stream()
                .filter(_ -> number.getAndIncrement() % EVERY == 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Snapshots images() {
        return new Snapshots(shop.home, folder.resolve("images"));
    }

    private static InstantSource clock() {
        return InstantSource.fixed(Samples.MORNING);
    }
}
