package io.saoma.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Quantity.Grams;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What belongs together stands together; what was weighed stands alone.
@Execution(CONCURRENT)
class BasketTest {

    private static final Line TEA = new Line("", "茶", new Money(3_00), 1);
    private static final Line APPLES = new Line("", "苹果", new Money(12_80), new Grams(350));

    @Test
    void piecesOfTheSameThingStandInOneLine() {
        assertEquals(
                List.of(TEA.withQuantity(3)), basket(TEA, TEA.withQuantity(2)).lines());
    }

    @Test
    void anythingElseBetweenThemKeepsThemApart() {
        assertEquals(List.of(TEA, APPLES, TEA), basket(TEA, APPLES, TEA).lines());
    }

    @Test
    void aFullLineTakesNoMore() {
        var full = TEA.withQuantity(Line.MOST);
        assertEquals(List.of(full, TEA), basket(full, TEA).lines());
    }

    @Test
    void eachWeighingStandsInALineOfItsOwn() {
        assertEquals(List.of(APPLES, APPLES), basket(APPLES, APPLES).lines());
        assertEquals(Optional.empty(), new Line("", "苹果", new Money(12_80), 1).plus(APPLES));
        assertEquals(Optional.empty(), APPLES.plus(new Line("", "苹果", new Money(12_80), 1)));
    }

    @Test
    void aWeighingCountsAsOnePiece() {
        var basket = basket(TEA.withQuantity(2), APPLES);
        assertEquals(3, basket.pieces());
        assertEquals(new Money(6_00 + 4_48), basket.total());
    }

    private static Basket basket(Line... lines) {
        var basket = Basket.EMPTY;
        for (var line : lines) {
            basket = basket.plus(line);
        }
        return basket;
    }
}
