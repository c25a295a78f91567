package io.saoma.sale.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipTest {

    @Test
    void isWrittenAndReadBack() {
        var slip = new Slip(new SaleNumber(true, 7, LocalDate.of(2026, 3, 14), 42), 12);
        assertEquals("P07-260314-0042/12", slip.toString());
        assertEquals(slip, Slip.parse("P07-260314-0042/12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01-260314-0042", "01-260314-0042/", "01-260314-0042/-1", "01-260314-0042/x", "/0"})
    void nothingElseIsOne(String text) {
        assertThrows(IllegalArgumentException.class, () -> Slip.parse(text));
    }
}
