package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.sale.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be sent to WeChat as a refund at all.
class RefundTest {

    @Test
    void givesBackAFenAtTheLeastAndTheWholeOrderAtTheMost() {
        for (var fen : new long[] {1, 1250}) {
            assertEquals(new Money(fen), Sample.refund("R1", fen).refundFee());
        }
        for (var fen : new long[] {-1, 0, 1251}) {
            assertThrows(IllegalArgumentException.class, () -> Sample.refund("R1", fen));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R 1", "R1。", "01234567890123456789012345678901234567890123456789012345678901234"})
    void hasANumberThatWeChatTakes(String number) {
        assertThrows(IllegalArgumentException.class, () -> Sample.refund(number, 300));
    }

    @ParameterizedTest
    @CsvSource({"0,1,300", "1,0,300", "1,1,-1"})
    void nothingOfNoLineComesBack(int line, int pieces, long fen) {
        assertThrows(IllegalArgumentException.class, () -> new ReturnedLine(line, pieces, new Money(fen)));
    }

    @Test
    void whatWasGivenAwayMayComeBackForNothing() {
        assertEquals(Money.ZERO, new ReturnedLine(1, 1, Money.ZERO).money());
    }
}
