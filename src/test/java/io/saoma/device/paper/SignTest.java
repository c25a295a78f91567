package io.saoma.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(CONCURRENT)
class SignTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "'   ', 3",
        "中文, 4",
        "￥12.50, 7",
        "，。（）, 8",
        "😀, 2",
        "❤️, 2",
        "1️⃣, 2",
        "👨‍👩‍👧, 2",
        "🇨🇳, 2",
        "👍🏽, 2",
        "𠮷, 2",
        "한국, 4",
        "ｱ, 1",
        "ก, 1",
        "a\u0301, 1",
        "ő, 1",
        "क्षि, 2"
    })
    void countsColumnsAsTheyAreOnPaper(String text, int columns) {
        assertEquals(columns, Sign.columns(text));
    }

    /// The printer gives them two columns, whatever Unicode thinks of their width.
    @ParameterizedTest
    @CsvSource({"é, 2", "α, 2", "ё, 2", "×, 2", "“, 2", "…, 2", "℃, 2", "①, 2"})
    void countsTwoColumnsForEverySignOfTwoBytes(String sign, int columns) {
        assertEquals(columns, Sign.columns(sign));
        assertEquals(columns, Gbk.bytes(sign).length);
    }

    @Test
    void takesAFamilyForOneSign() {
        assertEquals(3, Sign.of("a👨‍👩‍👧中").size());
    }
}
