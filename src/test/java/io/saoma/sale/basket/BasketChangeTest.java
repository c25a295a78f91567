package io.saoma.sale.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reductions;
import io.saoma.sale.basket.BasketEvent.BasketNoted;
import io.saoma.sale.basket.BasketEvent.BasketReduced;
import io.saoma.sale.basket.BasketEvent.LinePut;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BasketChangeTest {

    private static final Instant AT = Instant.parse("2026-03-14T02:24:00Z");
    private static final Line TEA = new Line("", "珍珠奶茶", new Money(15_00), 2);
    private static final Line WATER = new Line("6921168509256", "矿泉水", new Money(2_00), 1);
    private static final Line BAG = new Line("", "购物袋", new Money(30), 1);

    @Test
    void saysNothingWhereNothingChanged() {
        assertEquals(List.of(), change(basket(TEA, WATER), basket(TEA, WATER)));
    }

    @Test
    void namesTheLineThatIsNew() {
        assertEquals(List.of(new LinePut(2, BAG, "王小雨", AT)), change(basket(TEA, WATER), basket(TEA, WATER, BAG)));
        assertEquals(List.of(new LinePut(0, TEA, "王小雨", AT)), change(Basket.EMPTY, basket(TEA)));
    }

    @Test
    void namesTheLineThatIsAnother() {
        var more = TEA.withQuantity(3);
        assertEquals(List.of(new LinePut(0, more, "王小雨", AT)), change(basket(TEA, WATER), basket(more, WATER)));
    }

    @Test
    void namesTheLineThatIsGone() {
        assertEquals(List.of(new LineRemoved(1, WATER, "王小雨", AT)), change(basket(TEA, WATER, BAG), basket(TEA, BAG)));
        assertEquals(List.of(new LineRemoved(0, TEA, "王小雨", AT)), change(basket(TEA), Basket.EMPTY));
    }

    @Test
    void tellsTheRestOfTheBasketWhereMoreChanged() {
        var now = basket(BAG, WATER, TEA);
        assertEquals(replaced(0, BAG, WATER, TEA), change(basket(TEA, WATER, BAG), now));
        assertEquals(replaced(0), change(basket(TEA, WATER), Basket.EMPTY));
        assertEquals(replaced(1, WATER, BAG), change(basket(TEA), basket(TEA, WATER, BAG)));
        assertEquals(replaced(1), change(basket(TEA, WATER, BAG), basket(TEA)));
    }

    @Test
    void aLineThatComesBackInTheMiddleIsToldWithAllBehindIt() {
        var now = basket(TEA, WATER, BAG);
        assertEquals(replaced(1, WATER, BAG), change(basket(TEA, BAG), now));
    }

    @Test
    void tellsWhatIsLetOffFromTheWholeAndTheNote() {
        var plain = basket(TEA);
        var reduced = plain.with(new Reductions(Optional.of(new Rate(8_000)), Optional.empty()));
        assertEquals(List.of(new BasketReduced(reduced.reductions(), "王小雨", AT)), change(plain, reduced));
        assertEquals(List.of(new BasketNoted("少冰", "王小雨", AT)), change(reduced, reduced.withNote("少冰")));
    }

    @Test
    void tellsFirstOfTheLinesThenOfTheWhole() {
        var before = basket(TEA).with(new Reductions(Optional.of(new Rate(8_000)), Optional.empty()));
        assertEquals(
                List.of(
                        new LineRemoved(0, TEA, "王小雨", AT),
                        new BasketReduced(Reductions.NONE, "王小雨", AT),
                        new BasketNoted("", "王小雨", AT)),
                change(before.withNote("少冰"), Basket.EMPTY));
    }

    private static List<BasketEvent> replaced(int from, Line... lines) {
        return List.of(new LinesReplaced(from, List.of(lines), "王小雨", AT));
    }

    private static List<BasketEvent> change(Basket before, Basket now) {
        return BasketChange.of(before, now, "王小雨", AT);
    }

    private static Basket basket(Line... lines) {
        return new Basket(List.of(lines));
    }
}
