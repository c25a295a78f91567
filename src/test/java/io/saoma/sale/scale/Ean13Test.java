package io.saoma.sale.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A barcode that is misread or mistyped in one digit is no barcode.
@Execution(CONCURRENT)
class Ean13Test {

    @ParameterizedTest
    @ValueSource(strings = {"6921168509256", "4006381333931", "0000000000000", "9999999999994"})
    void knowsAGoodBarcode(String barcode) {
        assertTrue(Ean13.valid(barcode));
    }

    @Test
    void everyOtherDigitInAnyPlaceIsWrong() {
        var good = "6921168509256";
        for (var place = 0; place < good.length(); place++) {
            var head = good.substring(0, place);
            var tail = good.substring(place + 1);
            assertEquals(
                    1,
                    IntStream.range(0, 10)
                            .filter(digit -> Ean13.valid(head + digit + tail))
                            .count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "692116850925", "69211685092560", "692116850925x", "６９２１１６８５０９２５６"})
    void knowsWhatIsNone(String text) {
        assertFalse(Ean13.valid(text));
    }
}
