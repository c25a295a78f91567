package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home in which a till has sold is told from one that is fresh, whatever has been lost of it.
class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void isUnusedAsLongAsNothingOfATillLiesInIt() throws IOException, SQLException {
        var shop = new SmallShop(folder);
        assertTrue(shop.home.unused());
        shop.sell();
        try (var book = shop.open()) {
            new Backup(book, shop.home, () -> Samples.MORNING, Disk.REAL, FaultPoint.NONE).make();
        }
        assertFalse(shop.home.unused());

        empty(shop.home.journal());
        assertFalse(shop.home.unused(), "it has a ledger");
        Files.delete(folder.resolve("saoma.mv.db"));
        assertFalse(shop.home.unused(), "it has a backup");
        empty(shop.home.backup());
        assertTrue(shop.home.unused());
    }

    @Test
    void isUsedAlsoWhereTheBackupHasLinesThatWereNotProvenYet() throws IOException, SQLException {
        var shop = new SmallShop(folder);
        try (var book = shop.open()) {
            new Backup(book, shop.home, () -> Samples.MORNING, Disk.REAL, FaultPoint.NONE).extend();
        }
        empty(shop.home.journal());
        Files.delete(folder.resolve("saoma.mv.db"));
        assertFalse(shop.home.unused());
    }

    @Test
    void isNotTakenForUnusedWhereNobodyCanSay() {
        var blind = new FailingDisk() {
            @Override
            public List<Path> list(Path folder) throws IOException {
                throw new IOException("the disk is away");
            }
        };

        assertFalse(new Home(folder).unused(blind));
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
