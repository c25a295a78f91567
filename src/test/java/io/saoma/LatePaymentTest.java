package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Money that comes after the cashier has cancelled is found by the whole till, on real HTTP and a real book.
@Execution(CONCURRENT)
class LatePaymentTest {

    @AutoClose
    private final Simulator weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN));

    @TempDir
    private Path home;

    @Test
    void isFoundWhileTheTillRuns() throws IOException, InterruptedException {
        try (var till = till()) {
            var payment = cancelled(till);
            pay(payment);

            assertFoundLate(till, payment);
        }
    }

    @Test
    void isFoundAlthoughTheTillWasRestartedInBetween() throws IOException, InterruptedException {
        OpenPayment before;
        try (var till = till()) {
            before = cancelled(till);
        }
        pay(before);
        try (var till = till()) {
            var resumed = till.desk.resume();

            assertEquals(1, resumed.size());
            assertFoundLate(till, resumed.getFirst());
        }
    }

    @Test
    void standsAsTheSaleOnceSomebodyAcceptsIt() throws IOException, InterruptedException {
        try (var till = till()) {
            var payment = cancelled(till);
            pay(payment);
            assertFoundLate(till, payment);
            till.desk.acceptLate(payment.payment().order().outTradeNo(), "王小雨");

            assertEquals(OrderLook.PAID, look(till));
        }
    }

    private OpenPayment cancelled(Till till) throws InterruptedException {
        var payment = till.desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(2700), 1)), "王小雨");
        Shop.await(payment, Waiting.class::isInstance);
        payment.cancel();
        Shop.await(payment, Closing.class::isInstance);
        return payment;
    }

    private void pay(OpenPayment payment) {
        weChat.phone().pay(payment.payment().order().outTradeNo());
    }

    private static void assertFoundLate(Till till, OpenPayment payment) throws InterruptedException {
        var start = System.nanoTime();
        var paid = assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
        assertTrue(paid.late());
        assertEquals(OrderLook.PAID_LATE, look(till));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(60).toNanos());
    }

    private static OrderLook look(Till till) {
        var today = BusinessDay.of(InstantSource.system().instant());
        return new OrderReport(till.book.orders())
                .page(OrderFilter.of(false, today), 10)
                .rows()
                .getFirst()
                .look();
    }

    private Till till() {
        return new Till(ShopSettings.real(home, weChat.baseUrl()), InstantSource.system());
    }
}
