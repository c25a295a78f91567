package io.saoma.shop.sheet;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Product;
import io.saoma.shop.sheet.Remark.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the cells of each row; a cell that cannot be read leaves a remark.
final class EntryReader {

    private static final int LONGEST_NAME = 120;
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@].*");
    private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern BETWEEN_BARCODES = Pattern.compile("[|\\s]+");

    private final Header header;
    private final Remarks remarks;

    EntryReader(Header header, Remarks remarks) {
        this.header = header;
        this.remarks = remarks;
    }

    /// What the row says; empty where a cell of it cannot be read.
    Optional<Entry> read(SheetRow row) {
        var before = remarks.hindering();
        var entry = entry(row);
        return Optional.of(entry).filter(_ -> remarks.hindering() == before);
    }

    private Entry entry(SheetRow row) {
        header.beyond(row).ifPresent(text -> remarks.add(row.line(), Kind.CELL_TOO_MANY, text));
        var unit = unit(row);
        return new Entry(
                row.line(),
                code(row),
                barcodes(row),
                name(row),
                price(row, unit.map(UnitCell::times).orElse(1)),
                unit.map(UnitCell::unit),
                category(row));
    }

    private Optional<String> code(SheetRow row) {
        return Optional.of(Cell.number(header.cell(Column.CODE, row)))
                .filter(text -> !text.isEmpty())
                .filter(text -> isWhole(text, row) && passes(Product.isCode(text), Kind.CODE_UNREADABLE, text, row));
    }

    private List<String> barcodes(SheetRow row) {
        return BETWEEN_BARCODES
                .splitAsStream(Cell.narrow(header.cell(Column.BARCODE, row)))
                .map(Cell::number)
                .filter(text -> !text.isEmpty())
                .distinct()
                .filter(text ->
                        isWhole(text, row) && passes(Product.isBarcode(text), Kind.BARCODE_UNREADABLE, text, row))
                .toList();
    }

    private Optional<String> name(SheetRow row) {
        var name = text(Column.NAME, row);
        name.filter(text -> FORMULA.matcher(text).matches())
                .ifPresent(text -> remarks.add(row.line(), Kind.KEPT_AS_TEXT, text));
        return name.filter(
                text -> passes(signs(text) <= LONGEST_NAME, Kind.NAME_TOO_LONG, String.valueOf(LONGEST_NAME), row));
    }

    private Optional<Money> price(SheetRow row, int times) {
        return text(Column.PRICE, row).flatMap(text -> PriceCell.read(text, times, row.line(), remarks));
    }

    private Optional<UnitCell> unit(SheetRow row) {
        return Optional.of(Cell.narrow(header.cell(Column.UNIT, row)))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> {
                    var unit = UnitCell.of(word);
                    passes(unit.isPresent(), Kind.UNIT_UNKNOWN, word, row);
                    return unit;
                });
    }

    private Optional<String> category(SheetRow row) {
        return text(Column.CATEGORY, row)
                .filter(text -> passes(
                        signs(text) <= Category.LONGEST,
                        Kind.CATEGORY_TOO_LONG,
                        String.valueOf(Category.LONGEST),
                        row));
    }

    private Optional<String> text(Column column, SheetRow row) {
        return Optional.of(Cell.text(header.cell(column, row))).filter(text -> !text.isEmpty());
    }

    private boolean isWhole(String number, SheetRow row) {
        return passes(!ROUNDED.matcher(number).matches(), Kind.ROUNDED_BY_EXCEL, number, row);
    }

    /// Whether it is right; where it is not, that is remarked.
    private boolean passes(boolean right, Kind kind, String arg, SheetRow row) {
        if (!right) {
            remarks.add(row.line(), kind, arg);
        }
        return right;
    }

    private static int signs(String text) {
        return text.codePointCount(0, text.length());
    }
}
