package io.saoma.report.export;

import io.saoma.sale.BusinessDay;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook with a sheet for each table; texts stand in their cells and not in a list of all, which would grow.
final class XlsxSheets implements Sheets {

    private static final String NAME = "Saoma";
    private static final int ROWS_AT_ONCE = 100;
    private static final int LONGEST = 32_767;
    private static final double WIDTH = 14;

    /// No version of the till in the file: Excel takes it for its own.
    private final Workbook book;

    private Optional<Worksheet> sheet = Optional.empty();
    private int row;

    XlsxSheets(OutputStream file) {
        book = new Workbook(file, NAME, null);
    }

    @Override
    public void begin(String name, List<String> columns) throws IOException {
        end();
        var next = book.newWorksheet(name);
        next.freezePane(0, 1);
        for (var column = 0; column < columns.size(); column++) {
            next.width(column, WIDTH);
            next.inlineString(0, column, columns.get(column));
            next.style(0, column).bold().set();
        }
        sheet = Optional.of(next);
        row = 1;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        var open = sheet.orElseThrow();
        for (var column = 0; column < cells.size(); column++) {
            put(open, column, cells.get(column));
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            open.flush();
        }
    }

    private void put(Worksheet open, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(var text) ->
                open.inlineString(row, column, text.substring(0, Math.min(LONGEST, text.length())));
            case Cell.Amount(var money) -> {
                open.value(row, column, CsvSheets.yuan(money));
                open.style(row, column).format("#,##0.00").set();
            }
            case Cell.Whole(var number) -> open.value(row, column, number);
            case Cell.Moment(var at) -> {
                open.value(row, column, at.atZone(BusinessDay.ZONE).toLocalDateTime());
                open.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Cell.Day(var day) -> {
                open.value(row, column, day);
                open.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }

    private void end() throws IOException {
        if (sheet.isPresent()) {
            sheet.get().close();
        }
    }

    @Override
    public void close() throws IOException {
        end();
        book.close();
    }
}
