package io.saoma.shop.goods;

import static io.saoma.sale.goods.Goods.piece;
import static io.saoma.sale.goods.Goods.weighed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.CategoryRenamed;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.scale.ScaleRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A catalogue is what its events have made of it.
@Execution(CONCURRENT)
class CatalogueTest {

    private static final Instant AT = Instant.EPOCH;
    private static final Product WATER = piece("1001", "矿泉水", 2_00, "6921168509256");
    private static final Product TEA = piece("A-7", "茶", 3_00, "2000001001011").in("饮料");
    private static final Product APPLES = weighed("42", "苹果", 12_80).in("水果");

    private final Catalogue shop = Catalogue.of(List.of(
            new ProductSaved(WATER, AT),
            new ProductsImported(List.of(TEA, APPLES), AT),
            new QuickKeysArranged(List.of(new QuickKey("A-7", Colour.PLUM), new QuickKey("42", Colour.TEAL)), AT),
            new ScaleRulesArranged(List.of(new ScaleRule("21CCCCCPPPPPK"), new ScaleRule("22CCCCCWWWWWK")), AT)));

    @Test
    void holdsWhatWasSaved() {
        assertEquals(List.of(WATER, TEA, APPLES), shop.products());
        assertEquals(Optional.of(TEA), shop.product("A-7"));
        assertEquals(Optional.of(WATER), shop.withBarcode("6921168509256"));
        assertEquals(Optional.empty(), shop.withBarcode(""));
    }

    @Test
    void aProductIsSavedInItsPlace() {
        var dearer = piece("1001", "矿泉水", 2_50, "6902850044170");
        var after = shop.after(new ProductSaved(dearer, AT));

        assertEquals(List.of(dearer, TEA, APPLES), after.products());
        assertEquals(Optional.empty(), after.withBarcode("6921168509256"));
        assertEquals(Optional.of(dearer), after.withBarcode("6902850044170"));
        assertEquals(Optional.of(WATER), shop.product("1001"), "the one before stays as it was");
    }

    @Test
    void aSheetMayHandABarcodeFromOneProductToAnother() {
        var water = piece("1001", "矿泉水", 2_00, "2000001001011");
        var tea = piece("A-7", "茶", 3_00, "6921168509256");
        var after = shop.after(new ProductsImported(List.of(water, tea), AT));

        assertEquals(Optional.of(water), after.withBarcode("2000001001011"));
        assertEquals(Optional.of(tea), after.withBarcode("6921168509256"));
    }

    @Test
    void whatIsRetiredIsGoneFromEverywhere() {
        var after = shop.after(new ProductRetired("A-7", AT));

        assertEquals(List.of(WATER, APPLES), after.products());
        assertEquals(Optional.empty(), after.withBarcode("2000001001011"));
        assertEquals(List.of(new QuickKey("42", Colour.TEAL)), after.quickKeys());
        assertEquals(List.of(), after.find("茶"));
    }

    @Test
    void aCategoryComesWithItsFirstProduct() {
        assertEquals(List.of(new Category("饮料", Colour.BROWN), new Category("水果", Colour.ORANGE)), shop.categories());
        assertEquals(List.of(TEA), shop.in(new Category("饮料", Colour.SKY)));
    }

    @Test
    void theNinthCategoryHasTheFirstColourAgain() {
        var goods = IntStream.range(0, 9)
                .mapToObj(i -> piece("" + i, "物", 1).in("类" + i))
                .toList();
        var categories = Catalogue.EMPTY.after(new ProductsImported(goods, AT)).categories();
        assertEquals(Colour.PLUM, categories.get(7).colour());
        assertEquals(Colour.BROWN, categories.get(8).colour());
    }

    @Test
    void arrangedCategoriesAreAllThereAre() {
        var fruit = new Category("水果", Colour.OLIVE);
        var after = shop.after(new CategoriesArranged(List.of(fruit), AT));

        assertEquals(List.of(fruit), after.categories());
        assertEquals(List.of(APPLES), after.in(fruit));
        assertEquals(Optional.of(TEA.in("")), after.product("A-7"));
    }

    @Test
    void aCategoryTakesItsProductsIntoItsNewName() {
        var after = shop.after(new CategoryRenamed("饮料", "茶饮", AT));

        assertEquals(List.of(new Category("茶饮", Colour.BROWN), new Category("水果", Colour.ORANGE)), after.categories());
        assertEquals(Optional.of(TEA.in("茶饮")), after.product("A-7"));
    }

    static Stream<GoodsEvent> misfits() {
        var stranger = piece("9", "水", 1, "2000001001011");
        var seventeen = IntStream.range(0, 17)
                .mapToObj(i -> new QuickKey("A-7", Colour.SKY))
                .toList();
        return Stream.of(
                new ProductSaved(stranger, AT),
                new ProductsImported(List.of(piece("8", "糖", 1), stranger), AT),
                new ProductsImported(List.of(piece("8", "糖", 1, "12345678"), piece("9", "盐", 1, "12345678")), AT),
                new ProductsImported(List.of(piece("8", "糖", 1), piece("8", "盐", 1)), AT),
                new ProductRetired("9", AT),
                new CategoriesArranged(List.of(new Category("饮料", Colour.SKY), new Category("饮料", Colour.TEAL)), AT),
                new CategoryRenamed("日用", "百货", AT),
                new CategoryRenamed("饮料", "水果", AT),
                new CategoryRenamed("饮料", " ", AT),
                new QuickKeysArranged(List.of(new QuickKey("9", Colour.SKY)), AT),
                new QuickKeysArranged(List.of(new QuickKey("42", Colour.SKY), new QuickKey("42", Colour.TEAL)), AT),
                new QuickKeysArranged(seventeen, AT),
                new ScaleRulesArranged(List.of(new ScaleRule("21CCCCCPPPPPK"), new ScaleRule("21CCCCPPPPPPK")), AT));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void whatDoesNotFitChangesNothing(GoodsEvent event) {
        assertSame(shop, shop.after(event));
    }

    @Test
    void aPricedLabelIsOnePieceAtItsPrice() {
        assertEquals(Optional.of(new Line("2100042012349", "苹果", new Money(12_34), 1)), shop.labelled("2100042012349"));
    }

    @Test
    void aWeighedLabelIsAWeightAtThePriceOfTheKilogram() {
        assertEquals(Optional.of(new Line("", "苹果", new Money(12_80), new Grams(350))), shop.labelled("2200042003504"));
    }

    @Test
    void aLabelThatMakesNoLineIsNone() {
        assertEquals(Optional.empty(), shop.labelled("2200042003505"), "its check digit is wrong");
        assertEquals(Optional.empty(), shop.labelled("2200043003503"), "its product is unknown");
        assertEquals(Optional.empty(), shop.labelled("2201001003504"), "water is not weighed");
        assertEquals(Optional.empty(), shop.labelled("2200042000008"), "nothing lay on the scale");
        assertEquals(Optional.empty(), shop.labelled("2100042000001"), "it costs nothing");
        assertEquals(Optional.empty(), shop.labelled("6921168509256"), "no scale has written it");
    }

    @Test
    void givesCodesThatNobodyHadBefore() {
        assertEquals(List.of("1002", "1003"), shop.freshCodes().limit(2).toList());
        assertEquals("1001", Catalogue.EMPTY.freshCodes().findFirst().orElseThrow());

        var retired =
                shop.after(new ProductSaved(piece("0002000", "糖", 1), AT)).after(new ProductRetired("0002000", AT));
        assertEquals("2001", retired.freshCodes().findFirst().orElseThrow());

        var full = Catalogue.of(List.of(new ProductSaved(piece("999999999", "糖", 1), AT)));
        var next = full.after(new ProductSaved(piece("1000000000", "盐", 1), AT));
        assertEquals("1000000001", next.freshCodes().findFirst().orElseThrow());
    }
}
