package io.saoma;

import io.saoma.sale.goods.Product;
import io.saoma.ui.Key;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.goods.CategoriesController;
import io.saoma.ui.goods.CategoriesViewModel;
import io.saoma.ui.goods.ImportController;
import io.saoma.ui.goods.ImportViewModel;
import io.saoma.ui.goods.ProductController;
import io.saoma.ui.goods.ProductViewModel;
import io.saoma.ui.goods.ScaleController;
import io.saoma.ui.goods.ScaleViewModel;
import io.saoma.ui.goods.Shelf;
import io.saoma.ui.goods.StockController;
import io.saoma.ui.goods.StockViewModel;
import io.saoma.ui.goods.TilesController;
import io.saoma.ui.goods.TilesViewModel;
import io.saoma.ui.goods.Ways;
import io.saoma.ui.window.TillWindow;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;

/// The goods at the counter: a key for their screens, and a way from a barcode that nobody knows to its product.
final class GoodsCounter implements Ways {

    private static final String NOT_ALLOWED = "goods";

    private final TillWindow window;
    private final UiTasks tasks;
    private final CashierViewModel cashier;
    private final Notices notices;
    private final Shelf shelf;
    private final StockViewModel stock;

    /// @param mayChange whether whoever stands at the till now may change the goods
    GoodsCounter(
            Till till,
            UiTasks tasks,
            TillWindow window,
            CashierViewModel cashier,
            Notices notices,
            BooleanSupplier mayChange) {
        this.window = window;
        this.tasks = tasks;
        this.cashier = cashier;
        this.notices = notices;
        shelf = new Shelf(till.goods, tasks, mayChange);
        stock = new StockViewModel(shelf, this);
        cashier.catalogueProperty().bind(shelf.soldProperty());
        cashier.unknown().onMake(this::make);
        window.command(Key.withCtrl(KeyCode.G, "stock.key", () -> {
            open();
            return true;
        }));
    }

    void open() {
        stock.begin();
        show();
    }

    private void show() {
        window.show(messages -> new StockController(stock, messages));
    }

    /// The product comes into the basket as soon as there is one.
    private void make(String barcode) {
        whenAllowed(() -> form(ProductViewModel.create(
                shelf,
                barcode,
                _ -> {
                    window.goHome();
                    cashier.again(barcode);
                },
                window::goHome)));
    }

    private void whenAllowed(Runnable deed) {
        if (shelf.mayChange()) {
            deed.run();
            return;
        }
        notices.raise(new Notice(
                NOT_ALLOWED,
                Notice.Level.NOTE,
                Sentence.of("stock.notAllowed"),
                Sentence.of("stock.notAllowedAdvice"),
                List.of(notices.fine(NOT_ALLOWED))));
    }

    @Override
    public void edit(Product product) {
        form(ProductViewModel.change(shelf, product, this::showSaved, this::show));
    }

    @Override
    public void create(String barcode) {
        form(ProductViewModel.create(shelf, barcode, this::showSaved, this::show));
    }

    @Override
    public void arrange() {
        var tiles = new TilesViewModel(shelf, this::show);
        window.show(messages -> new TilesController(tiles, messages));
    }

    @Override
    public void sort() {
        var categories = new CategoriesViewModel(shelf, this::show);
        window.show(messages -> new CategoriesController(categories, messages));
    }

    @Override
    public void takeIn() {
        var sheet = new ImportViewModel(shelf, tasks, this::showTakenIn, this::show);
        window.show(messages -> new ImportController(sheet, messages));
    }

    @Override
    public void weigh() {
        var scale = new ScaleViewModel(shelf, this::show);
        window.show(messages -> new ScaleController(scale, messages));
    }

    @Override
    public void leave() {
        window.goHome();
    }

    private void form(ProductViewModel product) {
        window.show(messages -> new ProductController(product, messages));
    }

    private void showSaved(Product product) {
        stock.show(product);
        show();
    }

    private void showTakenIn(Sentence news) {
        stock.show(news);
        show();
    }
}
