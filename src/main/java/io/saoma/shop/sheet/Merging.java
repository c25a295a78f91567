package io.saoma.shop.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.sheet.Remark.Kind;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out for each row which product of the shop it is about, and what it makes of it.
final class Merging {

    private final Catalogue catalogue;
    private final Remarks remarks;
    private final Map<String, List<Product>> byName;
    private final Set<String> categories;
    private final Iterator<String> freshCodes;

    private Merging(Catalogue catalogue, List<Entry> entries, Remarks remarks) {
        this.catalogue = catalogue;
        this.remarks = remarks;
        byName = catalogue.products().stream().collect(groupingBy(Product::name));
        categories = catalogue.categories().stream().map(Category::name).collect(toCollection(HashSet::new));
        categories.add("");
        var given = entries.stream().flatMap(entry -> entry.code().stream()).collect(toSet());
        freshCodes = catalogue
                .freshCodes()
                .filter(code -> !given.contains(code))
                .limit(entries.size())
                .iterator();
    }

    /// The rows that can be imported, in the order of the file.
    static List<Row> rows(List<Entry> entries, Catalogue catalogue, Remarks remarks) {
        var merging = new Merging(catalogue, entries, remarks);
        var rows = new LinkedHashMap<Entry, Row>();
        entries.forEach(entry -> merging.row(entry).ifPresent(row -> rows.put(entry, row)));
        var clashes = new Clashes(catalogue, List.copyOf(rows.values()), remarks);
        rows.entrySet().removeIf(row -> clashes.of(row.getValue(), row.getKey().nameOnly()));
        return List.copyOf(rows.values());
    }

    private Optional<Row> row(Entry entry) {
        if (entry.nameOnly() && namesakes(entry).size() > 1) {
            remarks.add(entry.line(), Kind.PRODUCT_UNCLEAR, entry.label());
            return Optional.empty();
        }
        var known = known(entry);
        var after = known.map(entry::change).or(() -> created(entry));
        after.filter(product -> categories.add(product.category()))
                .ifPresent(product -> remarks.add(entry.line(), Kind.CATEGORY_NEW, product.category()));
        return after.map(product -> new Row(entry.line(), known, product));
    }

    private Optional<Product> known(Entry entry) {
        if (entry.code().isPresent()) {
            return entry.code().flatMap(catalogue::product);
        }
        return entry.barcodes().isEmpty()
                ? namesakes(entry).stream().findFirst()
                : entry.barcodes().stream()
                        .flatMap(barcode -> catalogue.withBarcode(barcode).stream())
                        .findFirst();
    }

    private Optional<Product> created(Entry entry) {
        if (entry.name().isEmpty()) {
            remarks.add(entry.line(), Kind.NAME_MISSING);
        } else if (entry.price().isEmpty()) {
            remarks.add(entry.line(), Kind.PRICE_MISSING);
        } else if (!namesakes(entry).isEmpty()) {
            remarks.add(
                    entry.line(),
                    Kind.NAME_AGAIN,
                    entry.label(),
                    namesakes(entry).getFirst().code());
        }
        return entry.create(entry.code().orElseGet(freshCodes::next));
    }

    private List<Product> namesakes(Entry entry) {
        return entry.name().map(name -> byName.getOrDefault(name, List.of())).orElse(List.of());
    }
}
