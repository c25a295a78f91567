package io.saoma.ui.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.sheet.Column;
import io.saoma.shop.sheet.Remark;
import io.saoma.shop.sheet.TypedProduct;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/// One product while it is typed, new or known; whatever is wrong, nothing of it is lost.
public final class ProductViewModel {

    private final Shelf shelf;
    private final Optional<Product> before;
    private final TypedProduct first;
    private final Consumer<Product> saved;
    private final Runnable leave;
    private final StringProperty code = new SimpleStringProperty();
    private final StringProperty name = new SimpleStringProperty();
    private final StringProperty price = new SimpleStringProperty();
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>();
    private final StringProperty barcodes = new SimpleStringProperty();
    private final StringProperty category = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<ProductFace> face = new ReadOnlyObjectWrapper<>();
    private Catalogue seen;
    private boolean warned;

    private ProductViewModel(
            Shelf shelf, Optional<Product> before, TypedProduct first, Consumer<Product> saved, Runnable leave) {
        this.shelf = shelf;
        seen = shelf.own();
        this.before = before;
        this.first = first;
        this.saved = saved;
        this.leave = leave;
        code.set(first.code());
        name.set(first.name());
        price.set(first.price());
        unit.set(first.unit());
        barcodes.set(first.barcodes());
        category.set(first.category());
        calm();
        List.of(code, name, price, barcodes, category).forEach(field -> field.subscribe((_, _) -> calm()));
        unit.subscribe((_, _) -> calm());
    }

    /// A product of the shop; `saved` takes what it has become, once that is on disk.
    public static ProductViewModel change(Shelf shelf, Product product, Consumer<Product> saved, Runnable leave) {
        return new ProductViewModel(shelf, Optional.of(product), TypedProduct.of(product), saved, leave);
    }

    /// A new one with a code that none had, and with this barcode, if it is not empty.
    public static ProductViewModel create(Shelf shelf, String barcode, Consumer<Product> saved, Runnable leave) {
        var fresh = shelf.own().freshCodes().findFirst().orElseThrow();
        var typed = new TypedProduct(fresh, "", "", Unit.PIECE, barcode, "");
        return new ProductViewModel(shelf, Optional.empty(), typed, saved, leave);
    }

    boolean isNew() {
        return before.isEmpty();
    }

    StringProperty codeProperty() {
        return code;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty priceProperty() {
        return price;
    }

    ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    StringProperty barcodesProperty() {
        return barcodes;
    }

    StringProperty categoryProperty() {
        return category;
    }

    ReadOnlyObjectProperty<ProductFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ObservableBooleanValue workingProperty() {
        return shelf.workingProperty();
    }

    List<Category> categories() {
        return shelf.own().categories();
    }

    /// F4: by piece or by weight.
    void otherUnit() {
        unit.set(unit.get() == Unit.PIECE ? Unit.KILOGRAM : Unit.PIECE);
    }

    /// One barcode more, unless another product has it.
    void scan(String barcode) {
        var owner = shelf.own().withBarcode(barcode).filter(it -> !it.code().equals(code.get()));
        if (owner.isPresent()) {
            refuse(Column.BARCODE, taken(barcode, owner.get()));
        } else if (!List.of(barcodes.get().strip().split("[|\\s]+", -1)).contains(barcode)) {
            barcodes.set((barcodes.get().strip() + " " + barcode).strip());
        }
    }

    /// Enter: writes it down, where it is whole.
    void save() {
        var reading = typed().read(shelf.own());
        var clash = shelf.own().product(code.get().strip()).filter(_ -> isNew());
        if (clash.isPresent()) {
            refuse(
                    Column.CODE,
                    Sentence.of(
                            "product.codeTaken", code.get().strip(), clash.get().name()));
        } else if (reading.product().isEmpty()) {
            var problem = reading.problems().getFirst();
            refuse(
                    field(problem.kind()),
                    Sentence.of(problem.kind().key(), problem.args().toArray()));
        } else {
            save(reading.product().get());
        }
    }

    private void save(Product product) {
        if (before.filter(product::equals).isPresent()) {
            leave.run();
            return;
        }
        shelf.change(seen, edit -> edit.save(product), _ -> saved.accept(product), this::fail);
    }

    /// Whoever has been told what was changed meanwhile may press once more.
    private void fail(Refused refused) {
        seen = refused.seen();
        face.set(new ProductFace(refused.why(), Optional.empty(), true));
    }

    /// Esc: leaves; where something would be lost, at the second press.
    void back() {
        if (warned || typed().equals(first)) {
            leave.run();
        } else {
            face.set(new ProductFace(Sentence.of("product.unsaved"), Optional.empty(), true));
            warned = true;
        }
    }

    private TypedProduct typed() {
        return new TypedProduct(code.get(), name.get(), price.get(), unit.get(), barcodes.get(), category.get());
    }

    private void calm() {
        warned = false;
        face.set(ProductFace.of(isNew() ? "product.fill" : "product.change"));
    }

    private void refuse(Column field, Sentence why) {
        face.set(new ProductFace(why, Optional.of(field), true));
    }

    private static Sentence taken(String barcode, Product owner) {
        return Sentence.of(Remark.Kind.BARCODE_TAKEN.key(), barcode, owner.name(), owner.code());
    }

    /// Where a person has to look.
    private static Column field(Remark.Kind kind) {
        return switch (kind) {
            case CODE_UNREADABLE -> Column.CODE;
            case PRICE_MISSING, PRICE_UNREADABLE, PRICE_DECIMALS, PRICE_OUT_OF_RANGE -> Column.PRICE;
            case BARCODE_UNREADABLE, BARCODE_TAKEN, ROUNDED_BY_EXCEL -> Column.BARCODE;
            case CATEGORY_TOO_LONG -> Column.CATEGORY;
            default -> Column.NAME;
        };
    }
}
