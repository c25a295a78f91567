package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.Quantity;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;
import org.junit.jupiter.api.Test;

class QuantityWordsTest {

    @Test
    void aWeightIsSaidInKilogramsAsTheLanguageSaysThem() {
        assertEquals("0.350 公斤", say(Language.ZH, new Grams(350)));
        assertEquals("12.000 kg", say(Language.EN, new Grams(12_000)));
    }

    @Test
    void piecesAreOnlyCounted() {
        assertEquals("9999", say(Language.ZH, new Pieces(9_999)));
        assertEquals("1", say(Language.EN, new Pieces(1)));
    }

    private static String say(Language language, Quantity quantity) {
        return new Messages(language).say(QuantityWords.of(quantity));
    }
}
