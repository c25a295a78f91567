package io.saoma.report.export;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.saoma.book.Book;
import io.saoma.book.Wanted;
import io.saoma.report.export.Written.Done;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodSample;
import io.saoma.sale.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final PeriodSample SAMPLE = new PeriodSample();
    private static final Book BOOK = SAMPLE.book();
    private static final Period MONTH = new Period(Kind.MONTH, PeriodSample.TODAY);

    /// The hash that the samples keep of a payer, and what an openid begins with.
    private static final List<String> PERSONAL = List.of("9f86d081884c7d65", "openid", "oUpF8");

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        SAMPLE.close();
    }

    @Test
    void everyOrderOfThePeriodIsOneRowAndItsAmountsAddUp() throws IOException {
        var rows = csv(orders("orders.csv", SheetWords.CHINESE));
        assertEquals(SheetWords.CHINESE.orderColumns(), rows.getFirst());

        var sales = rows.subList(1, rows.size());
        var all = Stream.iterate(MONTH.first(), day -> day.plusDays(1))
                .limit(31)
                .mapToLong(day -> BOOK.orders().sums(Wanted.all(false), day).sales())
                .sum();
        assertEquals(all, sales.size());
        assertTrue(sales.stream().allMatch(row -> row.size() == 16));
        assertEquals(sales.stream().map(row -> row.get(1)).sorted().toList(), numbers(sales));
        var figures = SAMPLE.view(MONTH).figures();
        assertEquals(figures.taken().sum(), sum(sales, 6));
        assertTrue(sales.stream().noneMatch(row -> row.get(8).isEmpty()));
    }

    private static List<String> numbers(List<List<String>> sales) {
        return sales.stream().map(row -> row.get(1)).toList();
    }

    @Test
    void theWorkbookHoldsWhatTheCommasHold() throws IOException {
        var commas = csv(orders("orders.csv", SheetWords.ENGLISH));
        var cells = SheetReading.xlsx(orders("orders.xlsx", SheetWords.ENGLISH), 1);

        assertEquals(commas.size(), cells.size());
        assertEquals(commas.getFirst(), cells.getFirst());
        for (var row = 1; row < commas.size(); row++) {
            for (var column : List.of(1, 2, 7, 8, 9, 11, 14, 15)) {
                assertEquals(
                        commas.get(row).get(column).replaceFirst("^`", ""),
                        cells.get(row).get(column).replace("\r\n", "\n"));
            }
            for (var column : List.of(4, 5, 6, 10)) {
                assertEquals(
                        0,
                        new BigDecimal(commas.get(row).get(column))
                                .compareTo(new BigDecimal(cells.get(row).get(column))));
            }
        }
    }

    @Test
    void commasAreWrittenAsASpreadsheetOfAChineseWindowsReadsThem() throws IOException {
        var bytes = Files.readAllBytes(orders("orders.csv", SheetWords.CHINESE));
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
        var text = Files.readString(folder.resolve("orders.csv"));
        assertTrue(text.startsWith("\uFEFF时间,单号,商品,"), text.substring(0, 40));
        assertTrue(text.endsWith("\r\n"));
        assertTrue(text.contains(",`4200001234"), "a number of WeChat's keeps its digits");
        assertTrue(text.contains("\"'-冰 \"\"大\"\""), "quotes are doubled");
    }

    @Test
    void noCellOfAnyFileIsAFormulaAndNoneTellsOfAPerson() throws IOException {
        var report = SAMPLE.view(MONTH);
        var export = new Export(BOOK.orders(), false);
        for (var words : List.of(SheetWords.CHINESE, SheetWords.ENGLISH)) {
            var sheets = List.of(orders("orders.xlsx", words), folder.resolve("report.xlsx"));
            export.report(report, words, sheets.get(1));
            var commas = List.of(orders("orders.csv", words), folder.resolve("report.csv"));
            export.report(report, words, commas.get(1));
            for (var sheet : sheets) {
                var all = SheetReading.allOf(sheet);
                assertFalse(all.contains("<f>") || all.contains("<f "), "a formula in " + sheet);
                PERSONAL.forEach(secret -> assertFalse(all.contains(secret), secret));
            }
            SheetReading.xlsx(sheets.getFirst(), 1).forEach(row -> row.forEach(ExportTest::isNoFormula));
            var clerks = SheetReading.xlsx(sheets.getLast(), 3);
            assertTrue(clerks.stream().anyMatch(row -> row.getFirst().equals("'=张三")), clerks.toString());
            for (var file : commas) {
                csv(file).stream().flatMap(List::stream).forEach(ExportTest::isNoFormula);
                var all = Files.readString(file);
                PERSONAL.forEach(secret -> assertFalse(all.contains(secret), secret));
            }
        }
    }

    private static void isNoFormula(String cell) {
        assertFalse(cell.matches("(?s)[=+@\\t\\r].*"), cell);
        assertTrue(!cell.startsWith("-") || cell.matches("-\\d+(\\.\\d+)?"), cell);
    }

    @Test
    void theReportIsFiveTablesOfTheFiguresInView() throws IOException {
        var view = SAMPLE.view(new Period(Kind.DAY, PeriodSample.TODAY.minusDays(1)));
        var file = folder.resolve("report.xlsx");
        assertEquals(
                new Done(file.toAbsolutePath()),
                new Export(BOOK.orders(), false).report(view, SheetWords.CHINESE, file));

        var sums = SheetReading.xlsx(file, 1);
        assertEquals(List.of("项目", "笔数", "金额"), sums.getFirst());
        assertEquals("实收", sums.get(3).getFirst());
        assertEquals(Long.toString(view.figures().taken().count()), sums.get(3).get(1));
        assertEquals(24 + 1, SheetReading.xlsx(file, 2).size());
        assertEquals(
                view.figures().clerks().size() + 1, SheetReading.xlsx(file, 3).size());
        assertEquals(4 + 1, SheetReading.xlsx(file, 4).size());
        assertEquals(
                view.figures().items().size() + 1, SheetReading.xlsx(file, 5).size());

        var commas = folder.resolve("report.csv");
        new Export(BOOK.orders(), false).report(view, SheetWords.CHINESE, commas);
        var lines = csv(commas).stream()
                .map(row -> row.stream().collect(joining("|")))
                .toList();
        assertTrue(lines.containsAll(List.of("汇总", "时段", "收银员", "支付方式", "商品")), lines.toString());
    }

    @Test
    void whatIsOverStandsBesideWholePeriodsAndWhatRunsBesideAsMuchOfThem() throws IOException {
        assertEquals(List.of("上期", "上周同日"), beside(PeriodSample.TODAY.minusDays(1)));
        assertEquals(List.of("上期同时", "上周同日同时"), beside(PeriodSample.TODAY));
    }

    private List<String> beside(LocalDate day) throws IOException {
        var file = folder.resolve(day + ".xlsx");
        new Export(BOOK.orders(), false).report(SAMPLE.view(new Period(Kind.DAY, day)), SheetWords.CHINESE, file);
        return SheetReading.xlsx(file, 1).subList(5, 7).stream()
                .map(List::getFirst)
                .toList();
    }

    private Path orders(String name, SheetWords words) {
        var file = folder.resolve(name);
        assertEquals(new Done(file.toAbsolutePath()), new Export(BOOK.orders(), false).orders(MONTH, words, file));
        return file;
    }

    private static Money sum(List<List<String>> rows, int column) {
        return new Money(rows.stream()
                .map(row -> new BigDecimal(row.get(column)).movePointRight(2))
                .mapToLong(BigDecimal::longValueExact)
                .sum());
    }

    private static List<List<String>> csv(Path file) throws IOException {
        try (var reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }
}
