package io.saoma.ui.goods;

import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.CategoryRenamed;
import io.saoma.sale.goods.GoodsEvent.GoodsLaidOut;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.ui.Sentence;

/// Says to somebody whose change was not made what was changed at which till since he saw it.
final class Meanwhile {

    private Meanwhile() {}

    static Sentence of(GoodsTakenOver by) {
        var till = by.till();
        return switch (by.change()) {
            case ProductSaved(var product, var _) ->
                Sentence.of("meanwhile.product", till, product.name(), product.price());
            case ProductRetired(var code, var _) -> Sentence.of("meanwhile.retired", till, code);
            case ProductsImported(var products, var _) -> Sentence.of("meanwhile.imported", till, products.size());
            case CategoriesArranged _ -> Sentence.of("meanwhile.categories", till);
            case CategoryRenamed(var from, var to, var _) -> Sentence.of("meanwhile.renamed", till, from, to);
            case QuickKeysArranged _ -> Sentence.of("meanwhile.keys", till);
            case ScaleRulesArranged _ -> Sentence.of("meanwhile.rules", till);
            case GoodsLaidOut _ -> Sentence.of("meanwhile.all", till);
        };
    }
}
