package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.CategoryRenamed;
import io.saoma.sale.goods.Product;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The categories without a window.
class CategoriesViewModelTest {

    private static final Category TEA = new Category("茶", Colour.BROWN);
    private static final Category FRUIT = new Category("水果", Colour.ORANGE);
    private static final Category BREAD = new Category("面包", Colour.BRICK);

    private final FakeShop shop = new FakeShop(
            Goods.piece("1", "绿茶", 3_00).in("茶"),
            Goods.piece("2", "苹果", 4_00).in("水果"),
            Goods.piece("3", "红茶", 3_00).in("茶"),
            Goods.piece("4", "吐司", 8_00).in("面包"),
            Goods.piece("5", "袋子", 20));
    private final List<String> ended = new ArrayList<>();
    private final CategoriesViewModel categories = new CategoriesViewModel(shop.shelf, () -> ended.add("left"));

    @Test
    void orderAndColoursAreOneEventAndTheTilesFollow() {
        categories.down();
        categories.shift(-1);
        categories.paint(Colour.SKY);
        categories.shift(-1);
        categories.down();
        categories.nextColour();
        assertEquals(List.of(), shop.written, "nothing is written before F12");

        categories.save();
        var wanted = List.of(FRUIT.in(Colour.SKY), TEA.in(Colour.ORANGE), BREAD);
        assertEquals(List.<GoodsEvent>of(new CategoriesArranged(wanted, FakeShop.NOW)), shop.written);
        assertEquals(wanted, shop.shelf.soldProperty().get().categories());
        assertEquals(
                List.of("苹果", "绿茶", "红茶", "吐司", "袋子"),
                shop.shelf.own().shelved().stream().map(Product::name).toList());
        assertEquals(List.of("left"), ended);
    }

    @Test
    void allProductsFollowANewNameAtOnceAndTheOrderWaits() {
        categories.shift(1);
        categories.rename();
        assertEquals("茶", categories.nameProperty().get());
        categories.nameProperty().set(" 茶饮 ");
        categories.saveName();

        assertEquals(List.<GoodsEvent>of(new CategoryRenamed("茶", "茶饮", FakeShop.NOW)), shop.written);
        assertEquals(2, shop.shelf.own().in(TEA.named("茶饮")).size());
        assertFalse(face().renaming());
        assertEquals(List.of(FRUIT, TEA.named("茶饮"), BREAD), face().categories(), "still as it was moved");
        categories.save();
        assertEquals(
                List.of("水果", "茶饮", "面包"),
                shop.shelf.own().categories().stream().map(Category::name).toList());
    }

    @Test
    void refusesANameThatIsNoneOrTaken() {
        for (var wrong : List.of("  ", "水果", "长".repeat(41))) {
            categories.rename();
            categories.nameProperty().set(wrong);
            categories.saveName();
            assertTrue(face().wrong(), wrong);
            assertTrue(face().renaming());
            categories.back();
        }
        categories.rename();
        categories.saveName();
        assertFalse(face().wrong(), "the same name is no change");
        assertEquals(List.of(), shop.written);
    }

    @Test
    void onlyAnEmptyCategoryGoes() {
        categories.remove();
        assertEquals("group.notEmpty", face().said().key());
        shop.shelf.change(shop.shelf.own(), edit -> edit.save(Goods.piece("4", "吐司", 8_00)), _ -> {}, _ -> {});
        categories.choose(2);
        categories.remove();
        assertEquals(List.of(TEA, FRUIT), face().categories());
        categories.save();
        assertEquals(List.of(TEA, FRUIT), shop.shelf.own().categories());
    }

    @Test
    void asksBeforeAnOrderIsGivenUpAndLeavesWhereNothingHasChanged() {
        categories.shift(1);
        categories.back();
        assertEquals("tiles.unsaved", face().said().key());
        assertEquals(List.of(), ended);
        categories.back();
        assertEquals(List.of("left"), ended);
        new CategoriesViewModel(shop.shelf, () -> ended.add("left too")).back();
        assertEquals(List.of("left", "left too"), ended);
        assertEquals(List.of(), shop.written);
    }

    @Test
    void whatCannotBeWrittenHasNotHappened() {
        shop.diskFails = true;
        categories.rename();
        categories.nameProperty().set("茶饮");
        categories.saveName();
        assertEquals("stock.notWritten", face().said().key());
        categories.back();
        categories.shift(1);
        categories.save();
        assertEquals("stock.notWritten", face().said().key());
        assertEquals(List.of(TEA, FRUIT, BREAD), shop.shelf.own().categories());
        assertEquals(List.of(), ended);
    }

    @Test
    void aShopWithoutCategoriesIsToldWhereTheyComeFrom() {
        var none = new CategoriesViewModel(new FakeShop().shelf, () -> ended.add("left"));
        none.down();
        none.rename();
        none.remove();
        none.nextColour();
        assertEquals("group.none", none.faceProperty().get().said().key());
        none.save();
        assertEquals(List.of("left"), ended);
    }

    private CategoriesFace face() {
        return categories.faceProperty().get();
    }
}
