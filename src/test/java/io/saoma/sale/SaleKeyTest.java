package io.saoma.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How sales of several shops are told apart.
class SaleKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"01-260314-0042", "P02-260314-0001", "二号店/02-260314-0042", "A/B/07-260314-100000"})
    void isReadAsItWasWritten(String text) {
        assertEquals(text, SaleKey.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "二号店", "二号店/", "01-260314-0042/二号店", "1-260314-0042"})
    void anythingElseIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> SaleKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"二号店", "A/B"})
    void theShopIsWhatStandsBeforeTheLastStroke(String shop) {
        var key = SaleKey.parse(shop + "/01-260314-0042");

        assertEquals(Optional.of(shop), key.shop());
        assertEquals(42, key.number().counter());
    }
}
