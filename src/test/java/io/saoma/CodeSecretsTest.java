package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.AuthCode;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.Settings;
import io.saoma.simulator.order.HeldCode.Habit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
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
        var settings = new Settings(
                home,
                new Settings.Shop("一号店", 1, "王小雨"),
                new Settings.Payment(Settings.Gateway.SIMULATOR, Duration.ofMinutes(5)),
                Optional.empty(),
                Optional.empty());
        String digits;
        try (var till = new Till(settings, InstantSource.system())) {
            digits = till.simulator.orElseThrow().phone().holdOut(new Habit.PaysAfter(Duration.ofSeconds(1)));
            var code = new AuthCode(digits);
            var payment = till.desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1), 1)), "王小雨", code);

            assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
            assertFalse(payment.status().toString().contains(digits));
            assertFalse(code.toString().contains(digits));
        }
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(-1, new String(Files.readAllBytes(file), UTF_8).indexOf(digits), file.toString());
            }
        }
    }
}
