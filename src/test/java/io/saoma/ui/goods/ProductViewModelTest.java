package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.shop.sheet.Column;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The form of a product without a window.
class ProductViewModelTest {

    private static final Product WATER = Goods.piece("1001", "矿泉水", 2_00, "6921168509256");

    private final FakeShop shop = new FakeShop(WATER);
    private final List<String> ended = new ArrayList<>();

    private ProductViewModel create(String barcode) {
        return ProductViewModel.create(
                shop.shelf, barcode, it -> ended.add("saved " + it.name()), () -> ended.add("left"));
    }

    private ProductViewModel change() {
        return ProductViewModel.change(
                shop.shelf, WATER, it -> ended.add("saved " + it.name()), () -> ended.add("left"));
    }

    @Test
    void makesAProductOfABarcode() {
        var form = create("6900000000001");
        form.nameProperty().set("苹果");
        form.priceProperty().set("12.8");
        form.otherUnit();
        form.categoryProperty().set("水果");
        form.save();

        assertEquals(
                List.of(new ProductSaved(
                        new Product("1002", "苹果", new Money(12_80), Unit.KILOGRAM, List.of("6900000000001"), "水果"),
                        FakeShop.NOW)),
                shop.written);
        assertEquals(List.of("saved 苹果"), ended);
    }

    @Test
    void asksForOneThingAfterTheOtherAndLosesNothing() {
        var form = create("");
        form.save();
        assertEquals(Optional.of(Column.NAME), face(form).wrong());
        form.nameProperty().set("茶");
        assertEquals(Optional.empty(), face(form).wrong());
        form.save();
        assertEquals(Optional.of(Column.PRICE), face(form).wrong());
        form.priceProperty().set("3块");
        form.save();
        assertEquals(Sentence.of("sheet.priceUnreadable", "3块"), face(form).said());
        assertEquals("茶", form.nameProperty().get());
        assertEquals(List.of(), shop.written);
    }

    @Test
    void namesTheProductThatHasTheBarcode() {
        var form = create("");
        form.nameProperty().set("纯净水");
        form.priceProperty().set("2");
        form.barcodesProperty().set("6921168509256");
        form.save();

        assertEquals(
                Sentence.of("sheet.barcodeTaken", "6921168509256", "矿泉水", "1001"),
                face(form).said());
        assertEquals(Optional.of(Column.BARCODE), face(form).wrong());
    }

    @Test
    void doesNotMakeASecondProductOfOneCode() {
        var form = create("");
        form.codeProperty().set("1001");
        form.nameProperty().set("茶");
        form.priceProperty().set("3");
        form.save();
        assertEquals(Sentence.of("product.codeTaken", "1001", "矿泉水"), face(form).said());
        assertEquals(List.of(), shop.written);
    }

    @Test
    void aScanAddsABarcodeOnce() {
        var form = change();
        form.scan("6921168509256");
        form.scan("6900000000001");
        form.scan("6900000000001");
        assertEquals("6921168509256 6900000000001", form.barcodesProperty().get());
    }

    @Test
    void aScanOfAnotherProductsBarcodeIsSaidAndNotAdded() {
        var form = create("");
        form.scan("6921168509256");
        assertEquals("", form.barcodesProperty().get());
        assertTrue(face(form).trouble());
    }

    @Test
    void changesAProduct() {
        var form = change();
        form.priceProperty().set("2.5");
        form.save();
        assertEquals(
                new Money(2_50), shop.shelf.own().product("1001").orElseThrow().price());
        assertEquals(List.of("saved 矿泉水"), ended);
    }

    @Test
    void whatIsAsItWasIsNotWrittenDown() {
        change().save();
        assertEquals(List.of(), shop.written);
        assertEquals(List.of("left"), ended);
    }

    @Test
    void whatCannotBeWrittenStaysInTheForm() {
        shop.diskFails = true;
        var form = change();
        form.priceProperty().set("2.5");
        form.save();
        assertEquals(Sentence.of("stock.notWritten"), face(form).said());
        assertEquals(List.of(), ended);

        shop.diskFails = false;
        form.save();
        assertEquals(List.of("saved 矿泉水"), ended);
    }

    @Test
    void escapeLeavesAtTheSecondPressWhereSomethingWouldBeLost() {
        create("6900000000001").back();
        assertEquals(List.of("left"), ended);

        var form = change();
        form.nameProperty().set("水");
        form.back();
        assertEquals(Sentence.of("product.unsaved"), face(form).said());
        form.nameProperty().set("清水");
        form.back();
        assertEquals(1, ended.size());
        form.back();
        assertEquals(2, ended.size());
    }

    private static ProductFace face(ProductViewModel form) {
        return form.faceProperty().get();
    }
}
