package io.saoma.report.export;

import io.saoma.book.Orders;
import io.saoma.report.period.Period;
import io.saoma.report.period.PeriodView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/// Writes orders and reports into a file, as a workbook or, where its name ends with `.csv`, with commas; each call
/// waits for the disk.
public final class Export {

    private final Orders orders;
    private final boolean practice;
    private final WholeFile files;

    public Export(Orders orders, boolean practice) {
        this(orders, practice, new WholeFile());
    }

    Export(Orders orders, boolean practice, WholeFile files) {
        this.orders = orders;
        this.practice = practice;
        this.files = files;
    }

    /// The orders of this period, one a row.
    public Written orders(Period period, SheetWords words, Path file) {
        var sheet = new OrderSheet(orders, practice, words);
        return files.write(file, out -> {
            try (var sheets = sheets(file, out, false)) {
                sheet.write(period, sheets);
            }
        });
    }

    /// The figures of a period.
    public Written report(PeriodView view, SheetWords words, Path file) {
        return files.write(file, out -> {
            try (var sheets = sheets(file, out, true)) {
                new PeriodSheets(view, words).write(sheets);
            }
        });
    }

    private static Sheets sheets(Path file, OutputStream out, boolean named) throws IOException {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? new CsvSheets(out, named)
                : new XlsxSheets(out);
    }
}
