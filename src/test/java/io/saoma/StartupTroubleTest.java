package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A till in a process of its own whose start or end goes wrong: it says so in a window that can be closed.
@Execution(CONCURRENT)
class StartupTroubleTest {

    private static final int TROUBLE = 2;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path home;

    @BeforeEach
    void theHomeIsFresh() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
    }

    @Test
    void aHomeThatCannotBeLockedIsSaid() throws IOException, InterruptedException {
        Files.createDirectory(home.resolve("lock"));
        assertEquals(
                TROUBLE, drive("read The book cannot be opened.", "keys ENTER").code());
    }

    /// The system knows no path as long as this one.
    @Test
    void aFolderThatCannotBeLookedIntoKeepsNobodyFromSelling() throws IOException, InterruptedException {
        var name = "d".repeat(250);
        var deep = home.resolve("backup");
        var moved = folder.resolve("moved");
        for (var i = 0; i < 9; i++) {
            deep = deep.resolve(name);
            moved = moved.resolve(name);
        }
        Files.createDirectories(deep);
        Files.createDirectories(moved);
        Files.move(folder.resolve("moved"), deep.resolve("moved"));
        try {
            assertEquals(0, drive("read Charge", "close").code());
        } finally {
            Files.move(deep.resolve("moved"), folder.resolve("moved"));
        }
    }

    @Test
    void aBrokenJournalWhoseProofsCannotBeReadIsSaidToBeUnproven() throws IOException, InterruptedException {
        breakJournal();
        Files.createDirectories(home.resolve("backup").resolve("journal").resolve("2026-01-01.jsonl"));
        assertEquals(
                TROUBLE,
                drive("read Nothing on this machine proves", "keys ENTER").code());
    }

    @Test
    void aMendIsNotCutOffByTheCrossOfItsWindow() throws IOException, InterruptedException {
        breakJournal();
        assertEquals(
                0,
                drive("read What stood there is known", "keys W A N G", "cross ENTER", "read Charge", "close")
                        .code());
    }

    @Test
    void nothingOfATillThatStumbledStaysBehindItsTrouble() throws IOException, InterruptedException {
        var driven = Drive.through(home, Stumble.OPENED, "read Something broke", "look", "keys ENTER");
        assertEquals(TROUBLE, driven.code());
        assertTrue(driven.said().stream().anyMatch(line -> line.contains("Something broke")));
        assertFalse(driven.said().stream().anyMatch(line -> line.contains("Charge")));
    }

    /// It has sold all day.
    @Test
    void aBookThatCannotBeClosedIsNotSaidToBeOneThatDidNotOpen() throws IOException, InterruptedException {
        assertEquals(
                0, Drive.through(home, Stumble.CLOSING, "read Charge", "close").code());
    }

    private Drive drive(String... commands) throws IOException, InterruptedException {
        return Drive.through(home, Stumble.NOWHERE, commands);
    }

    private void breakJournal() throws IOException {
        Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE)
                .close();
        try (var files = Files.list(home.resolve("journal"))) {
            var file = files.findFirst().orElseThrow();
            var bytes = Files.readAllBytes(file);
            bytes[20] ^= 1;
            Files.write(file, bytes);
        }
    }
}
