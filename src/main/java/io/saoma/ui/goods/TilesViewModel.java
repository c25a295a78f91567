package io.saoma.ui.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/// The quick keys while they are arranged; nothing changes at the counter before they are saved.
public final class TilesViewModel {

    private static final int COLUMNS = 4;

    private final Shelf shelf;
    private final Runnable leave;
    private final List<QuickKey> first;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<TilesFace> face = new ReadOnlyObjectWrapper<>();
    private final Map<String, Product> known = new HashMap<>();
    private Catalogue seen;
    private boolean warned;

    public TilesViewModel(Shelf shelf, Runnable leave) {
        this.shelf = shelf;
        this.leave = leave;
        seen = shelf.own();
        first = seen.quickKeys();
        first.forEach(key -> known.put(key.code(), seen.on(key)));
        var start = new TilesFace(first, 0, List.of(), -1, Sentence.of("tiles.how"), false);
        face.set(start.with(first, first.size()));
        find("");
        search.subscribe((_, now) -> find(now));
    }

    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyObjectProperty<TilesFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ObservableBooleanValue workingProperty() {
        return shelf.workingProperty();
    }

    Product on(QuickKey key) {
        return shelf.own().product(key.code()).or(() -> known(key)).orElseThrow();
    }

    /// Another till may have taken it off sale meanwhile.
    private Optional<Product> known(QuickKey key) {
        return Optional.ofNullable(known.get(key.code()));
    }

    void choose(int place) {
        change(face.get().keys(), place);
    }

    /// Left and right by one, up and down by a row; in a list that is searched, up and down move there.
    void move(int columns, int rows) {
        var now = face.get();
        if (rows != 0 && !search.get().isEmpty()) {
            face.set(now.finds(now.found(), Math.max(0, now.hand() + rows)));
        } else {
            choose(now.place() + columns + rows * COLUMNS);
        }
    }

    /// Enter: the product at hand comes to the place at hand, in the place of what was there.
    void put() {
        if (face.get().hand() >= 0) {
            place(face.get().found().get(face.get().hand()));
        }
    }

    void place(Product product) {
        known.put(product.code(), product);
        var now = face.get();
        var keys = new ArrayList<>(now.keys());
        var key = new QuickKey(product.code(), now.key().map(QuickKey::colour).orElse(colour(product, now.place())));
        if (now.place() < keys.size()) {
            keys.set(now.place(), key);
        } else {
            keys.add(key);
        }
        // it may have stood in another place until now
        var kept = IntStream.range(0, keys.size())
                .filter(place -> place == now.place() || !keys.get(place).code().equals(key.code()))
                .mapToObj(keys::get)
                .toList();
        search.set("");
        change(kept, kept.indexOf(key) + 1);
    }

    /// A scanned product comes to the place at hand.
    void scan(String code) {
        shelf.own().withBarcode(code).ifPresentOrElse(this::place, () -> search.set(code));
    }

    /// Del: the place at hand is given up, those behind it move up.
    void remove() {
        var now = face.get();
        now.key().ifPresent(key -> {
            var keys = new ArrayList<>(now.keys());
            keys.remove(key);
            change(keys, now.place());
        });
    }

    /// The key at hand changes places with a neighbour.
    void shift(int by) {
        var now = face.get();
        var other = now.place() + by;
        if (now.key().isPresent() && other >= 0 && other < now.keys().size()) {
            var keys = new ArrayList<>(now.keys());
            Collections.swap(keys, now.place(), other);
            change(keys, other);
        }
    }

    /// F3: the next colour for the key at hand.
    void nextColour() {
        face.get().key().ifPresent(key -> {
            var colours = List.of(Colour.values());
            paint(colours.get((colours.indexOf(key.colour()) + 1) % colours.size()));
        });
    }

    void paint(Colour colour) {
        var now = face.get();
        now.key().ifPresent(key -> {
            var keys = new ArrayList<>(now.keys());
            keys.set(now.place(), new QuickKey(key.code(), colour));
            change(keys, now.place());
        });
    }

    /// F12: so they are from now on.
    void save() {
        var keys = face.get().keys();
        if (keys.equals(first)) {
            leave.run();
        } else {
            shelf.change(seen, edit -> edit.arrange(keys), _ -> leave.run(), this::fail);
        }
    }

    /// What is not sold any more stands on no key.
    private void fail(Refused refused) {
        seen = refused.seen();
        var kept = face.get().keys().stream()
                .filter(key -> seen.product(key.code()).isPresent())
                .toList();
        change(kept, face.get().place());
        face.set(face.get().says(refused.why()));
    }

    /// Esc: clears the search, then leaves; where something would be lost, at the second press.
    void back() {
        if (!search.get().isEmpty()) {
            search.set("");
        } else if (warned || face.get().keys().equals(first)) {
            leave.run();
        } else {
            face.set(face.get().says("tiles.unsaved"));
            warned = true;
        }
    }

    private void change(List<QuickKey> keys, int place) {
        warned = false;
        face.set(face.get().with(keys, place));
    }

    private void find(String typed) {
        var own = shelf.own();
        face.set(
                typed.isBlank()
                        ? face.get().finds(own.products(), -1)
                        : face.get().finds(own.find(typed), 0));
    }

    private Colour colour(Product product, int place) {
        return shelf.own().category(product).map(Category::colour).orElse(Colour.at(place));
    }
}
