package io.saoma.payment.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.sale.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashTest {

    @Test
    void givesTheChange() {
        assertEquals(new Money(10_90), new Cash(new Money(89_10), new Money(100_00)).change());
        assertEquals(Money.ZERO, Cash.exactly(new Money(89_10)).change());
    }

    @ParameterizedTest
    @CsvSource({"100, 99", "100, 0", "100, -100", "0, 1", "-100, 0", "-100, -99", "-100, -101"})
    void cannotPayLessThanIsDueNorTakeWhereTheShopPays(long due, long tendered) {
        assertThrows(IllegalArgumentException.class, () -> new Cash(new Money(due), new Money(tendered)));
    }

    @Test
    void goesBackWhereTheShopPays() {
        assertEquals(Money.ZERO, Cash.exactly(new Money(-300)).change());
    }
}
