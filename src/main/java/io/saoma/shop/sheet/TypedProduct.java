package io.saoma.shop.sheet;

import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.sheet.Remark.Kind;
import java.util.List;
import java.util.Optional;

/// A product as a person types it: read by the same rules, and refused in the same words, as a row of a sheet.
///
/// @param barcodes several with blanks or `|` between them
public record TypedProduct(String code, String name, String price, Unit unit, String barcodes, String category) {

    private static final List<String> TITLES = List.of("code", "name", "price", "unit", "barcode", "category");

    /// What is typed at first to change a product.
    public static TypedProduct of(Product product) {
        return new TypedProduct(
                product.code(),
                product.name(),
                product.price().yuan().replace(",", ""),
                product.unit(),
                String.join(" ", product.barcodes()),
                product.category());
    }

    /// What it comes to: the product, or what is wrong with it.
    public record Reading(Optional<Product> product, List<Remark> problems) {}

    /// Reads it for a shop, where no other product may have its barcodes.
    public Reading read(Catalogue catalogue) {
        var remarks = new Remarks();
        var product = product(catalogue, remarks);
        var problems = remarks.inOrder().stream()
                .filter(remark -> remark.kind().hindering())
                .toList();
        return new Reading(product.filter(_ -> problems.isEmpty()), problems);
    }

    private Optional<Product> product(Catalogue catalogue, Remarks remarks) {
        var header = Header.of(new SheetRow(0, TITLES), remarks).orElseThrow();
        var cells = List.of(code, name, price, unit == Unit.KILOGRAM ? "kg" : "", barcodes, category);
        return new EntryReader(header, remarks).read(new SheetRow(0, cells)).flatMap(entry -> {
            if (entry.code().isEmpty()) {
                remarks.add(0, Kind.CODE_UNREADABLE, code);
            } else if (entry.name().isEmpty()) {
                remarks.add(0, Kind.NAME_MISSING);
            } else if (entry.price().isEmpty()) {
                remarks.add(0, Kind.PRICE_MISSING);
            }
            return entry.code().flatMap(entry::create).filter(product -> free(product, catalogue, remarks));
        });
    }

    private static boolean free(Product product, Catalogue catalogue, Remarks remarks) {
        var taken = product.barcodes().stream()
                .flatMap(barcode -> catalogue.withBarcode(barcode).stream()
                        .filter(owner -> !owner.code().equals(product.code()))
                        .map(owner -> List.of(barcode, owner.name(), owner.code())))
                .findFirst();
        taken.ifPresent(args -> remarks.add(0, Kind.BARCODE_TAKEN, args.toArray(String[]::new)));
        return taken.isEmpty();
    }
}
