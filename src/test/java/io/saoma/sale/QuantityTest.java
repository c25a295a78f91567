package io.saoma.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// So much of a thing costs so much, to the fen.
@Execution(CONCURRENT)
class QuantityTest {

    @Test
    void piecesCostSoManyTimesTheirPrice() {
        assertEquals(new Money(37_50), new Pieces(3).at(new Money(12_50)));
    }

    @ParameterizedTest
    @CsvSource({
        "12_80, 1_000, 12_80",
        "12_80, 350, 4_48",
        "12_85, 350, 4_50",
        "9_99, 333, 3_33",
        "1, 499, 0",
        "1, 500, 1",
        "3, 500, 2",
        "9999999999, 1, 10000000"
    })
    void aWeightCostsItsPartOfTheKilogramRoundedHalfUp(String price, String grams, String sum) {
        assertEquals(new Money(number(sum)), new Grams((int) number(grams)).at(new Money(number(price))));
    }

    @Test
    void roundsAsWholeNumbersDo() {
        var dice = new SplittableRandom(7);
        for (var i = 0; i < 10_000; i++) {
            var fen = dice.nextLong(Money.MOST.fen());
            var grams = 1 + dice.nextInt(Grams.MOST);
            var exact = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(grams));
            var rounded = exact.add(BigInteger.valueOf(500)).divide(BigInteger.valueOf(1_000));
            assertEquals(new Money(rounded.longValueExact()), new Grams(grams).at(new Money(fen)));
        }
    }

    @Test
    void aWeightIsOnePiece() {
        assertEquals(3, new Pieces(3).pieces());
        assertEquals(1, new Grams(3).pieces());
    }

    @Test
    void standsInATableAsPeopleSayIt() {
        assertEquals("3", new Pieces(3).toString());
        assertEquals("0.350 kg", new Grams(350).toString());
        assertEquals("0.001 kg", new Grams(1).toString());
        assertEquals("12.000 kg", new Grams(12_000).toString());
    }

    @Test
    void holdsNeitherNothingNorTooMuch() {
        assertThrows(IllegalArgumentException.class, () -> new Pieces(0));
        assertThrows(IllegalArgumentException.class, () -> new Pieces(Pieces.MOST + 1));
        assertThrows(IllegalArgumentException.class, () -> new Grams(0));
        assertThrows(IllegalArgumentException.class, () -> new Grams(Grams.MOST + 1));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace("_", ""));
    }
}
