package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefundNumbersTest {

    private static final String ORDER = Sample.ORDER.outTradeNo();

    @Test
    void isItsOrdersNumberACounterAndFiveLettersThatNobodyMisreads() {
        var random = new Random(1);
        for (var earlier = 0; earlier < 50; earlier++) {
            var number = RefundNumbers.next(ORDER, earlier, random);
            assertTrue(number.matches(ORDER + "R\\d\\d[A-HJ-NP-Z2-9]{5}"), number);
            assertEquals("%02d".formatted(earlier + 1), number.substring(ORDER.length() + 1, ORDER.length() + 3));
        }
    }

    @Test
    void aRestoredBackupDoesNotRepeatANumber() {
        var random = new Random(1);
        var numbers = IntStream.range(0, 100)
                .mapToObj(_ -> RefundNumbers.next(ORDER, 0, random))
                .collect(Collectors.toSet());

        assertEquals(100, numbers.size());
    }
}
