package io.saoma.shop.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What lies in one text is still as many texts.
class TextsTest {

    private final Texts texts = Texts.of(List.of("可乐", "", "乐事 ab"), Function.identity());

    @Test
    void findsAPartFromTheBeginningOfItsOwnText() {
        assertEquals(1, texts.indexOf(0, "乐"));
        assertEquals(0, texts.indexOf(2, "乐"));
        assertEquals(3, texts.indexOf(2, "ab"));
        assertEquals(-1, texts.indexOf(1, "乐"));
    }

    @Test
    void findsNothingThatLiesInTwoTexts() {
        assertEquals(-1, texts.indexOf(0, "乐乐"));
        assertEquals(-1, texts.indexOf(0, "乐事"));
    }

    @Test
    void eachHasItsOwnLength() {
        assertEquals(List.of(2, 0, 5), List.of(texts.length(0), texts.length(1), texts.length(2)));
    }
}
