package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.BookEvent;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.HomeLock;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.payment.Payment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line: what it says and what it gives back.
class SaomaTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Saoma saoma = new Saoma(new PrintStream(said, true, UTF_8));

    @TempDir
    private Path home;

    @Test
    void findsAWholeJournalWhole() {
        sell();

        assertEquals(0, verify());
    }

    @Test
    void namesTheLineOfAChangedByte() throws IOException {
        sell();
        sell();
        var file = journal();
        var bytes = Files.readAllBytes(file);
        var second = new String(bytes, UTF_8).indexOf('\n') + 20;
        bytes[second] ^= 1;
        Files.write(file, bytes);

        assertEquals(1, verify());
        assertTrue(text().contains(file.getFileName().toString()), text());
        assertTrue(text().lines().findFirst().orElseThrow().matches(".*\\b2\\b.*"), text());
    }

    @Test
    void saysThatThereIsNoJournal() {
        assertEquals(2, verify());
        assertTrue(text().contains(home.toString()), text());
    }

    @Test
    void rebuildsTheLedgerFromTheJournalAlone() throws IOException {
        sell();

        assertEquals(0, saoma.run(List.of("rebuild", home.toString())));

        try (var files = Files.list(home)) {
            assertEquals(
                    1,
                    files.filter(file -> file.getFileName().toString().startsWith("saoma.mv.db.old-"))
                            .count());
        }
        assertEquals(0, verify());
    }

    @Test
    void rebuildsNothingUnderARunningTill() {
        sell();
        var lock = assertInstanceOf(HomeLock.Result.Acquired.class, HomeLock.acquire(new Home(home), () -> {}))
                .lock();
        try (lock) {
            assertEquals(3, saoma.run(List.of("rebuild", home.toString())));
        }
    }

    @Test
    void rebuildsNothingFromABrokenJournal() throws IOException {
        sell();
        var bytes = Files.readAllBytes(journal());
        bytes[20] ^= 1;
        Files.write(journal(), bytes);

        assertEquals(1, saoma.run(List.of("rebuild", home.toString())));
        assertTrue(text().contains(journal().getFileName().toString()), text());
    }

    @Test
    void saysThatAJournalCannotBeRead() throws IOException {
        Files.createDirectories(new Home(home).journal().resolve("2026-01-01.jsonl"));

        assertEquals(2, verify());
        assertTrue(text().matches("(?s).*" + home + ".* [0-9A-Z]{5,}[.。]\\s*"), text());
    }

    @Test
    void saysThatAHomeCannotBeLockedForARebuild() throws IOException {
        sell();
        Files.createDirectory(new Home(home).lock());

        assertEquals(1, saoma.run(List.of("rebuild", home.toString())));
        assertTrue(text().contains(home.toString()), text());
    }

    @Test
    void hasNothingToRebuildWithoutAJournal() {
        assertEquals(2, saoma.run(List.of("rebuild", home.toString())));
    }

    @Test
    void explainsItselfWhenItIsAsked() {
        assertEquals(0, saoma.run(List.of("help")));
        assertTrue(text().contains("verify"), text());
    }

    @Test
    void doesNotGuessWhatAnUnknownWordMeans() {
        assertEquals(2, saoma.run(List.of("refund")));
        assertTrue(text().contains("refund"), text());
    }

    @Test
    void theNextStartStillTellsHowTheLastRunEndedBeforeTheRebuild() throws IOException {
        var sale = Samples.charged(1);
        var paid = Samples.paid(sale, false);
        Journals.write(new Home(home), List.of(new BookEvent.TillOpened("1", Samples.MORNING), sale, paid));

        assertEquals(0, saoma.run(List.of("rebuild", home.toString())));

        try (var book = open()) {
            assertEquals(Optional.of(paid.at()), book.recovery().lastLine());
            assertEquals(List.of(Payment.of(List.of(sale, paid))), book.paidBeforeTheEnd(false));
        }
    }

    @Test
    void aRunThatEndedInOrderHasDoneSoAfterARebuildToo() {
        sell();

        assertEquals(0, saoma.run(List.of("rebuild", home.toString())));

        try (var book = open()) {
            assertTrue(book.recovery().clean());
        }
    }

    @Test
    void rebuildsALedgerOfNothingFromAJournalWithoutALine() throws IOException {
        Files.createDirectories(new Home(home).journal());

        assertEquals(0, saoma.run(List.of("rebuild", home.toString())), this::text);
    }

    @Test
    void mavensOneWordIsAllOfThem() {
        assertEquals(List.of("verify", "/srv/till"), Saoma.words(" verify  /srv/till "));
        assertEquals(List.of("till"), Saoma.words("till"));
        assertEquals(List.of(), Saoma.words(""));
        assertEquals(List.of(), Saoma.words());
    }

    @Test
    void aFolderThatIsAWordOfItsOwnMayHaveBlanks() {
        assertEquals(
                List.of("verify", "/Users/li/Application Support/Saoma"),
                Saoma.words("verify", "/Users/li/Application Support/Saoma"));
    }

    private int verify() {
        return saoma.run(List.of("verify", home.toString()));
    }

    private void sell() {
        open().close();
    }

    private Book open() {
        return Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE);
    }

    private Path journal() throws IOException {
        try (var files = Files.list(new Home(home).journal())) {
            return files.findFirst().orElseThrow();
        }
    }

    private String text() {
        return said.toString(UTF_8);
    }
}
