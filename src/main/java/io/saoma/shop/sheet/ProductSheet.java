package io.saoma.shop.sheet;

import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.sheet.Remark.Kind;
import java.util.List;

/// Reads a sheet of products: CSV in any of the ways in which Excel and other tills write it.
///
/// Its first row has the titles, in Chinese or English and in any order. A row tells which product it is about by its
/// code, else by a barcode, else by its name; an empty cell leaves the product as it is.
public final class ProductSheet {

    /// A longer file is not read.
    public static final int MOST_BYTES = 16 << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private ProductSheet() {}

    /// What an import of these bytes would do to this catalogue; nothing is changed by it.
    public static Preview read(byte[] bytes, Catalogue catalogue) {
        var remarks = new Remarks();
        var rows = rows(bytes, catalogue, remarks);
        return new Preview(rows, remarks.inOrder());
    }

    private static List<Row> rows(byte[] bytes, Catalogue catalogue, Remarks remarks) {
        if (bytes.length > MOST_BYTES) {
            remarks.add(0, Kind.TOO_LARGE, String.valueOf(MOST_BYTES >> 20));
            return List.of();
        }
        if (SheetText.begins(bytes, ZIP) || SheetText.begins(bytes, OLD_EXCEL)) {
            remarks.add(0, Kind.WORKBOOK);
            return List.of();
        }
        var text = SheetText.of(bytes);
        if (text.isEmpty()) {
            remarks.add(0, Kind.UNREADABLE);
            return List.of();
        }
        return rows(text.get(), catalogue, remarks);
    }

    private static List<Row> rows(String text, Catalogue catalogue, Remarks remarks) {
        var table = SheetTable.of(text, remarks).rows();
        if (table.isEmpty()) {
            if (remarks.hindering() == 0) {
                remarks.add(0, Kind.EMPTY);
            }
            return List.of();
        }
        var header = Header.of(table.getFirst(), remarks);
        if (header.isEmpty()) {
            return List.of();
        }
        var rows = table.subList(1, table.size());
        if (rows.size() > SheetTable.MOST_ROWS) {
            remarks.add(0, Kind.TOO_MANY_ROWS, String.valueOf(SheetTable.MOST_ROWS));
            return List.of();
        }
        var reader = new EntryReader(header.get(), remarks);
        var entries = rows.stream().flatMap(row -> reader.read(row).stream()).toList();
        return Merging.rows(entries, catalogue, remarks);
    }
}
