package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefundReasonTest {

    @Test
    void onlyWhatWasPaidTwiceOrLateLiesInThePayment() {
        assertEquals(
                List.of(RefundReason.PAID_TWICE, RefundReason.PAID_LATE),
                Stream.of(RefundReason.values())
                        .filter(RefundReason::ofThePayment)
                        .toList());
    }
}
