package io.saoma.book;

import io.saoma.sale.BusinessDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// A home of many busy days, made within a minute or two: the first day is written and drawn by the till's own hand,
/// and the others are copies of its lines and rows under their own dates, in one chain. The rows of the last day are
/// left to the till, as after a kill.
record ManyDays(Home home, int days) {

    static final LocalDate FIRST = BusinessDay.of(Samples.MORNING);

    /// So many days have their lines in the ledger, too, which are most of its rows; nobody asks for older ones.
    private static final int RECENT = 40;

    private static final DateTimeFormatter WORD = DateTimeFormatter.ofPattern("yyMMdd");

    /// Makes a home of at least so many orders in this folder, which has none.
    static ManyDays write(Home home, int orders) throws IOException, SQLException {
        var made = new ManyDays(home, Math.ceilDiv(orders, LongYear.SALES_A_DAY));
        LongYear.write(home, LongYear.SALES_A_DAY);
        var folder = new JournalFolder(home.journal(), Disk.REAL);
        var first = ChainWalk.through(Chain.START, folder.files(), Disk.REAL);
        var end = made.copyLines(folder, first);
        try (var ledger = new LedgerFile(home.folder(), Disk.REAL).begin(FaultPoint.NONE)) {
            LedgerDrawing.onto(ledger, folder, first, FaultPoint.NONE);
            ledger.index();
            ledger.finish();
            try (var rows = CopiedRows.of(home)) {
                rows.dropIndexes();
                for (var day = 1; day < made.days - 1; day++) {
                    rows.copy(day * first.seq(), FIRST, FIRST.plusDays(day), made.days - day < RECENT);
                }
                rows.commit();
                ledger.index();
                rows.end(end);
            }
        }
        return made;
    }

    LocalDate last() {
        return FIRST.plusDays(days - 1L);
    }

    static String word(LocalDate day) {
        return WORD.format(day);
    }

    /// Where the chain has got to at the end of the day before the last.
    private Chain copyLines(JournalFolder folder, Chain first) throws IOException {
        var lines = Files.readAllLines(folder.file(FIRST)).stream()
                .map(DatedLine::of)
                .toList();
        var chain = first;
        var end = first;
        for (var day = 1; day < days; day++) {
            end = chain;
            var date = FIRST.plusDays(day);
            var file = new ByteArrayOutputStream();
            for (var line : lines) {
                chain = line.copy(date, chain, file);
            }
            Files.write(folder.file(date), file.toByteArray());
        }
        return end;
    }
}
