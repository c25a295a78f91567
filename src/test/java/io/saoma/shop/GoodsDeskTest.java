package io.saoma.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.sheet.ProductSheet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What changes about the goods is written down first, and is told afterwards.
@Execution(CONCURRENT)
class GoodsDeskTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Product WATER = Goods.piece("1001", "矿泉水", 2_00, "6921168509256");

    private final List<ShopEvent> written = new ArrayList<>();
    private final GoodsDesk desk = desk(false, List.of());

    private GoodsDesk desk(boolean practice, List<ShopEvent> past) {
        return new GoodsDesk(practice, past, written::add, () -> AT);
    }

    @Test
    void writesEveryChangeDownAsWhatItIs() {
        desk.edit().save(WATER);
        desk.edit().arrange(List.of(new QuickKey("1001", Colour.SKY)));
        desk.edit().retire(WATER);

        assertEquals(
                List.of(
                        new ProductSaved(WATER, AT),
                        new QuickKeysArranged(List.of(new QuickKey("1001", Colour.SKY)), AT),
                        new ProductRetired("1001", AT)),
                written);
        assertEquals(List.of(), desk.own().products());
    }

    @Test
    void aWholeSheetIsOneEvent() {
        var sheet = "code,name,price\n1,apple,3\n2,pear,4\n".getBytes(StandardCharsets.UTF_8);
        desk.edit().take(ProductSheet.read(sheet, desk.own()));

        assertEquals(1, written.size());
        assertEquals(2, desk.own().products().size());
    }

    @Test
    void aSheetWithAProblemIsNotTaken() {
        var sheet = "code,name,price\n1,apple,3\n2,pear,cheap\n".getBytes(StandardCharsets.UTF_8);
        var preview = ProductSheet.read(sheet, desk.own());

        assertThrows(RuntimeException.class, () -> desk.edit().take(preview));
        assertEquals(List.of(), written);
        assertEquals(List.of(), desk.own().products());
    }

    @Test
    void whatDoesNotFitIsNotWrittenDown() {
        desk.edit().save(WATER);
        var sameBarcode = Goods.piece("1002", "纯净水", 2_00, "6921168509256");

        assertThrows(IllegalArgumentException.class, () -> desk.edit().save(sameBarcode));
        assertEquals(1, written.size());
    }

    @Test
    void whatCannotBeWrittenDidNotHappen() {
        var full = new GoodsDesk(false, List.of(), GoodsDeskTest::fail, () -> AT);

        assertThrows(IllegalStateException.class, () -> full.edit().save(WATER));
        assertEquals(List.of(), full.own().products());
    }

    private static void fail(GoodsEvent event) {
        throw new IllegalStateException("the disk is full: " + event);
    }

    @Test
    void tellsOfAChangeOnceItIsWritten() {
        var told = new ArrayList<Integer>();
        desk.subscribe(() -> told.add(written.size() + desk.own().products().size()));
        desk.edit().save(WATER);
        assertEquals(List.of(2), told);
    }

    @Test
    void beginsWithWhatHasHappenedUntilNow() {
        var next = desk(false, List.of(new ProductSaved(WATER, AT)));
        assertEquals(List.of(WATER), next.sold().products());
    }

    @Test
    void aRealTillWithoutGoodsSellsNone() {
        assertEquals(List.of(), desk.sold().products());
        assertFalse(desk.demo());
    }

    @Test
    void practiceSellsTheDemosGoodsUntilTheShopHasBegun() {
        var practice = desk(true, List.of());
        assertTrue(practice.demo());
        assertEquals(DemoShop.catalogue().products(), practice.sold().products());
        assertEquals(List.of(), practice.own().products());
        assertEquals(List.of(), written);

        practice.edit().save(WATER);
        assertFalse(practice.demo());
        assertEquals(List.of(WATER), practice.sold().products());
        practice.edit().retire(WATER);
        assertEquals(List.of(), practice.sold().products());
    }

    @Test
    void practiceSellsTheGoodsOfTheShopWhereThereAreAny() {
        var practice = desk(true, List.of(new ProductSaved(WATER, AT)));
        assertEquals(List.of(WATER), practice.sold().products());
    }
}
