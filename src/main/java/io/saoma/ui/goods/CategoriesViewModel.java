package io.saoma.ui.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.shop.Outcome;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/// The categories of the shop: order and colours, which are saved all at once, and names, each of which is saved as
/// soon as it is typed, for all products of a category follow it; on the JavaFX thread.
public final class CategoriesViewModel {

    private static final Sentence HOW = Sentence.of("group.how");

    private final Shelf shelf;
    private final Runnable leave;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CategoriesFace> face = new ReadOnlyObjectWrapper<>();
    private Catalogue seen;
    private boolean warned;

    public CategoriesViewModel(Shelf shelf, Runnable leave) {
        this.shelf = shelf;
        this.leave = leave;
        seen = shelf.own();
        var categories = seen.categories();
        face.set(new CategoriesFace(
                categories, 0, false, categories.isEmpty() ? Sentence.of("group.none") : HOW, false));
    }

    StringProperty nameProperty() {
        return name;
    }

    ReadOnlyObjectProperty<CategoriesFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ObservableBooleanValue workingProperty() {
        return shelf.workingProperty();
    }

    int products(Category category) {
        return shelf.own().in(category).size();
    }

    void up() {
        choose(face.get().index() - 1);
    }

    void down() {
        choose(face.get().index() + 1);
    }

    void choose(int index) {
        change(face.get().categories(), index);
    }

    /// Ctrl and up or down: the one at hand changes places with a neighbour.
    void shift(int by) {
        var now = face.get();
        var other = now.index() + by;
        if (!now.renaming() && other >= 0 && other < now.categories().size()) {
            var changed = new ArrayList<>(now.categories());
            Collections.swap(changed, now.index(), other);
            change(changed, other);
        }
    }

    /// F3: the next colour for the one at hand.
    void nextColour() {
        var colours = List.of(Colour.values());
        about(category -> paint(colours.get((colours.indexOf(category.colour()) + 1) % colours.size())));
    }

    void paint(Colour colour) {
        about(category -> {
            var changed = new ArrayList<>(face.get().categories());
            changed.set(face.get().index(), category.in(colour));
            change(changed, face.get().index());
        });
    }

    /// F2: another name for the one at hand is typed.
    void rename() {
        about(category -> {
            name.set(category.name());
            face.set(face.get().asksName(Sentence.of("group.newName", category.name())));
        });
    }

    /// Del: the one at hand goes, where nothing is in it.
    void remove() {
        about(category -> {
            var inIt = products(category);
            if (inIt > 0) {
                face.set(face.get().complains("group.notEmpty", category.name(), inIt));
                return;
            }
            var changed = new ArrayList<>(face.get().categories());
            changed.remove(category);
            change(changed, face.get().index());
        });
    }

    /// Enter, where a name is typed.
    void saveName() {
        if (face.get().renaming()) {
            face.get()
                    .atHand()
                    .ifPresent(category -> saveName(category, name.get().strip()));
        }
    }

    private void saveName(Category category, String wanted) {
        if (wanted.equals(category.name())) {
            change(face.get().categories(), face.get().index());
        } else if (wanted.isEmpty() || wanted.codePointCount(0, wanted.length()) > Category.LONGEST) {
            face.set(face.get().complains("group.unfit", Category.LONGEST));
        } else if (taken(wanted)) {
            face.set(face.get().complains("group.taken", wanted));
        } else {
            shelf.change(
                    seen, edit -> edit.rename(category, wanted), made -> renamed(category, wanted, made), this::fail);
        }
    }

    /// One that is going to be removed keeps its name until then.
    private boolean taken(String wanted) {
        return shelf.own().categories().stream().anyMatch(it -> it.name().equals(wanted));
    }

    private void renamed(Category category, String wanted, Outcome.Made made) {
        seen = made.seen();
        var changed = new ArrayList<>(face.get().categories());
        changed.replaceAll(it -> it.equals(category) ? it.named(wanted) : it);
        face.set(face.get().with(changed, face.get().index(), Sentence.of("group.renamed", wanted)));
    }

    /// F12: so they are from now on.
    void save() {
        var now = face.get();
        if (now.renaming()) {
            return;
        }
        if (unchanged()) {
            leave.run();
        } else {
            shelf.change(seen, edit -> edit.arrangeCategories(now.categories()), _ -> leave.run(), this::fail);
        }
    }

    /// Esc: gives a name up, then leaves; where something would be lost, at the second press.
    void back() {
        if (face.get().renaming()) {
            change(face.get().categories(), face.get().index());
        } else if (warned || unchanged()) {
            leave.run();
        } else {
            face.set(face.get().complains("tiles.unsaved"));
            warned = true;
        }
    }

    private void fail(Refused refused) {
        seen = refused.seen();
        face.set(face.get().complains(refused.why()));
    }

    private boolean unchanged() {
        return face.get().categories().equals(seen.categories());
    }

    private void about(Consumer<Category> deed) {
        if (!face.get().renaming()) {
            face.get().atHand().ifPresent(deed);
        }
    }

    private void change(List<Category> categories, int index) {
        warned = false;
        face.set(face.get().with(categories, index, categories.isEmpty() ? Sentence.of("group.none") : HOW));
    }
}
