package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.AuthCode;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.simulator.order.HeldCode.Habit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The code that a customer holds out is money: it stands in nothing that the till writes or says.
@Execution(ExecutionMode.CONCURRENT)
class CodeSecretsTest {

    @TempDir
    private Path home;

    @Test
    void nothingWrittenOrSaidHoldsACustomersCode() throws IOException, InterruptedException {
        String digits;
        try (var till = new Till(ShopSettings.practice(home), InstantSource.system())) {
            digits = till.simulator.orElseThrow().phone().holdOut(new Habit.PaysAfter(Duration.ofSeconds(1)));
            var code = new AuthCode(digits);
            var payment = till.desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1), 1)), "王小雨", code);

            assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
            assertFalse(payment.status().toString().contains(digits));
            assertFalse(code.toString().contains(digits));
        }
        assertEquals(List.of(), new Hunt(digits).through(home));
    }
}
