package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Orders.SaleRow;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundReason;
import io.saoma.report.Hang;
import io.saoma.report.HangKind;
import io.saoma.report.HangReport;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.SaleState;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.Refund.End;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Money that goes back from a whole till over real HTTP: book, desk and wire, over a restart, in parts, and in cash.
@Execution(CONCURRENT)
class RefundedTillTest {

    private static final Grounds GROUNDS = new Grounds(RefundReason.CHANGED_MIND, "", List.of(), "李经理");
    private static final Basket TEA = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(27_00), 1));

    @AutoClose
    private final Simulator weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN));

    @TempDir
    private Path home;

    @Test
    void givesAPartBackAndKnowsIt() throws IOException, InterruptedException {
        weChat.refunds().become(End.SUCCESS, Duration.ZERO);
        try (var till = till()) {
            var sale = sold(till);
            assertInstanceOf(Parts.class, giveBack(till, sale, 7_00));

            assertEquals(new Money(7_00), row(till, sale).refunded());
            assertEquals(SaleState.PAID, row(till, sale).state());
            assertInstanceOf(
                    Impossible.class,
                    till.refunds.giveBack(sale, new Money(20_01), GROUNDS),
                    "never more than is left");
            assertEquals(1, weChat.refunds().all().size());
        }
    }

    @Test
    void goesOnAfterARestartWithTheVerySameRefund() throws IOException, InterruptedException {
        weChat.refunds().become(End.SUCCESS, Duration.ZERO);
        SaleNumber sale;
        try (var till = till()) {
            sale = sold(till);
            weChat.faults().on(Call.REFUND).once(Fault.answerLost());
            weChat.faults().on(Call.REFUNDQUERY).always(Fault.systemError());
            till.refunds.giveBack(sale, new Money(27_00), GROUNDS);
            Relay.await(
                    "WeChat is asked",
                    () -> weChat.requests().stream().anyMatch(it -> it.path().endsWith("/refundquery")));
        }
        weChat.faults().clear();
        try (var till = till()) {
            var ended = recorded(till, RefundGivenBack.class);
            till.refunds.resume();
            assertTrue(ended.await(60, TimeUnit.SECONDS));

            assertEquals(SaleState.REFUNDED, row(till, sale).state());
            assertEquals(1, weChat.refunds().all().size());
            Relay.await("its driver goes home", () -> till.refunds.open().isEmpty());
        }
    }

    @Test
    void aManagerEndsWhatIsStrandedForGood() throws IOException, InterruptedException {
        weChat.refunds().become(End.CHANGE, Duration.ZERO);
        SaleNumber sale;
        try (var till = till()) {
            sale = sold(till);
            var stranded = recorded(till, RefundStranded.class);
            till.refunds.giveBack(sale, new Money(27_00), GROUNDS);
            assertTrue(stranded.await(60, TimeUnit.SECONDS));
            var hangs = new HangReport(till.book.orders()).all(false);
            assertEquals(
                    List.of(HangKind.BACK_STRANDED),
                    hangs.stream().map(Hang::kind).toList());
            assertTrue(till.refunds.handle(hangs.getFirst().name(), "银行转账", "李经理"));

            assertEquals(SaleState.REFUNDED, row(till, sale).state());
            assertEquals(List.of(), new HangReport(till.book.orders()).all(false));
        }
        try (var till = till()) {
            assertEquals(List.of(), till.refunds.resume());
            assertEquals(SaleState.REFUNDED, row(till, sale).state());
        }
    }

    @Test
    void cashGoesBackFromTheDrawer() throws IOException {
        try (var till = till()) {
            var sale =
                    till.cash.sell(TEA, Cash.exactly(new Money(27_00)), "王小雨").number();
            till.refunds.giveBack(sale, new Money(27_00), GROUNDS);

            assertEquals(SaleState.REFUNDED, row(till, sale).state());
            assertTrue(weChat.requests().isEmpty(), "WeChat has nothing to do with it");
        }
    }

    private static Object giveBack(Till till, SaleNumber sale, long fen) throws InterruptedException {
        var ended = recorded(till, RefundGivenBack.class);
        var plan = till.refunds.giveBack(sale, new Money(fen), GROUNDS);
        assertTrue(ended.await(60, TimeUnit.SECONDS));
        return plan;
    }

    private static CountDownLatch recorded(Till till, Class<? extends RefundEvent> wanted) {
        var recorded = new CountDownLatch(1);
        till.book.subscribe(event -> {
            if (wanted.isInstance(event)) {
                recorded.countDown();
            }
        });
        return recorded;
    }

    private SaleNumber sold(Till till) throws InterruptedException {
        var payment = till.desk.charge(TEA, "王小雨");
        Shop.await(payment, Waiting.class::isInstance);
        weChat.phone().pay(payment.payment().order().outTradeNo());
        Shop.await(payment, Paid.class::isInstance);
        assertFalse(weChat.charges().isEmpty());
        return payment.payment().sale().number();
    }

    private static SaleRow row(Till till, SaleNumber sale) {
        return till.book.orders().sale(sale).orElseThrow();
    }

    private Till till() {
        var merchant = ShopSettings.merchant(ShopSettings.KNOWN, weChat.baseUrl(), "HMAC-SHA256", ShopSettings.NOTIFY);
        return new Till(ShopSettings.real(home, merchant), InstantSource.system());
    }
}
