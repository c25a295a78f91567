package io.saoma.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReductionTest {

    @ParameterizedTest
    @CsvSource({"1000, 300, 300", "300, 300, 300", "299, 300, 299", "0, 300, 0"})
    void soMuchMoneyOrAllThereIs(long amount, long off, long expected) {
        assertEquals(new Money(expected), new Off(new Money(off)).from(new Money(amount)));
    }

    /// 8折 leaves 8,000 ten-thousandths; what is left to pay is rounded half up.
    @ParameterizedTest
    @CsvSource({"1000, 8000, 200", "999, 8500, 150", "1, 5000, 0", "3, 5000, 1", "1000, 0, 1000", "1000, 9999, 0"})
    void aPartOfThePrice(long amount, int payable, long expected) {
        assertEquals(new Money(expected), new Rate(payable).from(new Money(amount)));
    }

    @ParameterizedTest
    @CsvSource({"1234, 10, 4", "1234, 100, 34", "1200, 100, 0", "99, 100, 99"})
    void whatLiesOverAWholeUnit(long amount, long unit, long expected) {
        assertEquals(new Money(expected), new Rounding(new Money(unit)).from(new Money(amount)));
    }

    @Test
    void nothingThatIsNoReductionCanBeWritten() {
        assertThrows(IllegalArgumentException.class, () -> new Off(Money.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Rounding(new Money(-10)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000, 12_000})
    void aRateLetsOffSomething(int payable) {
        assertThrows(IllegalArgumentException.class, () -> new Rate(payable));
    }
}
