package io.saoma.ui.goods;

import static io.saoma.ui.goods.FakeShop.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.accord.Accord;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whoever changes goods that another till changed since he began is told before anything is saved, and keeps what he
/// typed.
@Execution(CONCURRENT)
class OvertakenTest {

    private final FakeOthers others = new FakeOthers(NOW);
    private final List<String> went = new ArrayList<>();

    @Test
    void aProductIsSavedAtTheSecondPress() {
        var form = form();
        others.change(new ProductSaved(others.dearer, NOW));
        form.priceProperty().set("1.80");
        form.save();

        assertEquals(
                Sentence.of("meanwhile.product", 2, others.water.name(), new Money(2_50)),
                form.faceProperty().get().said());
        assertEquals("1.80", form.priceProperty().get());
        assertEquals(others.dearer, stands());
        form.save();
        assertEquals(List.of("saved"), went);
        assertEquals(new Money(1_80), stands().price());
    }

    @Test
    void whatIsAboutSomethingElseIsSavedAtOnce() {
        var form = form();
        others.change(new ProductSaved(Goods.piece("2", "绿茶", 5_00), NOW));
        form.priceProperty().set("1.80");
        form.save();

        assertEquals(List.of("saved"), went);
        assertEquals(2, others.shelf.own().products().size());
    }

    @Test
    void aBarcodeThatAnotherTillGaveAwayIsNotTakenForSaved() {
        var form = form();
        others.change(new ProductSaved(Goods.piece("2", "绿茶", 5_00, "6921168509256"), NOW));
        form.barcodesProperty().set("6921168509256");
        form.save();

        assertEquals(
                Sentence.of("meanwhile.product", 2, "绿茶", new Money(5_00)),
                form.faceProperty().get().said());
        assertEquals(List.of(), went);
    }

    @Test
    void afterTheSharedBookWasPutBackNothingIsSavedUntilItIsSettledWhoIsRight() {
        others.change(new ProductSaved(others.dearer, NOW));
        assertEquals(Accord.SAME, others.desk.level());
        others.putBack();
        var form = form();
        form.priceProperty().set("1.80");
        form.save();
        assertEquals(Sentence.of("stock.putBack"), form.faceProperty().get().said());
        assertEquals(others.dearer, stands());

        assertEquals(Accord.SAME, others.desk.keepOwn());
        assertEquals(others.dearer, stands());
        form.save();
        assertEquals(new Money(1_80), stands().price());
    }

    @Test
    void orTheSharedBookIsRight() {
        others.change(new ProductSaved(others.dearer, NOW));
        assertEquals(Accord.SAME, others.desk.level());
        others.putBack();
        assertEquals(Accord.PUT_BACK, others.desk.level());
        assertEquals(Accord.SAME, others.desk.takeTheirs());
        assertEquals(others.water, stands());
    }

    @Test
    void whatANewerTillDidKeepsThisOneFromChangingAnything() {
        var form = form();
        others.newer = true;
        form.priceProperty().set("1.80");
        form.save();
        assertEquals(Sentence.of("stock.newer"), form.faceProperty().get().said());
    }

    @Test
    void nothingTypedIsLostWhileTheSharedBookIsAway() {
        var form = form();
        others.away = true;
        form.priceProperty().set("1.80");
        form.save();
        assertEquals(Sentence.of("stock.away"), form.faceProperty().get().said());
        assertEquals(others.water, stands());

        others.away = false;
        form.save();
        assertEquals(List.of("saved"), went);
    }

    @Test
    void quickKeysThatWereArrangedElsewhereAreNotWrittenOver() {
        var tiles = new TilesViewModel(others.shelf, () -> went.add("left"));
        var theirs = List.of(new QuickKey("1", Colour.SKY));
        others.change(new QuickKeysArranged(theirs, NOW));
        tiles.place(others.water);
        tiles.choose(0);
        tiles.paint(Colour.PLUM);
        tiles.save();

        assertEquals(
                Sentence.of("meanwhile.keys", 2), tiles.faceProperty().get().said());
        assertEquals(theirs, others.shelf.own().quickKeys());
        assertEquals(List.of(), went);
    }

    @Test
    void aKeyWhoseProductIsNotSoldAnyMoreIsGivenUp() {
        var tiles = new TilesViewModel(others.shelf, () -> went.add("left"));
        tiles.place(others.water);
        others.change(new ProductRetired("1", NOW));
        others.shelf.change(others.shelf.own(), edit -> edit.save(Goods.piece("2", "绿茶", 5_00)), _ -> {}, _ -> {});
        assertEquals(others.water, tiles.on(tiles.faceProperty().get().keys().getFirst()));
        tiles.save();

        assertEquals(
                Sentence.of("meanwhile.retired", 2, "1"),
                tiles.faceProperty().get().said());
        assertEquals(List.of(), tiles.faceProperty().get().keys());
        tiles.save();
        assertEquals(List.of("left"), went);
    }

    @Test
    void anOwnNewNameDoesNotHideWhatOthersArranged() {
        var tea = new Category("茶", Colour.SKY);
        var fresh = new Category("水", Colour.TEAL);
        others.shelf.change(others.shelf.own(), edit -> edit.arrangeCategories(List.of(tea, fresh)), _ -> {}, _ -> {});
        var categories = new CategoriesViewModel(others.shelf, () -> went.add("left"));
        others.change(new CategoriesArranged(List.of(fresh, tea), NOW));
        categories.rename();
        categories.nameProperty().set("茶饮");
        categories.saveName();
        assertEquals(
                Sentence.of("group.renamed", "茶饮"),
                categories.faceProperty().get().said());
        categories.paint(Colour.PLUM);
        categories.save();

        assertEquals(
                Sentence.of("meanwhile.categories", 2),
                categories.faceProperty().get().said());
        assertEquals(List.of(), went);
    }

    private ProductViewModel form() {
        return ProductViewModel.change(others.shelf, others.water, _ -> went.add("saved"), () -> {});
    }

    private Product stands() {
        return others.shelf.own().product("1").orElseThrow();
    }
}
