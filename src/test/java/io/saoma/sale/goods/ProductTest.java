package io.saoma.sale.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A product is what a line of a basket is made of.
@Execution(CONCURRENT)
class ProductTest {

    private static final Product WATER = Goods.piece("1", "矿泉水", 2_00, "6921168509256", "2000001001011");
    private static final Product APPLES = Goods.weighed("2", "苹果", 12_80);

    @Test
    void aLineHasItsFirstBarcode() {
        assertEquals(new Line("6921168509256", "矿泉水", new Money(2_00), 3), WATER.line(new Pieces(3)));
        assertEquals(new Line("", "苹果", new Money(12_80), new Grams(350)), APPLES.line(new Grams(350)));
    }

    @Test
    void piecesAreNotWeighedAndWeightsNotCounted() {
        assertThrows(IllegalArgumentException.class, () -> WATER.line(new Grams(350)));
        assertThrows(IllegalArgumentException.class, () -> APPLES.line(new Pieces(1)));
    }

    @Test
    void hasACodeANameAndAPrice() {
        assertThrows(IllegalArgumentException.class, () -> Goods.piece("", "水", 1));
        assertThrows(IllegalArgumentException.class, () -> Goods.piece("1", " ", 1));
        assertThrows(IllegalArgumentException.class, () -> Goods.piece("1", "水", 0));
        assertThrows(IllegalArgumentException.class, () -> Goods.piece("1", "水", -1));
        assertThrows(IllegalArgumentException.class, () -> Goods.piece("1", "水", Money.MOST.fen() + 1));
        assertThrows(IllegalArgumentException.class, () -> WATER.in(" 饮料"));
    }

    @Test
    void hasNoBarcodeTwice() {
        assertThrows(IllegalArgumentException.class, () -> Goods.piece("1", "水", 1, "6921168509256", "6921168509256"));
        assertThrows(
                IllegalArgumentException.class, () -> new Product("1", "水", new Money(1), Unit.PIECE, List.of(""), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "A-001", "水_1", "12/3.b#", "12345678901234567890123456789012"})
    void knowsACode(String text) {
        assertTrue(Product.isCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "1,2", "a|b", "\n", "123456789012345678901234567890123"})
    void knowsWhatIsNoCode(String text) {
        assertFalse(Product.isCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "6921168509256", "16921168509253", "ABC-123", "123456789012345678901234"})
    void knowsABarcode(String text) {
        assertTrue(Product.isBarcode(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "69 21168509256",
                "６９２１１６８",
                "条码1234",
                "69211685092566902850044170",
                "69211685/69028500"
            })
    void knowsWhatIsNoBarcode(String text) {
        assertFalse(Product.isBarcode(text));
    }
}
