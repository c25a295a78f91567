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
import io.saoma.shop.accord.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A catalogue while events are folded into it. An event that does not fit changes nothing at all.
final class Folding {

    Stock stock;
    Map<String, Category> categories;
    List<QuickKey> quickKeys;
    List<ScaleRule> scaleRules;
    Seen seen;

    Folding() {
        this(new Stock(), Map.of(), List.of(), List.of(), Seen.NOTHING);
    }

    Folding(
            Stock stock,
            Map<String, Category> categories,
            List<QuickKey> quickKeys,
            List<ScaleRule> scaleRules,
            Seen seen) {
        this.seen = seen;
        this.stock = new Stock(stock);
        this.categories = new LinkedHashMap<>(categories);
        this.quickKeys = quickKeys;
        this.scaleRules = scaleRules;
    }

    /// The same, as it happens to this till: by what it changes alone its goods are no longer those of the others.
    boolean live(GoodsEvent event) {
        var fits = take(event);
        if (fits && event instanceof GoodsEvent.Change) {
            seen = Seen.NOTHING;
        }
        return fits;
    }

    /// Whether the event fitted.
    boolean take(GoodsEvent event) {
        return switch (event) {
            case ProductSaved(var product, var _) -> save(List.of(product));
            case ProductsImported(var products, var _) -> save(products);
            case ProductRetired(var code, var _) -> retire(code);
            case CategoriesArranged(var wanted, var _) -> arrangeCategories(wanted);
            case CategoryRenamed(var from, var to, var _) -> rename(from, to);
            case QuickKeysArranged(var wanted, var _) -> arrangeKeys(wanted);
            case ScaleRulesArranged(var wanted, var _) -> arrangeRules(wanted);
            case GoodsLaidOut all -> layOut(all);
            case GoodsTakenOver taken -> takeOver(taken);
            case GoodsRejoined rejoined -> {
                seen = Seen.after(rejoined);
                yield true;
            }
        };
    }

    /// Each number once and in its order. A change that does not fit has its number all the same: it changes nothing at
    /// any till.
    private boolean takeOver(GoodsTakenOver taken) {
        var next = taken.version() == seen.of(taken.shop()) + 1;
        if (next) {
            if (taken.version() == 1) {
                become(empty());
            }
            seen = Seen.after(taken);
            take(taken.change());
        }
        return next;
    }

    private boolean layOut(GoodsLaidOut all) {
        var whole = empty();
        var fits = whole.save(all.products())
                && whole.arrangeCategories(all.categories())
                && whole.arrangeKeys(all.keys())
                && whole.arrangeRules(all.rules());
        if (fits) {
            become(whole);
        }
        return fits;
    }

    /// Without goods, but with what is remembered of those that were there.
    private Folding empty() {
        return new Folding(stock.emptied(), Map.of(), List.of(), List.of(), seen);
    }

    private void become(Folding other) {
        stock = other.stock;
        categories = other.categories;
        quickKeys = other.quickKeys;
        scaleRules = other.scaleRules;
    }

    /// A category that is not there yet comes last.
    private boolean save(List<Product> products) {
        var fits = stock.save(products);
        if (fits) {
            products.stream()
                    .map(Product::category)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> categories.computeIfAbsent(name, this::next));
        }
        return fits;
    }

    private Category next(String name) {
        return new Category(name, Colour.at(categories.size()));
    }

    private boolean retire(String code) {
        quickKeys = quickKeys.stream().filter(key -> !key.code().equals(code)).toList();
        return stock.retire(code);
    }

    private boolean arrangeCategories(List<Category> wanted) {
        if (!distinct(wanted, Category::name)) {
            return false;
        }
        categories.clear();
        wanted.forEach(category -> categories.put(category.name(), category));
        stock.changeAll(product -> categories.containsKey(product.category()) ? product : product.in(""));
        return true;
    }

    private boolean rename(String from, String to) {
        if (to.isBlank() || !to.equals(to.strip()) || !categories.containsKey(from) || categories.containsKey(to)) {
            return false;
        }
        var old = List.copyOf(categories.values());
        categories.clear();
        for (var category : old) {
            var name = category.name().equals(from) ? to : category.name();
            categories.put(name, category.named(name));
        }
        stock.changeAll(product -> product.category().equals(from) ? product.in(to) : product);
        return true;
    }

    private boolean arrangeKeys(List<QuickKey> wanted) {
        var fits = wanted.size() <= QuickKey.MOST
                && distinct(wanted, QuickKey::code)
                && wanted.stream().allMatch(key -> stock.products().containsKey(key.code()));
        quickKeys = fits ? wanted : quickKeys;
        return fits;
    }

    private boolean arrangeRules(List<ScaleRule> wanted) {
        var fits = distinct(wanted, ScaleRule::prefix);
        scaleRules = fits ? wanted : scaleRules;
        return fits;
    }

    private static <T> boolean distinct(List<T> things, Function<T, String> name) {
        return things.stream().map(name).distinct().count() == things.size();
    }
}
