package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as the code that a customer holds out.
class AuthCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"104567890123456789", "134567890123456789", "154567890123456789"})
    void isEighteenDigitsFromTenToFifteen(String text) {
        assertTrue(AuthCode.isOne(text));
        assertEquals(text, new AuthCode(text).digits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "094567890123456789",
                "164567890123456789",
                "13456789012345678",
                "1345678901234567890",
                "13456789012345678A",
                "284567890123456789"
            })
    void isNothingElse(String text) {
        assertFalse(AuthCode.isOne(text));
        assertThrows(IllegalArgumentException.class, () -> new AuthCode(text));
    }

    @Test
    void isNotShown() {
        assertEquals("AuthCode[not shown]", new AuthCode("134567890123456789").toString());
        assertFalse(assertThrows(IllegalArgumentException.class, () -> new AuthCode("1345678901234567"))
                .toString()
                .contains("1345678901234567"));
    }
}
