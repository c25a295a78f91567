package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.sale.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    private static final String NUMBER = "01260314004201ABCDE";

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 10_000_000_000L})
    void refusesAnAmountThatWeChatWouldNotTake(long fen) {
        assertThrows(IllegalArgumentException.class, () -> Samples.order(new Money(fen), NUMBER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9_999_999_999L})
    void takesTheSmallestAndTheLargestAmount(long fen) {
        assertEquals(fen, Samples.order(new Money(fen), NUMBER).totalFee().fen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "123456789012345678901234567890123", "1234567 ", "订单123456", "123456\n"})
    void refusesANumberThatWeChatWouldNotTake(String number) {
        assertThrows(IllegalArgumentException.class, () -> Samples.order(new Money(1), number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "12345678901234567890123456789012", "aZ_-|*09"})
    void takesEveryNumberThatWeChatTakes(String number) {
        assertEquals(number, Samples.order(new Money(1), number).outTradeNo());
    }

    @Test
    void canBeClosedFromItsFifthMinuteOn() {
        assertEquals(FakeTime.START.plusSeconds(300), Samples.ORDER.closableFrom());
    }
}
