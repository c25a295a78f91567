package io.saoma.shop.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.sheet.Remark.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the rows that cannot stand beside each other, or beside the products that the sheet leaves alone.
final class Clashes {

    private final Catalogue catalogue;
    private final Remarks remarks;
    private final Set<String> codes;
    private final Map<String, List<Row>> byName;
    private final Map<String, Long> codeLines = new HashMap<>();
    private final Map<String, Long> barcodeLines = new HashMap<>();

    Clashes(Catalogue catalogue, List<Row> rows, Remarks remarks) {
        this.catalogue = catalogue;
        this.remarks = remarks;
        codes = rows.stream().map(row -> row.after().code()).collect(toSet());
        byName = rows.stream().collect(groupingBy(row -> row.after().name()));
    }

    /// Whether the row clashes with one before it or with a product of the shop, which is then remarked; rows have to
    /// be asked about in the order of the file.
    ///
    /// @param byNameOnly whether it says nothing but a name of which product it is about
    boolean of(Row row, boolean byNameOnly) {
        var product = row.after();
        var twin = before(row, product.code(), codeLines).or(() -> byNameOnly ? namesake(row) : Optional.empty());
        twin.ifPresent(line -> remarks.add(row.line(), Kind.PRODUCT_TWICE, product.name(), line.toString()));
        if (twin.isPresent()) {
            return true;
        }
        var clashes = false;
        for (var barcode : product.barcodes()) {
            clashes |= of(row, barcode);
        }
        return clashes;
    }

    private boolean of(Row row, String barcode) {
        var twin = before(row, barcode, barcodeLines);
        twin.ifPresent(line -> remarks.add(row.line(), Kind.BARCODE_TWICE, barcode, line.toString()));
        var owner = catalogue.withBarcode(barcode).filter(product -> !codes.contains(product.code()));
        owner.ifPresent(
                product -> remarks.add(row.line(), Kind.BARCODE_TAKEN, barcode, product.name(), product.code()));
        return twin.isPresent() || owner.isPresent();
    }

    /// The line where this stood already.
    private static Optional<Long> before(Row row, String word, Map<String, Long> lines) {
        return Optional.ofNullable(lines.putIfAbsent(word, row.line()));
    }

    /// Another line with a product of the same name.
    private Optional<Long> namesake(Row row) {
        return byName.getOrDefault(row.after().name(), List.of()).stream()
                .map(Row::line)
                .filter(line -> line != row.line())
                .findFirst();
    }
}
