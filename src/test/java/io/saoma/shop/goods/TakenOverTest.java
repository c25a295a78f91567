package io.saoma.shop.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.accord.Seen;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What is taken over counts once and in its order, and begins with the same goods at every till.
@Execution(CONCURRENT)
class TakenOverTest {

    private static final Instant AT = Instant.parse("2026-11-28T01:00:00Z");
    private static final Product WATER = Goods.piece("1001", "矿泉水", 2_00, "6921168509256");
    private static final Product TEA = Goods.piece("1002", "绿茶", 5_00);

    @Test
    void twiceChangesNothing() {
        var once = Catalogue.EMPTY.after(taken(1, new ProductSaved(WATER, AT)));
        assertSame(once, once.after(taken(1, new ProductSaved(TEA, AT))));
        assertEquals(List.of(WATER), once.products());
        assertEquals(new Seen("一号店", 1, 2, AT), once.seen());
    }

    @Test
    void noneIsLeftOut() {
        assertSame(Catalogue.EMPTY, Catalogue.EMPTY.after(taken(2, new ProductSaved(WATER, AT))));
    }

    @Test
    void theFirstOneOfAShopBeginsAnew() {
        var own = Catalogue.of(List.of(
                new ProductSaved(TEA.in("饮料"), AT),
                new QuickKeysArranged(List.of(new QuickKey("1002", Colour.SKY)), AT)));
        var joined = own.after(taken(1, new ProductSaved(WATER, AT)));

        assertEquals(List.of(WATER), joined.products());
        assertEquals(List.of(), joined.categories());
        assertEquals(List.of(), joined.quickKeys());
        assertEquals("1003", joined.freshCodes().findFirst().orElseThrow());
    }

    @Test
    void whatDoesNotFitHasItsNumberAllTheSame() {
        var goods = Catalogue.of(List.of(taken(1, new ProductSaved(WATER, AT)), taken(2, new ProductRetired("7", AT))));
        assertEquals(List.of(WATER), goods.products());
        assertEquals(2, goods.seen().of("一号店"));
        assertEquals(0, goods.seen().of("二号店"));
    }

    @Test
    void goodsThatAreLaidOutAreTheSameElsewhere() {
        var own = Catalogue.of(List.of(
                new ProductSaved(WATER.in("饮料"), AT),
                new ProductSaved(TEA, AT),
                new GoodsEvent.CategoriesArranged(List.of(new Category("饮料", Colour.PLUM)), AT),
                new QuickKeysArranged(List.of(new QuickKey("1002", Colour.SKY)), AT)));
        var elsewhere = Catalogue.EMPTY.after(taken(1, own.laidOut(AT)));

        assertEquals(own.laidOut(AT), elsewhere.laidOut(AT));
        assertEquals(own.laidOut(AT), own.after(taken(1, own.laidOut(AT))).laidOut(AT));
    }

    @Test
    void whoRejoinsKeepsItsGoodsAndGoesOnFromThere() {
        var own = Catalogue.of(List.of(taken(1, new ProductSaved(WATER, AT)), taken(2, new ProductSaved(TEA, AT))));
        var rejoined = own.after(new GoodsEvent.GoodsRejoined("一号店", 1, 3, AT, AT));

        assertEquals(own.laidOut(AT), rejoined.laidOut(AT));
        assertEquals(new Seen("一号店", 1, 3, AT), rejoined.seen());
        assertEquals(
                List.of(TEA),
                rejoined.after(taken(2, new ProductRetired("1001", AT))).products());
    }

    private static GoodsTakenOver taken(long version, GoodsEvent.Change change) {
        return new GoodsTakenOver("一号店", version, 2, change, AT);
    }
}
