package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Finding.Flaw;
import io.saoma.book.JournalTail.Line;
import io.saoma.book.JournalTail.Tip;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is handed on of a journal: every line as it lies there, day after day, and none that the book does not vouch
/// for.
class JournalTailTest {

    private static final int ALL = Integer.MAX_VALUE;

    @AutoClose
    private final Book book;

    private final WatchedDisk disk = new WatchedDisk();
    private final JournalTail tail;
    private final List<Path> files;

    JournalTailTest(@TempDir Path folder) throws IOException {
        var shop = new SmallShop(folder);
        shop.sell();
        book = Book.open(shop.home, "test", () -> Samples.MORNING, FaultPoint.NONE, disk);
        tail = book.tail();
        files = new JournalFolder(shop.home.journal(), Disk.REAL).files();
    }

    @Test
    void everyLineOfEveryDayAsItLiesThere() throws IOException {
        var lying = new ArrayList<String>();
        for (var file : files) {
            lying.addAll(Files.readAllLines(file));
        }

        var lines = tail.after(0, ALL);

        assertTrue(files.size() > 2);
        assertEquals(lying, lines.stream().map(Line::text).toList());
        var before = Digest.NOTHING;
        for (var i = 0; i < lines.size(); i++) {
            assertEquals(i + 1, lines.get(i).seq());
            assertEquals(before, lines.get(i).before());
            before = lines.get(i).hash();
        }
        assertEquals(new Tip(lines.size(), before), tail.tip());
    }

    @Test
    void soManyAtATimeFromWherever() throws IOException {
        var lines = tail.after(0, ALL);
        var starts = new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
        Collections.shuffle(starts, new Random(1));
        for (var start : starts) {
            var end = Math.min(lines.size(), start + 3);
            assertEquals(lines.subList(start, end), tail.after(start, 3), () -> "after " + start);
            assertEquals(Optional.of(lines.get(start).hash()), tail.hash(start + 1));
        }
        assertEquals(List.of(), tail.after(lines.size(), 3));
        assertEquals(List.of(), tail.after(0, 0));
    }

    @Test
    void theHashOfWhatStandsBeforeTheFirstLineAndBehindTheLast() throws IOException {
        assertEquals(Optional.of(Digest.NOTHING), tail.hash(0));
        assertEquals(Optional.empty(), tail.hash(tail.tip().seq() + 1));
    }

    /// A year of days lies before the newest one.
    @Test
    void noDayIsReadAgainThatHasBeenHandedOn() throws IOException {
        var last = tail.tip().seq();
        disk.readSince();

        assertEquals(1, tail.after(last - 1, ALL).size());

        assertEquals(Set.of(files.getLast().getFileName().toString()), Set.copyOf(disk.readSince()));
    }

    @Test
    void nothingThatTheBookDoesNotVouchFor() throws IOException {
        var vouched = tail.after(0, ALL);
        var stranger = JournalFormat.render(
                vouched.size() + 1,
                Samples.MORNING,
                "till.closed",
                EventCodec.empty(),
                vouched.getLast().hash());
        Files.writeString(files.getLast(), CutDisk.text(stranger) + "\n", StandardOpenOption.APPEND);

        assertEquals(vouched, tail.after(0, ALL));
    }

    @Test
    void whatIsWrittenMeanwhileComesNext() throws IOException {
        var before = tail.after(0, ALL).size();
        SmallShop.sellOneMore(book);

        var next = tail.after(before, ALL);

        assertEquals(1, next.size());
        assertEquals(tail.tip(), new Tip(next.getFirst().seq(), next.getFirst().hash()));
    }

    /// Else one busy day would have to fit into the memory of the till and into one word to the server.
    @Test
    void aBatchEndsAtFourMillionBytesHoweverFewItsLines() throws IOException {
        var before = tail.tip().seq();
        for (var i = 0; i < 6; i++) {
            var day = Samples.MORNING.plus(Duration.ofDays(10 + i / 2));
            book.record(new DrawerOpened("看".repeat(300_000), false, "老李", day));
        }

        var batch = tail.after(before, ALL);

        assertEquals(5, batch.size());
        assertEquals(1, tail.after(before + batch.size(), ALL).size());
    }

    @Test
    void aLineThatWasChangedIsNamed() throws IOException {
        var changed = Files.readString(files.get(1)).replaceFirst("\"kind\":\"", "\"kind\":\"x");
        Files.writeString(files.get(1), changed);

        var broken = assertThrows(BrokenJournal.class, () -> tail.after(0, ALL));

        assertEquals(files.get(1).getFileName().toString(), broken.finding().file());
        assertEquals(Flaw.CHECKSUM, broken.finding().flaw());
    }

    @Test
    void aLineThatIsNoneIsNamedWhereItIsOnlyPassedBy() throws IOException {
        Files.writeString(files.getFirst(), "nothing of the kind\n" + Files.readString(files.getFirst()));

        var broken = assertThrows(BrokenJournal.class, () -> tail.after(2, 1));

        assertEquals(
                files.getFirst().getFileName() + ":1",
                broken.finding().file() + ":" + broken.finding().line());
    }
}
