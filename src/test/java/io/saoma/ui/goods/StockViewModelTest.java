package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The list of goods without a window.
class StockViewModelTest {

    private static final Product WATER =
            new Product("1001", "矿泉水", new Money(2_00), Unit.PIECE, List.of("6921168509256", "6901234567892"), "饮料");
    private static final Product TEA = new Product("1002", "茶", new Money(3_00), Unit.PIECE, List.of(), "饮料");
    private static final Product APPLES = Goods.weighed("42", "苹果", 12_80);

    private final FakeShop shop = new FakeShop(WATER, TEA, APPLES);
    private final StockViewModel stock = new StockViewModel(shop.shelf, shop);

    @Test
    void showsEverythingAtFirst() {
        assertEquals(List.of(WATER, TEA, APPLES), rows());
        assertEquals(Optional.empty(), face().atHand());
        assertEquals(Sentence.of("stock.count", 3), face().said());
    }

    @Test
    void findsByNameInitialsCodeAndBarcode() {
        for (var typed : List.of("矿", "kqs", "1001", "6921168509256", "６９０１２３４５６７８９２", "2116850")) {
            stock.searchProperty().set(typed);
            assertEquals(List.of(WATER), rows(), typed);
            assertEquals(Optional.of(WATER), face().atHand());
        }
        stock.searchProperty().set("雪糕");
        assertEquals(List.of(), rows());
    }

    @Test
    void goesThroughTheCategories() {
        stock.nextCategory();
        assertEquals(List.of(WATER, TEA), rows());
        stock.searchProperty().set("苹果");
        assertEquals(List.of(), rows());
        stock.nextCategory();
        assertEquals(List.of(APPLES), rows());
    }

    @Test
    void editsTheProductAtHand() {
        stock.edit();
        stock.down();
        stock.down();
        stock.edit();
        stock.up();
        stock.up();
        stock.edit();
        assertEquals(List.of("edit 茶", "edit 矿泉水"), shop.went);
    }

    @Test
    void aNewProductHasTheBarcodeThatWasLookedFor() {
        stock.create();
        stock.scan("6900000000001");
        assertEquals(Sentence.of("stock.unknown", "6900000000001"), face().said());
        stock.create();
        stock.scan("6921168509256");
        stock.create();
        assertEquals(List.of("create", "create 6900000000001", "create"), shop.went);
    }

    @Test
    void asksBeforeAProductGoes() {
        stock.searchProperty().set("茶");
        stock.retire();
        assertTrue(face().asking());
        stock.back();
        assertFalse(face().asking());
        assertEquals(List.of(), shop.written);

        stock.retire();
        stock.retire();
        assertEquals(List.of(new ProductRetired("1002", FakeShop.NOW)), shop.written);
        assertEquals(Sentence.of("stock.retired", "茶"), face().said());
        stock.back();
        assertEquals(List.of(WATER, APPLES), rows());
    }

    @Test
    void anotherRowTakesTheQuestionBack() {
        stock.select(0);
        stock.retire();
        stock.down();
        stock.retire();
        assertEquals(List.of(), shop.written);
    }

    @Test
    void whatCannotBeWrittenDidNotHappen() {
        shop.diskFails = true;
        stock.select(0);
        stock.retire();
        stock.retire();
        assertEquals(Sentence.of("stock.notWritten"), face().said());
        assertTrue(face().wrong());
        assertEquals(3, rows().size());
    }

    @Test
    void showsWhatHasChangedAndKeepsTheProductAtHand() {
        stock.searchProperty().set("茶");
        var dearer = new Product("1002", "茶", new Money(4_00), Unit.PIECE, List.of(), "饮料");
        shop.shelf.change(shop.shelf.own(), edit -> edit.save(dearer), _ -> stock.show(dearer), _ -> {});
        assertEquals(Optional.of(dearer), face().atHand());
        assertEquals(Sentence.of("stock.saved", "茶"), face().said());
    }

    @Test
    void escapeClearsTheSearchAndThenLeaves() {
        stock.searchProperty().set("茶");
        stock.back();
        assertEquals(3, rows().size());
        stock.back();
        assertEquals(List.of("leave"), shop.went);
    }

    @Test
    void whoMayNotChangeTheGoodsMayLookAtThem() {
        shop.mayChange = false;
        stock.select(0);
        for (Runnable deed : List.<Runnable>of(
                stock::edit, stock::create, stock::arrange, stock::takeIn, stock::weigh, stock::retire)) {
            deed.run();
            assertEquals(Sentence.of("stock.notAllowed"), face().said());
        }
        assertEquals(List.of(), shop.went);
    }

    @Test
    void practiceSaysThatTheGoodsAreSamples() {
        var practice = FakeShop.inPractice();
        var empty = new StockViewModel(practice.shelf, practice);
        assertEquals(Sentence.of("stock.demo"), empty.faceProperty().get().said());
        assertFalse(empty.any());
    }

    private StockFace face() {
        return stock.faceProperty().get();
    }

    private List<Product> rows() {
        return face().rows();
    }
}
