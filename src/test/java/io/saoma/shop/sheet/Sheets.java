package io.saoma.shop.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import java.time.Instant;
import java.util.List;

/// Reads sheets for tests.
final class Sheets {

    static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

    private Sheets() {}

    static Catalogue shop(Product... products) {
        return Catalogue.of(List.of(new ProductsImported(List.of(products), AT)));
    }

    static Preview read(Catalogue shop, String... lines) {
        return ProductSheet.read(String.join("\n", lines).getBytes(UTF_8), shop);
    }

    static List<Product> after(List<Row> rows) {
        return rows.stream().map(Row::after).toList();
    }

    /// What there is to say, each as `line KIND args`.
    static List<String> said(List<Remark> remarks) {
        return remarks.stream().map(Sheets::said).toList();
    }

    private static String said(Remark remark) {
        var args = remark.args().isEmpty() ? "" : " " + String.join(" ", remark.args());
        return remark.line() + " " + remark.kind() + args;
    }
}
