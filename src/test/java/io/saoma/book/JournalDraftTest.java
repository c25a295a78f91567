package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Finding.Flaw;
import io.saoma.book.JournalTail.Line;
import io.saoma.book.JournalTail.Tip;
import io.saoma.sale.BusinessDay;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal of a dead machine, written anew beside its place: nothing wrong gets into it, and nothing half.
class JournalDraftTest {

    private final List<Line> lines;
    private final Home home;

    JournalDraftTest(@TempDir Path folder) throws IOException {
        var shop = new SmallShop(folder.resolve("dead"));
        shop.sell();
        try (var book = shop.open()) {
            lines = book.tail().after(0, Integer.MAX_VALUE);
        }
        home = new Home(folder.resolve("next"));
        Files.createDirectory(home.folder());
    }

    @Test
    void takesTheVeryNextLineAlone() throws IOException {
        try (var draft = begin()) {
            var first = lines.getFirst();
            var second = lines.get(1);
            assertEquals(Optional.of(Flaw.SEQUENCE), draft.add(second.text(), second.hash()));
            assertEquals(Optional.of(Flaw.CHECKSUM), draft.add(first.text(), second.hash()));
            assertEquals(Optional.of(Flaw.CHECKSUM), draft.add(first.text() + " ", first.hash()));
            assertEquals(Tip.START, draft.tip());

            assertEquals(Optional.empty(), draft.add(first.text(), first.hash()));
            assertEquals(new Tip(1, first.hash()), draft.tip());
            assertEquals(Optional.empty(), draft.verify());
        }
    }

    @Test
    void finishedItIsTheJournalAndItsLedgerIsDrawn() throws IOException {
        Files.createDirectory(home.journal());
        var own = new ArrayList<>(lines);
        try (var draft = begin()) {
            take(draft, lines);
            own.addAll(draft.goOn("老板", 1, Samples.MORNING));
            draft.putInPlace();
            draft.drawLedger();
        }

        assertTrue(Files.exists(home.folder().resolve("saoma.mv.db")));
        assertFalse(Files.exists(place()));
        try (var book = Book.open(home, "test", () -> Samples.MORNING, FaultPoint.NONE)) {
            assertEquals(own, book.tail().after(0, own.size()));
            var today = BusinessDay.of(Samples.MORNING);
            assertEquals(22 + 1_000 + 1, book.nextSale(false, 1, today).counter(), "the dead one may have sold on");
            assertEquals(1_000 + 1, book.nextSale(true, 1, today).counter());
            assertEquals(23, book.nextSale(false, 1, today.plusDays(1)).counter());
        }
    }

    @Test
    void isNeverPutOverAJournal() throws IOException {
        Files.createDirectory(home.journal());
        var there = Files.writeString(home.journal().resolve("2026-11-23.jsonl"), "somebody's\n");
        try (var draft = begin()) {
            take(draft, lines.subList(0, 2));
            assertThrows(DirectoryNotEmptyException.class, draft::putInPlace);
        }

        assertEquals("somebody's\n", Files.readString(there));
        assertFalse(Files.exists(place()));
    }

    @Test
    void whatAnEarlierOneLeftHalfDoneIsThrownAway() throws IOException {
        Files.createDirectory(place());
        Files.writeString(place().resolve("2026-11-20.jsonl"), lines.getFirst().text() + "\n");

        try (var draft = begin()) {
            assertEquals(Tip.START, draft.tip());
            take(draft, lines.subList(0, 1));
            assertEquals(Optional.empty(), draft.verify());
        }
        assertFalse(Files.exists(place()));
    }

    @Test
    void saysWhatTheDiskHasMadeOfIt() throws IOException {
        try (var draft = begin()) {
            take(draft, lines.subList(0, 2));
            assertEquals(Optional.empty(), draft.verify());
            var file = new JournalFolder(place(), Disk.REAL).files().getFirst();
            var whole = Files.readString(file);

            Files.writeString(file, whole.substring(0, whole.indexOf('\n') + 1));
            assertEquals(Optional.of(Flaw.SEQUENCE), draft.verify());
            Files.writeString(file, whole.replaceFirst("till.opened", "till.opensX"));
            assertEquals(Optional.of(Flaw.CHECKSUM), draft.verify());
        }
    }

    private JournalDraft begin() throws IOException {
        return JournalDraft.begin(home, FaultPoint.NONE);
    }

    private static void take(JournalDraft draft, List<Line> lines) throws IOException {
        for (var line : lines) {
            assertEquals(Optional.empty(), draft.add(line.text(), line.hash()));
        }
    }

    private Path place() {
        return home.folder().resolve("journal.draft");
    }
}
