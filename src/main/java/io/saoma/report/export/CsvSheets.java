package io.saoma.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A file of commas by RFC 4180, with the mark at its beginning by which Excel in a Chinese Windows knows UTF-8.
///
/// Tables follow each other, each under its name and behind an empty line; a table alone needs neither.
final class CsvSheets implements Sheets {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(BusinessDay.ZONE);

    /// So many digits a spreadsheet keeps of a number; WeChat's have 28.
    private static final int DIGITS_KEPT = 15;

    private final CsvWriter csv;
    private final boolean named;
    private boolean begun;

    /// @param named whether each table stands under its name
    CsvSheets(OutputStream file, boolean named) throws IOException {
        var writer = new OutputStreamWriter(file, UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        this.named = named;
    }

    @Override
    public void begin(String name, List<String> columns) {
        if (begun) {
            csv.writeRecord("");
        }
        if (named) {
            csv.writeRecord(name);
        }
        begun = true;
        csv.writeRecord(columns);
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(CsvSheets::text).toList());
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words(var text) -> whole(text);
            case Cell.Amount(var money) -> yuan(money).toPlainString();
            case Cell.Whole(var number) -> Long.toString(number);
            case Cell.Moment(var at) -> TIME.format(at);
            case Cell.Day(var day) -> day.toString();
        };
    }

    /// In WeChat's own bill a back-tick keeps a spreadsheet from taking a number's digits for a number, and so it does
    /// here where digits would be lost.
    private static String whole(String text) {
        var digits = text.matches("\\d+");
        return digits && (text.length() > DIGITS_KEPT || text.startsWith("0")) ? "`" + text : text;
    }

    static BigDecimal yuan(Money money) {
        return BigDecimal.valueOf(money.fen(), 2);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
