package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.FakeSound;
import io.saoma.payment.HandClock;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.guard.Outcome;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.payment.guard.Outcome.Refused;
import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason.LowDisk;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.ui.FxQueue;
import io.saoma.ui.Notices;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.pay.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A whole till, over real HTTP to a WeChat whose clock and beside a disk whose room a test can move.
@Execution(CONCURRENT)
class GuardedTillTest {

    private static final long ROOMY = 10_000_000_000L;

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private final AtomicLong room = new AtomicLong(ROOMY);
    private final Simulator weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN)
            .withClock(() -> InstantSource.system().instant().plus(shift.get())));
    private Optional<Till> opened = Optional.empty();

    @TempDir
    private Path home;

    @BeforeEach
    void open() {
        var settings = ShopSettings.real(home, weChat.baseUrl());
        opened = Optional.of(new Till(settings, InstantSource.system(), Seam.NONE, room::get));
    }

    @AfterEach
    void close() throws IOException {
        till().close();
        weChat.close();
    }

    /// One second above the limit is certain only after an exchange that takes less than one.
    @Test
    void aMinuteOffWarnsAndSellsOn() throws InterruptedException {
        shift.set(Duration.ofSeconds(-61));
        var payment = waiting(charge());
        for (var question = 0; question < 10 && !said().contains(Warn.class); question++) {
            askAgain(payment);
        }

        assertEquals(List.of(Fine.class, Warn.class), said());
        waiting(charge());
    }

    @Test
    void sixMinutesOffStopsNewSalesWhileAnOpenOneIsPaid() throws InterruptedException {
        var first = waiting(charge());
        assertEquals(List.of(Fine.class, Fine.class), said());

        shift.set(Duration.ofMinutes(-6));
        askAgain(first);
        assertInstanceOf(Refused.class, charge());
        assertEquals(1, till().desk.open().size());
        pay(first);

        shift.set(Duration.ZERO);
        waiting(charge());
    }

    @Test
    void aClockThatIsRightAgainLetsTheTillSellThoughNobodyAskedWeChat() throws InterruptedException {
        shift.set(Duration.ofMinutes(-6));
        pay(waiting(charge()));
        assertInstanceOf(Refused.class, charge());

        shift.set(Duration.ofSeconds(1));
        assertEquals(List.of(Fine.class, Fine.class), said());
    }

    @Test
    void aFullDiskStopsNewSalesWhileAnOpenOneIsPaid() throws InterruptedException {
        var first = waiting(charge());
        room.set(42_000_000);
        assertEquals(new Refused<>(List.of(new Stop(new LowDisk(42_000_000)), new Fine())), charge());
        pay(first);

        room.set(60_000_000);
        assertEquals(List.of(Warn.class, Fine.class), said());
        waiting(charge());
    }

    /// Between two questions about a payment that is given up lie ten seconds, but for a sleep.
    @Test
    void aSleepIsFollowedByAQuestionAtOnce() throws InterruptedException {
        var payment = waiting(charge());
        payment.cancel();
        await(
                payment,
                it -> it.progress().closedAt().isPresent() && it.progress().failures() == 0);
        await(payment, it -> later(it.progress().askedAt(), it.progress().closedAt()));

        var woken = till().tillClock.now().uptime();
        till().wakeUp();
        await(payment, it -> later(it.progress().askedAt(), Optional.of(woken)));
        assertTrue(till().tillClock.now().since(woken).compareTo(Duration.ofSeconds(5)) < 0);
    }

    /// The same as the cashier has it: nothing of the basket is lost, and Charge works once the cause is gone.
    @Test
    void theCashierKeepsTheBasketUntilTheDiskHasRoom() throws InterruptedException {
        var fx = new FxQueue();
        var notices = new Notices();
        var beat = new SimpleObjectProperty<>(Instant.EPOCH);
        var clock = new HandClock();
        var gate = new Gate(till().guards, fx.tasks(), clock, notices, beat);
        var checkout = new Checkout(till().desk, gate, fx.tasks(), till().tillClock, new FakeSound(), notices, beat);
        var cashier = new CashierViewModel(
                DemoShop.catalogue(), new FakeKeeper(), basket -> checkout.charge(basket, "王小雨"), _ -> {}, () -> {});
        checkout.onBack(cashier::done, cashier::resume);
        cashier.stoppedProperty().bind(gate.stoppedProperty());
        cashier.inputProperty().set("12.5");
        cashier.enter();

        room.set(42_000_000);
        cashier.charge();
        fx.until(() -> cashier.obstacleProperty().get().isPresent()
                && !cashier.frozenProperty().get());
        assertEquals("disk", notices.worstProperty().get().orElseThrow().about());
        assertEquals(new Money(1250), cashier.basketProperty().getValue().total());
        assertEquals(List.of(), till().desk.open());

        room.set(ROOMY);
        beat.set(clock.pass(Duration.ofSeconds(10)).now().wall());
        fx.until(() -> cashier.obstacleProperty().get().isEmpty());
        assertTrue(notices.worstProperty().get().isEmpty());
        cashier.charge();
        fx.until(() -> checkout.currentProperty().get().isPresent());
    }

    private Till till() {
        return opened.orElseThrow();
    }

    private Outcome<OpenPayment> charge() {
        var basket = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1));
        return till().guards.begin(() -> till().desk.charge(basket, "王小雨"));
    }

    private List<Class<?>> said() {
        return till().guards.look().stream().<Class<?>>map(Object::getClass).toList();
    }

    private static OpenPayment waiting(Outcome<OpenPayment> outcome) throws InterruptedException {
        var payment = ((Begun<OpenPayment>) outcome).what();
        Shop.await(payment, Waiting.class::isInstance);
        return payment;
    }

    private void pay(OpenPayment payment) throws InterruptedException {
        weChat.phone().pay(payment.payment().order().outTradeNo());
        assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
    }

    /// Returns when a question has been answered that was asked from now on.
    private static void askAgain(OpenPayment payment) throws InterruptedException {
        for (var question = 0; question < 2; question++) {
            var before = payment.status().progress().askedAt();
            payment.check();
            await(payment, it -> !it.progress().askedAt().equals(before));
        }
    }

    private static boolean later(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }

    private static void await(OpenPayment payment, Predicate<PaymentStatus> wanted) throws InterruptedException {
        var seen = new LinkedBlockingQueue<PaymentStatus>();
        payment.listen(seen::add);
        for (var status = payment.status(); !wanted.test(status); ) {
            status = seen.poll(20, TimeUnit.SECONDS);
            assertNotNull(status, "waited in vain");
        }
    }
}
