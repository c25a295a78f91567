package io.saoma.shop;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.CategoryRenamed;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.sheet.Preview;
import java.time.InstantSource;
import java.util.List;

/// What somebody changes about the goods as he sees them. Where other tills sell them, too, it waits for the network.
public final class GoodsEdit {

    private final GoodsDesk desk;
    private final Catalogue seen;
    private final InstantSource clock;

    GoodsEdit(GoodsDesk desk, Catalogue seen, InstantSource clock) {
        this.desk = desk;
        this.seen = seen;
        this.clock = clock;
    }

    /// A product is new, or is another one from now on.
    public Outcome save(Product product) {
        return desk.change(seen, new ProductSaved(product, clock.instant()));
    }

    /// The shop does not sell it any more.
    public Outcome retire(Product product) {
        return desk.change(seen, new ProductRetired(product.code(), clock.instant()));
    }

    /// Takes in all that is new or changed in a sheet, in which there is no problem.
    public Outcome take(Preview sheet) {
        return desk.change(seen, sheet.event(clock.instant()).orElseThrow());
    }

    /// These are the categories, in this order and in these colours.
    public Outcome arrangeCategories(List<Category> categories) {
        return desk.change(seen, new CategoriesArranged(categories, clock.instant()));
    }

    /// A category has another name, under which all its products stay in it.
    public Outcome rename(Category category, String name) {
        return desk.change(seen, new CategoryRenamed(category.name(), name, clock.instant()));
    }

    /// These are the quick keys, in this order.
    public Outcome arrange(List<QuickKey> keys) {
        return desk.change(seen, new QuickKeysArranged(keys, clock.instant()));
    }

    /// So the labels of the shop's scales are read.
    public Outcome read(List<ScaleRule> rules) {
        return desk.change(seen, new ScaleRulesArranged(rules, clock.instant()));
    }
}
