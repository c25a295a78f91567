package io.saoma.shop.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which column of a sheet stands where, as its first row says.
record Header(Map<Column, Integer> places, int width) {

    /// Empty where no column tells which product a row is about.
    static Optional<Header> of(SheetRow titles, Remarks remarks) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < titles.cells().size(); i++) {
            var title = Cell.text(titles.cells().get(i));
            var column = Column.titled(title);
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                remarks.add(titles.line(), Remark.Kind.COLUMN_TWICE, title);
            } else if (column.filter(it -> !it.understands(title)).isPresent()) {
                remarks.add(titles.line(), Remark.Kind.PRICE_NOT_IN_YUAN, title);
            } else if (column.isEmpty() && !title.isEmpty()) {
                remarks.add(titles.line(), Remark.Kind.COLUMN_IGNORED, title);
            }
        }
        if (places.keySet().stream().noneMatch(List.of(Column.CODE, Column.BARCODE, Column.NAME)::contains)) {
            remarks.add(titles.line(), Remark.Kind.NO_HEADER);
            return Optional.empty();
        }
        return Optional.of(new Header(places, titles.cells().size()));
    }

    /// What stands in this column of a row, as it stands there; empty where there is no such cell.
    String cell(Column column, SheetRow row) {
        var place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place < row.cells().size() ? row.cells().get(place) : "";
    }

    /// What stands in a row beyond the last column.
    Optional<String> beyond(SheetRow row) {
        return row.cells().stream()
                .skip(width)
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
