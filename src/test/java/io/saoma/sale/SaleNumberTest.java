package io.saoma.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleNumberTest {

    @Test
    void readsWhatItWrote() {
        var number = new SaleNumber(true, 7, LocalDate.of(2026, 3, 14), 12345);

        assertEquals(number, SaleNumber.parse("P07-260314-12345"));
        assertEquals("P07-260314-12345", number.toString());
    }

    /// A day that is not in the calendar must not become the last one of its month.
    @ParameterizedTest
    @ValueSource(strings = {"01-260230-0001", "01-260332-0001", "01-261301-0001", "01-260314-00042", "00-260314-0001"})
    void readsNothingElse(String text) {
        assertThrows(IllegalArgumentException.class, () -> SaleNumber.parse(text));
    }
}
