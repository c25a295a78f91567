package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Samples;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A till in a process of its own, in practice, is opened on a fresh home under the number of a machine that has died.
@Execution(CONCURRENT)
class TakeOverStartTest {

    private static final String QUESTION = "Is the machine of till 1";
    private static final int TROUBLE = 2;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path home;

    private int lines;

    @BeforeEach
    void aMachineDies() throws Exception {
        var place = Server.POSTGRESQL.prepared();
        var clock = InstantSource.system();
        try (var book = Book.open(new Home(folder.resolve("dead")), "test", clock, FaultPoint.NONE)) {
            book.record(Samples.charged(1));
            book.record(Samples.charged(2));
            Handed.all(book, place, "shop", 1, folder.resolve("dead"), clock);
            lines = (int) book.tail().tip().seq();
        }
        home = settings(place);
    }

    @Test
    void aNameOpensItWithTheOthersJournal() throws IOException, InterruptedException {
        assertEquals(0, run("read " + QUESTION, "keys W A N G ENTER", "read Charge", "close"));

        assertTrue(journal().size() > lines + 3, journal().toString());
        assertTrue(journal().get(lines).contains("till.taken-over"), journal().get(lines));
        assertEquals(0, new Verify(home, new Messages(Language.EN), System.out).run());
    }

    @Test
    void aNoKeepsItShutAndSaysWhatToDo() throws IOException, InterruptedException {
        assertEquals(
                TROUBLE, run("read " + QUESTION, "keys ESCAPE", "read Choose one that no machine has", "keys ENTER"));
        assertTrue(new Home(home).unused());
    }

    /// A shop without its network opens in the morning all the same.
    @Test
    void nobodyIsAskedWhereTheSharedBookIsAway() throws IOException, InterruptedException {
        var file = home.resolve("settings.toml");
        Files.writeString(file, Files.readString(file).replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:1"));
        assertEquals(0, run("read Charge", "close"));
    }

    private int run(String... commands) throws IOException, InterruptedException {
        return Drive.through(home, Stumble.NOWHERE, commands).code();
    }

    private List<String> journal() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(home.resolve("journal"))) {
            for (var file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private Path settings(SharedPlace place) throws IOException {
        var fresh = Files.createDirectory(folder.resolve("fresh"));
        Files.writeString(fresh.resolve("settings.toml"), """
            [shop]
            name = "shop"
            till = "1"

            [share]
            url = "%s"
            user = "%s"
            password = "none-is-asked-for"
            """.formatted(place.url(), place.user()));
        return fresh;
    }
}
