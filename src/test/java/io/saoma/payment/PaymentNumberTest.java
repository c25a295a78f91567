package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentNumber.TransactionId;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as the number of a payment, however a phone, a scanner or a hand writes it.
class PaymentNumberTest {

    private static final String DIGITS = "4200000202202603140000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                DIGITS,
                " 4200 0002 0220 2603 1400 0000 0001\n",
                "\uff14\uff12" + "00000202202603140000000001",
                "4200\u00a00002022026031400\u30000000\t0001"
            })
    void knowsWeChatsNumber(String typed) {
        assertEquals(Optional.of(new TransactionId(DIGITS)), PaymentNumber.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0126031400420 1abcde", "P0126031400420 1ABCDE", "01260314123456 99ZZ227"})
    void knowsOurOwn(String typed) {
        assertEquals(
                Optional.of(new OutTradeNo(typed.replace(" ", "").toUpperCase(Locale.ROOT))), PaymentNumber.of(typed));
    }

    @Test
    void knowsWhateverTheTillMakes() {
        var sale = new HandPayment(new HandClock()).payment().sale();
        for (var seed = 0; seed < 50; seed++) {
            var now = HandClock.START;
            var order = Samples.TERMS.order(sale, 1, sale.total(), TradeType.NATIVE, now, new Random(seed));
            assertEquals(Optional.of(new OutTradeNo(order.outTradeNo())), PaymentNumber.of(order.outTradeNo()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12.50",
                "420000020220260314000000000",
                "42000002022026031400000000011",
                "134512345678901234",
                "6901234567892",
                "01260314004201ABCD1",
                "01261314004201ABCDE",
                "00260314004201ABCDE",
                "x01260314004201ABCDE",
                "4200000202202603140000000001; DROP"
            })
    void takesNothingElseForOne(String typed) {
        assertEquals(Optional.empty(), PaymentNumber.of(typed));
    }
}
