package io.saoma.ui.goods;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.Product;
import io.saoma.shop.GoodsDesk;
import io.saoma.ui.UiTasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A shop whose book is a list, and the ways out of its goods as words; everything happens at once.
final class FakeShop implements Ways {

    static final Instant NOW = Instant.parse("2026-03-14T01:00:00Z");
    static final UiTasks AT_ONCE = new UiTasks(Runnable::run, Runnable::run);

    final List<GoodsEvent> written = new ArrayList<>();
    final List<String> went = new ArrayList<>();
    Runnable onSort = () -> went.add("sort");
    boolean diskFails;
    boolean mayChange = true;
    final Shelf shelf;

    FakeShop(Product... products) {
        this(false, products);
    }

    private FakeShop(boolean practice, Product... products) {
        List<ShopEvent> past = products.length == 0 ? List.of() : List.of(new ProductsImported(List.of(products), NOW));
        shelf = new Shelf(new GoodsDesk(practice, past, this::write, () -> NOW), AT_ONCE, () -> mayChange);
    }

    static FakeShop inPractice() {
        return new FakeShop(true);
    }

    private void write(GoodsEvent event) {
        if (diskFails) {
            throw new IllegalStateException("the disk is full");
        }
        written.add(event);
    }

    @Override
    public void edit(Product product) {
        went.add("edit " + product.name());
    }

    @Override
    public void create(String barcode) {
        went.add(("create " + barcode).strip());
    }

    @Override
    public void arrange() {
        went.add("arrange");
    }

    @Override
    public void sort() {
        onSort.run();
    }

    @Override
    public void takeIn() {
        went.add("take in");
    }

    @Override
    public void weigh() {
        went.add("weigh");
    }

    @Override
    public void leave() {
        went.add("leave");
    }
}
