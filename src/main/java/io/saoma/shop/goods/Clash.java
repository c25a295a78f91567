package io.saoma.shop.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.CategoryRenamed;
import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsLaidOut;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import java.util.List;
import java.util.Optional;

/// Whether a change is about something that is no longer as its maker saw it. What counts is how the thing is now, not
/// by how many changes it came to be so.
///
/// @param seen what the maker saw
public record Clash(Catalogue seen, Catalogue now) {

    /// Whether it would write over what its maker has not seen, or build on what is gone.
    public boolean hits(Change wanted) {
        return switch (wanted) {
            case ProductSaved(var product, var _) -> hits(product);
            case ProductsImported(var products, var _) -> products.stream().anyMatch(this::hits);
            case ProductRetired(var code, var _) -> changed(code);
            case CategoriesArranged(var categories, var _) -> hits(categories);
            case CategoryRenamed(var from, var to, var _) -> gone(from) || (!has(seen, to) && has(now, to));
            case QuickKeysArranged(var keys, var _) ->
                !seen.quickKeys().equals(now.quickKeys())
                        || keys.stream().map(QuickKey::code).anyMatch(this::retired);
            case ScaleRulesArranged _ -> !seen.scaleRules().equals(now.scaleRules());
            case GoodsLaidOut _ -> !seen.seen().equals(now.seen());
        };
    }

    private boolean hits(Product product) {
        return changed(product.code())
                || gone(product.category())
                || product.barcodes().stream().anyMatch(barcode -> takenMeanwhile(barcode, product.code()));
    }

    private boolean changed(String code) {
        return !seen.product(code).equals(now.product(code));
    }

    private boolean retired(String code) {
        return seen.product(code).isPresent() && now.product(code).isEmpty();
    }

    private boolean takenMeanwhile(String barcode, String code) {
        var owner = owner(now, barcode).filter(other -> !other.equals(code));
        return owner.isPresent() && !owner.equals(owner(seen, barcode));
    }

    private static Optional<String> owner(Catalogue goods, String barcode) {
        return goods.withBarcode(barcode).map(Product::code);
    }

    /// A category that is left out is empty, as its maker sees it; a product that came into it meanwhile would fall
    /// into none.
    private boolean hits(List<Category> wanted) {
        return !seen.categories().equals(now.categories())
                || now.categories().stream()
                        .filter(category ->
                                wanted.stream().noneMatch(it -> it.name().equals(category.name())))
                        .anyMatch(category -> !codes(seen, category).containsAll(codes(now, category)));
    }

    private static List<String> codes(Catalogue goods, Category category) {
        return goods.in(category).stream().map(Product::code).toList();
    }

    private boolean gone(String category) {
        return has(seen, category) && !has(now, category);
    }

    private static boolean has(Catalogue goods, String category) {
        return goods.categories().stream().anyMatch(it -> it.name().equals(category));
    }
}
