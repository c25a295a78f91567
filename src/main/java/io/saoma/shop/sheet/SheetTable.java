package io.saoma.shop.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The rows of a sheet, without those where nothing stands, as far as they can be told from each other.
record SheetTable(List<SheetRow> rows) {

    static final int MOST_ROWS = 50_000;

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 10_000;
    private static final int LONGEST_ROW = 100_000;

    /// The separator is the one that makes most titles of the first row.
    static SheetTable of(String text, Remarks remarks) {
        var separator = Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(it -> titles(text, it)))
                .orElseThrow();
        return new SheetTable(rows(text, separator, MOST_ROWS + 2, remarks));
    }

    private static long titles(String text, char separator) {
        return rows(text, separator, 1, new Remarks()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(title -> Column.titled(title).isPresent())
                .count();
    }

    private static List<SheetRow> rows(String text, char separator, int most, Remarks remarks) {
        var rows = new ArrayList<SheetRow>();
        var line = 1L;
        try {
            var records = reader(text, separator).iterator();
            while (rows.size() < most && records.hasNext()) {
                var found = records.next();
                var row = new SheetRow(found.getStartingLineNumber(), found.getFields());
                line = row.next();
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException _) {
            remarks.add(line, Remark.Kind.BROKEN_LINE);
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)),
                        text);
    }
}
