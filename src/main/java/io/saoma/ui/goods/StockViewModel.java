package io.saoma.ui.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The list of the shop's goods: what is searched, what is at hand, and the ways on from it; on the JavaFX thread.
public final class StockViewModel {

    private final Shelf shelf;
    private final Ways ways;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<StockFace> face = new ReadOnlyObjectWrapper<>();
    private Optional<String> category = Optional.empty();
    /// As whoever asked for a product to go saw the goods.
    private Catalogue seen = Catalogue.EMPTY;

    public StockViewModel(Shelf shelf, Ways ways) {
        this.shelf = shelf;
        this.ways = ways;
        look(Optional.empty());
        search.subscribe(_ -> look(Optional.empty()));
        shelf.ownProperty().subscribe(_ -> look(face.get().atHand().map(Product::code)));
    }

    /// The whole list again, for whoever comes to it anew.
    public void begin() {
        category = Optional.empty();
        search.set("");
        look(Optional.empty());
    }

    /// The list as it was, with this product at hand.
    public void show(Product product) {
        look(Optional.of(product.code()));
        say("stock.saved", product.name());
    }

    /// The list as it was, after a sheet was taken in.
    public void show(Sentence news) {
        face.set(face.get().says(news, false));
    }

    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyObjectProperty<StockFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    List<Category> categories() {
        return shelf.own().categories();
    }

    /// Whether the shop has anything at all.
    boolean any() {
        return !shelf.own().products().isEmpty();
    }

    void up() {
        select(face.get().index() - 1);
    }

    void down() {
        select(face.get().index() + 1);
    }

    void select(int index) {
        face.set(face.get().select(index, count(face.get().rows().size())));
    }

    void narrow(Optional<String> wanted) {
        category = wanted;
        look(Optional.empty());
    }

    /// F3: from all goods through one category after the other, and back to all.
    void nextCategory() {
        var names = categories().stream().map(Category::name).toList();
        var next = category.map(names::indexOf).orElse(-1) + 1;
        narrow(next < names.size() ? Optional.of(names.get(next)) : Optional.empty());
    }

    /// Enter: to the form of the product at hand.
    void edit() {
        whenAllowed(() -> face.get().atHand().ifPresent(ways::edit));
    }

    /// To the form of a new product. What was searched and has no product may be its barcode.
    void create() {
        var typed = narrow(search.get());
        var barcode = face.get().rows().isEmpty() && Product.isBarcode(typed) && typed.matches("\\d{8,}") ? typed : "";
        whenAllowed(() -> ways.create(barcode));
    }

    void arrange() {
        whenAllowed(ways::arrange);
    }

    void sort() {
        whenAllowed(ways::sort);
    }

    void weigh() {
        whenAllowed(ways::weigh);
    }

    void takeIn() {
        whenAllowed(ways::takeIn);
    }

    /// Del: asks whether the product at hand is to go, and at the second press it goes.
    void retire() {
        whenAllowed(() -> face.get().atHand().ifPresent(this::retire));
    }

    private void retire(Product product) {
        if (!face.get().asking()) {
            seen = shelf.own();
            face.set(face.get().asks(Sentence.of("stock.retire", product.name())));
            return;
        }
        shelf.change(
                seen,
                edit -> edit.retire(product),
                _ -> say("stock.retired", product.name()),
                refused -> face.set(face.get().says(refused.why(), true)));
    }

    /// A code from the scanner is what is searched.
    void scan(String code) {
        category = Optional.empty();
        search.set(code);
        if (face.get().rows().isEmpty()) {
            say("stock.unknown", code);
        }
    }

    /// Esc: keeps the product at hand, else shows everything again, else goes back to selling.
    void back() {
        if (face.get().asking()) {
            select(face.get().index());
        } else if (!search.get().isEmpty() || category.isPresent()) {
            begin();
        } else {
            ways.leave();
        }
    }

    void leave() {
        ways.leave();
    }

    private void whenAllowed(Runnable deed) {
        if (shelf.mayChange()) {
            deed.run();
        } else {
            face.set(face.get().says(Sentence.of("stock.notAllowed"), true));
        }
    }

    private void say(String key, String arg) {
        face.set(face.get().says(Sentence.of(key, arg), false));
    }

    /// The product of this code stays at hand; of what was searched, the first is.
    private void look(Optional<String> code) {
        category = category.filter(
                name -> categories().stream().anyMatch(it -> it.name().equals(name)));
        var rows = rows(shelf.own(), narrow(search.get()));
        var index = code.map(wanted -> index(rows, wanted)).orElse(search.get().isBlank() || rows.isEmpty() ? -1 : 0);
        face.set(new StockFace(rows, index, category, count(rows.size()), false, false));
    }

    private List<Product> rows(Catalogue catalogue, String text) {
        var found = text.isEmpty() ? catalogue.products() : found(catalogue, text);
        return category.map(name -> found.stream()
                        .filter(product -> product.category().equals(name))
                        .toList())
                .orElse(found);
    }

    private static List<Product> found(Catalogue catalogue, String text) {
        var scanned = catalogue.withBarcode(text);
        if (scanned.isPresent()) {
            return List.of(scanned.get());
        }
        var named = catalogue.find(text);
        return named.isEmpty() ? withPartOfBarcode(catalogue, text) : named;
    }

    private static List<Product> withPartOfBarcode(Catalogue catalogue, String text) {
        return catalogue.products().stream()
                .filter(product -> product.barcodes().stream().anyMatch(barcode -> barcode.contains(text)))
                .toList();
    }

    private static int index(List<Product> rows, String code) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).code().equals(code))
                .findFirst()
                .orElse(-1);
    }

    private Sentence count(int rows) {
        return shelf.demo() ? Sentence.of("stock.demo") : Sentence.of("stock.count", rows);
    }

    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
