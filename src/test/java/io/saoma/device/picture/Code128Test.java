package io.saoma.device.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import io.saoma.device.paper.PaperWidth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// ZXing, which nobody here wrote, reads what the till draws.
@Execution(CONCURRENT)
class Code128Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-260314-0042",
                "P01-260314-0007",
                "01-260314-100042",
                "0",
                "12345",
                "9999",
                "a1234b123456c",
                " !\"#$%&'()*+,-./{{}}~",
                "4200000123202603140123456789"
            })
    void isReadByAScanner(String text) throws NotFoundException {
        assertEquals(text, Scanner.scan(Code128.of(text).orElseThrow().dots(2, 80), BarcodeFormat.CODE_128));
    }

    @Test
    void fitsTheNumbersOfTheTillOnNarrowPaper() {
        assertTrue(Code128.of("01-260314-0042").orElseThrow().modules() * 2 <= PaperWidth.MM_58.dots() - 40);
        assertTrue(Code128.of("P01-260314-0042").orElseThrow().modules() * 2 <= PaperWidth.MM_58.dots());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "单号", "a\nb", "a\u007F", "é"})
    void refusesWhatItDoesNotHave(String text) {
        assertEquals(Optional.empty(), Code128.of(text));
    }
}
