package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
import io.saoma.report.AuditFilter;
import io.saoma.report.AuditKind;
import io.saoma.report.AuditReport;
import io.saoma.report.AuditRow;
import io.saoma.report.KnownTill;
import io.saoma.report.SeenTills;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The journals of several tills of several shops, read side by side.
@Execution(CONCURRENT)
class DeskAuditTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Samples.MORNING);

    /// One line that tells of its start, and one for each opening.
    private static final int FIRST = 151;

    private static final int SECOND = 61;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void readsTheJournalsOfAllTillsSideBySide(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, "一号店", 1, "王小雨", FIRST - 1);
        handOn(place, "一号店", 2, "李建国", SECOND - 1);
        handOn(place, "二号店", 1, "李建国", SECOND - 1);
        try (var desk = new SharedDesk(place);
                var own = MemoryBook.open(CLOCK, new MemoryDisk())) {
            var report = new AuditReport(own.audit(), Optional.of(desk.book()));
            var rows = pages(report, all(SeenTills.ALL, ""));

            assertEquals(FIRST + 2 * SECOND, rows.size());
            assertEquals(rows.size(), rows.stream().distinct().count());
            assertEquals(
                    rows.stream()
                            .map(AuditRow::at)
                            .sorted(Comparator.reverseOrder())
                            .toList(),
                    rows.stream().map(AuditRow::at).toList());
            var tills = List.of(new KnownTill("一号店", 1), new KnownTill("一号店", 2), new KnownTill("二号店", 1));
            for (var till : tills) {
                var lines = rows.stream()
                        .filter(row -> row.till().equals(Optional.of(till)))
                        .map(AuditRow::line)
                        .toList();
                assertEquals(lines.stream().sorted(Comparator.reverseOrder()).toList(), lines, till.toString());
            }
            assertTrue(report.everywhere());
            assertEquals(List.copyOf(tills), sorted(report.tills()));
            assertEquals(
                    FIRST + SECOND,
                    pages(report, all(SeenTills.ALL.in(Optional.of("一号店")), "")).size());
            assertEquals(
                    FIRST + SECOND,
                    pages(report, all(SeenTills.ALL.at(Optional.of(1)), "")).size());
            assertEquals(
                    SECOND,
                    pages(report, all(new SeenTills(Optional.of("一号店"), Optional.of(2)), ""))
                            .size());
            assertEquals(
                    2 * (SECOND - 1), pages(report, all(SeenTills.ALL, "建国")).size());
            assertEquals(
                    1,
                    pages(report, new AuditFilter(Optional.empty(), Optional.empty(), ""))
                            .size());
            var starts = new AuditFilter(Optional.of(SeenTills.ALL), Optional.empty(), Optional.of(AuditKind.BOOK), "");
            assertEquals(3, pages(report, starts).size());
        }
    }

    /// A newer till writes kinds that nobody here knows, and says of known ones what is not understood.
    @ParameterizedTest
    @EnumSource
    void showsWhatANewerTillWroteWithoutUnderstandingIt(Server server) throws Exception {
        var place = server.prepared();
        var disk = new MemoryDisk();
        try (var journal = Journal.open(MemoryBook.HOME.journal(), disk, FaultPoint.NONE)) {
            journal.append(Samples.MORNING, "shelf.counted", EventCodec.empty().put("by", "小王"));
        }
        try (var book = MemoryBook.open(CLOCK, disk);
                var desk = new SharedDesk(place)) {
            Handed.all(book, place, "一号店", 1, folder, CLOCK);
            var report = new AuditReport(book.audit(), Optional.of(desk.book()));
            var row = pages(report, all(SeenTills.ALL, "小王")).getFirst();
            assertEquals("shelf.counted", row.word());
            assertEquals(Optional.empty(), row.event());
            assertEquals(Optional.empty(), row.kind());
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        try (var desk = new SharedDesk(new SharedPlace("jdbc:postgresql://127.0.0.1:1/saoma", "desk", () -> "none"));
                var own = MemoryBook.open(CLOCK, new MemoryDisk())) {
            var report = new AuditReport(own.audit(), Optional.of(desk.book()));
            assertThrows(BookException.class, () -> report.page(all(SeenTills.ALL, ""), 9));
            assertEquals(
                    1,
                    pages(report, new AuditFilter(Optional.empty(), Optional.empty(), ""))
                            .size());
        }
    }

    private static List<KnownTill> sorted(List<KnownTill> tills) {
        return tills.stream()
                .sorted(Comparator.comparing(KnownTill::shop).thenComparingInt(KnownTill::number))
                .toList();
    }

    private static AuditFilter all(SeenTills tills, String text) {
        return new AuditFilter(Optional.of(tills), Optional.empty(), Optional.empty(), text);
    }

    private static List<AuditRow> pages(AuditReport report, AuditFilter filter) {
        var page = report.page(filter, 40);
        var rows = new ArrayList<>(page.rows());
        while (page.next().isPresent()) {
            page = report.page(filter, page.next().get(), 40);
            rows.addAll(page.rows());
        }
        return rows;
    }

    /// An opening of the drawer each second, but for the till's number of milliseconds.
    private void handOn(SharedPlace place, String shop, int till, String who, int openings) throws Exception {
        var disk = new MemoryDisk();
        try (var journal = Journal.open(MemoryBook.HOME.journal(), disk, FaultPoint.NONE)) {
            for (var i = 0; i < openings; i++) {
                journal.append(new DrawerOpened(
                        "找零",
                        false,
                        who,
                        Samples.MORNING.minusSeconds(openings - i).plusMillis(till)));
            }
        }
        try (var book = MemoryBook.open(CLOCK, disk)) {
            Handed.all(book, place, shop, till, folder.resolve(shop + till), CLOCK);
        }
    }
}
