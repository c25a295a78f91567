package io.saoma.shop.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.CategoryRenamed;
import io.saoma.sale.goods.GoodsEvent.GoodsLaidOut;
import io.saoma.sale.goods.GoodsEvent.GoodsRejoined;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.scale.ScaleRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// The slow and obvious judge of the catalogue: lists that are searched from end to end, and an event that is tried
/// on a copy, which is thrown away where it has come to something that a shop cannot be.
record PlainGoods(
        List<Product> products, List<Category> categories, List<QuickKey> quickKeys, List<ScaleRule> scaleRules) {

    static final PlainGoods NONE = new PlainGoods(List.of(), List.of(), List.of(), List.of());

    PlainGoods after(GoodsEvent event) {
        var tried = new PlainGoods(
                new ArrayList<>(products),
                new ArrayList<>(categories),
                new ArrayList<>(quickKeys),
                new ArrayList<>(scaleRules));
        return tried.take(event) && tried.possible() ? tried : this;
    }

    private boolean take(GoodsEvent event) {
        switch (event) {
            case ProductSaved(var product, var _) -> put(product);
            case ProductsImported(var sheet, var _) -> {
                sheet.forEach(this::put);
                return distinct(sheet.stream().map(Product::code).toList());
            }
            case ProductRetired(var code, var _) -> {
                quickKeys.removeIf(key -> key.code().equals(code));
                return products.removeIf(product -> product.code().equals(code));
            }
            case CategoriesArranged(var wanted, var _) -> {
                become(categories, wanted);
                products.replaceAll(product -> names().contains(product.category()) ? product : product.in(""));
            }
            case CategoryRenamed(var from, var to, var _) -> {
                var known = names().contains(from) && !to.isBlank();
                categories.replaceAll(old -> old.name().equals(from) && known ? new Category(to, old.colour()) : old);
                products.replaceAll(product -> product.category().equals(from) && known ? product.in(to) : product);
                return known;
            }
            case QuickKeysArranged(var wanted, var _) -> become(quickKeys, wanted);
            case ScaleRulesArranged(var wanted, var _) -> become(scaleRules, wanted);
            case GoodsLaidOut(var all, var groups, var keys, var rules, var _) -> {
                become(products, all);
                become(categories, groups);
                products.replaceAll(product -> names().contains(product.category()) ? product : product.in(""));
                become(quickKeys, keys);
                become(scaleRules, rules);
            }
            case GoodsTakenOver _, GoodsRejoined _ -> throw new IllegalArgumentException("no change: " + event);
        }
        return true;
    }

    private void put(Product saved) {
        var there = codes().indexOf(saved.code());
        if (there < 0) {
            products.add(saved);
        } else {
            products.set(there, saved);
        }
        if (!saved.category().isEmpty() && !names().contains(saved.category())) {
            var colour = Stream.of(Colour.values()).skip(categories.size() % 8).findFirst();
            categories.add(new Category(saved.category(), colour.orElseThrow()));
        }
    }

    private boolean possible() {
        return distinct(codes())
                && distinct(products.stream()
                        .flatMap(product -> product.barcodes().stream())
                        .toList())
                && distinct(names())
                && quickKeys.size() <= 16
                && distinct(quickKeys.stream().map(QuickKey::code).toList())
                && codes().containsAll(quickKeys.stream().map(QuickKey::code).toList())
                && distinct(scaleRules.stream().map(ScaleRule::prefix).toList());
    }

    private List<String> codes() {
        return products.stream().map(Product::code).toList();
    }

    private List<String> names() {
        return categories.stream().map(Category::name).toList();
    }

    private static <T> void become(List<T> list, List<T> wanted) {
        list.clear();
        list.addAll(wanted);
    }

    private static boolean distinct(List<String> words) {
        return new HashSet<>(words).size() == words.size();
    }
}
