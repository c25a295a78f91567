package io.saoma.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodSample;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens what we export in a spreadsheet that nobody here wrote, and compares what that makes of it: for machines with
/// LibreOffice Calc.
class LibreOfficeIT {

    private static final PeriodSample SAMPLE = new PeriodSample();
    private static final Period MONTH = new Period(Kind.MONTH, PeriodSample.TODAY);
    private static final SheetWords WORDS = SheetWords.CHINESE;
    private static final Export EXPORT = new Export(SAMPLE.book().orders(), false);

    /// Commas, quotes around texts, UTF-8, from the first row, texts as they stand, and every sheet in a file of its
    /// own.
    private static final String AS_COMMAS =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    /// The same, so that a file of commas is read as one.
    private static final String COMMAS = "--infilter=Text - txt - csv (StarCalc):44,34,76,1";

    private static final int MINUTES = 3;

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        SAMPLE.close();
    }

    @Test
    void bothFilesOfTheOrdersSayTheSameInASpreadsheet() throws IOException, InterruptedException {
        var commas = folder.resolve("orders.csv");
        EXPORT.orders(MONTH, WORDS, commas);
        EXPORT.orders(MONTH, WORDS, folder.resolve("book.xlsx"));

        var ours = read(commas);
        var ofCommas = read(convert(commas, COMMAS, "orders"));
        var ofWorkbook = read(convert(folder.resolve("book.xlsx"), "", "book"));
        assertSame(ours, ofCommas);
        assertSame(ours, ofWorkbook);
    }

    @Test
    void bothFilesOfTheReportSayTheSameInASpreadsheet() throws IOException, InterruptedException {
        var view = SAMPLE.view(MONTH);
        var commas = folder.resolve("report.csv");
        EXPORT.report(view, WORDS, commas);
        var workbook = folder.resolve("report.xlsx");
        EXPORT.report(view, WORDS, workbook);

        assertSame(read(commas), read(convert(commas, COMMAS, "report")));
        convert(workbook, "", "report");
        var together = new ArrayList<List<String>>();
        for (var sheet : List.of(WORDS.sums(), WORDS.bars(), WORDS.clerks(), WORDS.means(), WORDS.goods())) {
            together.add(List.of(sheet));
            together.addAll(read(folder.resolve("out-report").resolve("report-" + sheet + ".csv")));
        }
        assertSame(read(commas), together);
    }

    /// Back-ticks stay where we set them; a workbook needs none. Amounts may be written in another way, but not be
    /// others.
    private static void assertSame(List<List<String>> ours, List<List<String>> theirs) {
        assertEquals(ours.size(), theirs.size());
        for (var row = 0; row < ours.size(); row++) {
            for (var column = 0; column < ours.get(row).size(); column++) {
                var cell = ours.get(row).get(column);
                var other = column < theirs.get(row).size() ? theirs.get(row).get(column) : "";
                assertEquals(plain(cell), plain(other), "row " + row + ", column " + column);
            }
        }
    }

    private static String plain(String cell) {
        var number = cell.replace(",", "");
        return number.matches("-?(0|[1-9]\\d{0,14})(\\.\\d+)?")
                ? new BigDecimal(number).stripTrailingZeros().toPlainString()
                : cell.replaceFirst("^`", "").replace("\r\n", "\n");
    }

    /// The file as LibreOffice writes it after it has read it, or the first of several.
    private Path convert(Path file, String filter, String name) throws IOException, InterruptedException {
        var out = folder.resolve("out-" + name);
        var command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless"));
        if (!filter.isEmpty()) {
            command.add(filter);
        }
        command.addAll(List.of("--convert-to", AS_COMMAS, "--outdir", out.toString(), file.toString()));
        var office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertTrue(office.waitFor(MINUTES, TimeUnit.MINUTES), "LibreOffice does not end");
        assertEquals(0, office.exitValue(), Files.readString(folder.resolve("office.log")));
        try (var made = Files.list(out)) {
            var all = made.sorted().toList();
            assertFalse(all.isEmpty(), Files.readString(folder.resolve("office.log")));
            return all.getFirst();
        }
    }

    private static List<List<String>> read(Path file) throws IOException {
        try (var reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            return reader.stream()
                    .map(CsvRecord::getFields)
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                    .toList();
        }
    }
}
