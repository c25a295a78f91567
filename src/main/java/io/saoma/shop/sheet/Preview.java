package io.saoma.shop.sheet;

import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the import of a sheet would do, and what there is to say about it, in the order of the file.
///
/// Rows that hinder the import are not among `rows`.
public record Preview(List<Row> rows, List<Remark> remarks) {

    public Preview {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    public List<Row> added() {
        return rows.stream().filter(Row::added).toList();
    }

    public List<Row> changed() {
        return rows.stream().filter(Row::changed).toList();
    }

    public List<Row> unchanged() {
        return rows.stream().filter(row -> !row.added() && !row.changed()).toList();
    }

    /// What has to be put right before anything can be imported.
    public List<Remark> problems() {
        return remarks.stream().filter(remark -> remark.kind().hindering()).toList();
    }

    /// What a person should know, and may leave as it is.
    public List<Remark> notes() {
        return remarks.stream().filter(remark -> !remark.kind().hindering()).toList();
    }

    /// The import: everything that is new or changed, as one event. Empty where there is a problem, or nothing to do.
    public Optional<ProductsImported> event(Instant at) {
        var products = rows.stream()
                .filter(row -> row.added() || row.changed())
                .map(Row::after)
                .toList();
        return problems().isEmpty() && !products.isEmpty()
                ? Optional.of(new ProductsImported(products, at))
                : Optional.empty();
    }
}
