package io.saoma.shop;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.GoodsEvent;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Where the goods are answered for: each change returns once it is on disk, and throws where it cannot be; then the
/// goods are what they were.
public final class GoodsDesk {

    private final boolean practice;
    private final Consumer<GoodsEvent> book;
    private final InstantSource clock;
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile Catalogue own;
    private volatile boolean begun;

    /// @param past what has happened to the shop until now, in its order
    /// @param book returns once the event is on disk, and throws where it cannot be
    public GoodsDesk(boolean practice, List<ShopEvent> past, Consumer<GoodsEvent> book, InstantSource clock) {
        this.practice = practice;
        this.book = book;
        this.clock = clock;
        var events = past.stream()
                .filter(GoodsEvent.class::isInstance)
                .map(GoodsEvent.class::cast)
                .toList();
        own = Catalogue.of(events);
        begun = !events.isEmpty();
    }

    /// The shop's own goods, which practice and real sales share.
    public Catalogue own() {
        return own;
    }

    /// What is sold: in practice the demo's goods, which are written down nowhere, until the shop has begun.
    public Catalogue sold() {
        return demo() ? DemoShop.catalogue() : own;
    }

    /// Whether the demo's goods are sold.
    public boolean demo() {
        return practice && !begun;
    }

    /// Tells of every change from now on, on whatever thread made it.
    public void subscribe(Runnable subscriber) {
        subscribers.add(subscriber);
    }

    /// A product is new, or is another one from now on.
    public void save(Product product) {
        record(new ProductSaved(product, clock.instant()));
    }

    /// The shop does not sell it any more.
    public void retire(Product product) {
        record(new ProductRetired(product.code(), clock.instant()));
    }

    /// Takes in all that is new or changed in a sheet, in which there is no problem.
    public void take(Preview sheet) {
        record(sheet.event(clock.instant()).orElseThrow());
    }

    /// These are the categories, in this order and in these colours.
    public void arrangeCategories(List<Category> categories) {
        record(new CategoriesArranged(categories, clock.instant()));
    }

    /// A category has another name, under which all its products stay in it.
    public void rename(Category category, String name) {
        record(new CategoryRenamed(category.name(), name, clock.instant()));
    }

    /// These are the quick keys, in this order.
    public void arrange(List<QuickKey> keys) {
        record(new QuickKeysArranged(keys, clock.instant()));
    }

    /// So the labels of the shop's scales are read.
    public void read(List<ScaleRule> rules) {
        record(new ScaleRulesArranged(rules, clock.instant()));
    }

    private synchronized void record(GoodsEvent event) {
        var next = own.after(event);
        if (next == own) {
            throw new IllegalArgumentException("it does not fit the goods: " + event);
        }
        book.accept(event);
        own = next;
        begun = true;
        subscribers.forEach(Runnable::run);
    }
}
