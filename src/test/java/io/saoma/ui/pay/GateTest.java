package io.saoma.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.guard.Readiness;
import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason.ClockOff;
import io.saoma.payment.guard.Reason.LowDisk;
import io.saoma.payment.guard.Reason.NoSales;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notice.Level;
import io.saoma.ui.cashier.CashierViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stops a sale, from the guard to Charge and the strip.
class GateTest {

    private static final Stop FULL = new Stop(new LowDisk(42_900_000));
    private static final Warn FILLING = new Warn(new LowDisk(150_000_000));

    private final PayStand stand = new PayStand();
    private final Messages zh = new Messages(Language.ZH);
    private final CashierViewModel cashier = new CashierViewModel(
            DemoShop.catalogue(), new FakeKeeper(), basket -> stand.checkout.charge(basket, "王小雨"), _ -> {}, () -> {});

    @BeforeEach
    void fillTheBasket() {
        stand.checkout.onBack(cashier::done, cashier::resume);
        cashier.stoppedProperty().bind(stand.gate.stoppedProperty());
        cashier.inputProperty().set("12.5");
        cashier.enter();
    }

    @Test
    void dimsChargeAndSaysWhyAndLetsGoAgainByItself() {
        becomes(FULL);
        assertEquals("磁盘只剩 42 MB，暂停收款", zh.say(cashier.obstacleProperty().get().orElseThrow()));
        assertEquals(Level.TROUBLE, stand.worst().orElseThrow().level());
        assertEquals("磁盘只剩 42 MB，暂停收款", zh.say(stand.worst().orElseThrow().headline()));
        cashier.charge();
        assertTrue(cashier.problemProperty().get().isPresent());

        becomes(new Fine());
        assertEquals(Optional.empty(), cashier.problemProperty().get());
        assertEquals(Optional.empty(), cashier.obstacleProperty().get());
        assertEquals(Optional.empty(), stand.worst());
        cashier.charge();
        assertEquals(1, stand.desk.open().size());
    }

    @Test
    void warnsWithoutStopping() {
        becomes(FILLING);
        assertEquals(Level.WARNING, stand.worst().orElseThrow().level());
        cashier.charge();
        assertEquals(1, stand.desk.open().size());
    }

    @Test
    void sellsNothingAtADeskAndDoesNotSaySoAllDay() {
        becomes(new Stop(new NoSales()));
        assertEquals("管理台不收款", zh.say(cashier.obstacleProperty().get().orElseThrow()));
        assertEquals(Optional.empty(), stand.worst());
        cashier.charge();
        assertEquals(List.of(), stand.desk.open());
    }

    @Test
    void refusesAChargeThatNobodyHasDimmedYetAndKeepsTheBasket() {
        stand.readiness.set(FULL);
        cashier.charge();

        assertEquals(List.of(), stand.desk.open());
        assertFalse(stand.checkout.busyProperty().get());
        assertFalse(cashier.frozenProperty().get());
        assertEquals(1, cashier.basketProperty().getValue().lines().size());
        assertEquals("disk", stand.worst().orElseThrow().about());
        assertTrue(cashier.obstacleProperty().get().isPresent());
    }

    @Test
    void refusesAFurtherAttemptAndStaysWhereItIs() {
        stand.charge(1).becomes(new Closed("CLOSED"));
        var shown = stand.shown();
        stand.readiness.set(FULL);
        shown.newCode();
        assertSame(shown, stand.shown());

        stand.readiness.set(new Fine());
        shown.newCode();
        assertEquals(2, stand.shown().payment().order().attempt());
    }

    @Test
    void letsAnOpenPaymentFinish() {
        var payment = stand.charge(1).waits();
        becomes(FULL);
        payment.isPaid(false);
        stand.shown().leave();
        assertEquals(List.of("sold"), stand.heard);
    }

    @Test
    void looksOnlyNowAndThen() {
        stand.readiness.set(FULL);
        stand.pass(Duration.ofSeconds(9));
        assertEquals(Optional.empty(), stand.gate.stoppedProperty().get());
        stand.pass(Duration.ofSeconds(1));
        assertTrue(stand.gate.stoppedProperty().get().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "PT61S, 时钟快了 61 秒",
        "PT-61S, 时钟慢了 61 秒",
        "PT6M10S, '时钟快了 6 分钟，暂停收款'",
        "PT-26H, '时钟慢了 26 小时，暂停收款'",
        "PT-800H, '时钟慢了 33 天，暂停收款'"
    })
    void saysWhichWayTheClockIsOff(Duration ahead, String wanted) {
        var reason = new ClockOff(ahead);
        becomes(ahead.abs().compareTo(Duration.ofMinutes(5)) > 0 ? new Stop(reason) : new Warn(reason));
        assertEquals(wanted, zh.say(stand.worst().orElseThrow().headline()));
    }

    private void becomes(Readiness now) {
        stand.readiness.set(now);
        stand.pass(Duration.ofSeconds(10));
    }
}
