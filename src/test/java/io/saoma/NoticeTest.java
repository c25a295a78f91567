package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentState.Closed;
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
import io.saoma.settings.Settings;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.notice.Delivery;
import io.saoma.simulator.notice.Forgery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// WeChat tells the whole till of payments, over real HTTP into a real book: a hint that a question confirms.
@Execution(CONCURRENT)
class NoticeTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @AutoClose
    private final Till till;

    private final Simulator weChat;

    NoticeTest(@TempDir Path home) {
        till = till(home, Optional.of(new Settings.Listen(HERE, 0)));
        weChat = till.simulator.orElseThrow();
    }

    @Test
    void turnsGreenLongBeforeTheNextQuestionWouldHaveBeenDue() throws InterruptedException {
        var failures = new CountDownLatch(4);
        weChat.faults().on(Call.ORDERQUERY).times(4, Fault.http(500));
        weChat.onRequest(request -> {
            if (request.path().equals(Call.ORDERQUERY.path())) {
                failures.countDown();
            }
        });
        var payment = waiting();
        assertTrue(failures.await(60, TimeUnit.SECONDS));
        // the till now leaves WeChat alone for five seconds
        var start = System.nanoTime();
        weChat.phone().pay(number(payment));

        assertFalse(paid(payment).late());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(4).toNanos());
        assertEquals(
                List.of(true),
                weChat.notices().deliveries().stream().map(Delivery::taken).toList());
        assertEquals(1, count(payment, PaymentNotified.class));
    }

    @Test
    void takesTheSameNoticeAgainAndAgainAndWritesItDownOnce() throws InterruptedException {
        var payment = waiting();
        weChat.phone().pay(number(payment));
        paid(payment);
        for (var i = 0; i < 3; i++) {
            assertTrue(weChat.notices().send(number(payment)).taken());
        }

        assertTrue(count(payment, PaymentNotified.class) <= 1);
        assertEquals(1, count(payment, PaymentReceived.class));
        assertEquals(OrderLook.PAID, look());
    }

    @Test
    void findsTheMoneyOfAnOrderThatItHadTakenForClosed() throws InterruptedException {
        weChat.faults().on(Call.ORDERQUERY).once(Fault.tradeState("CLOSED"));
        var payment = waiting();
        assertInstanceOf(Closed.class, Shop.await(payment, Ended.class::isInstance));
        var told = new CountDownLatch(1);
        till.desk.listen(status -> {
            if (status.payment().state() instanceof Paid(var _, var late) && late) {
                told.countDown();
            }
        });
        weChat.phone().pay(number(payment));

        assertTrue(told.await(20, TimeUnit.SECONDS), "the screens are told");
        assertEquals(OrderLook.PAID_LATE, look());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_PAID")
    void saysFailToAForgeryAndGoesOnWaiting(Forgery forgery) throws InterruptedException {
        var payment = waiting();

        var delivery = weChat.notices().forge(number(payment), forgery);

        assertTrue(delivery.answer().startsWith("FAIL "), delivery.toString());
        assertEquals(0, count(payment, PaymentNotified.class));
        assertInstanceOf(Waiting.class, payment.payment().state());
        weChat.phone().pay(number(payment));
        assertFalse(paid(payment).late());
    }

    @Test
    void believesAQuestionAndNotTheNotice() throws InterruptedException {
        var payment = waiting();
        var asked = new CountDownLatch(3);
        assertTrue(weChat.notices().forge(number(payment), Forgery.NOT_PAID).taken());
        weChat.onRequest(_ -> asked.countDown());

        assertTrue(asked.await(20, TimeUnit.SECONDS));
        assertEquals(1, count(payment, PaymentNotified.class));
        assertInstanceOf(Waiting.class, payment.payment().state());
    }

    @Test
    void takesANoticeThatIsFasterThanTheAnswerToTheOrder() throws InterruptedException {
        weChat.faults().on(Call.UNIFIEDORDER).once(new Fault.PaidJustAfter());
        weChat.faults().on(Call.UNIFIEDORDER).once(Fault.hang(Duration.ofMillis(1500)));
        var payment = charge();

        assertFalse(paid(payment).late());
        var events = till.book.events(number(payment));
        assertTrue(index(events, PaymentNotified.class) < index(events, CodeReceived.class), events.toString());
    }

    @Test
    void sellsAllTheSameWhereItsPortIsTaken(@TempDir Path home) throws IOException, InterruptedException {
        try (var other = new ServerSocket(0, 1, HERE);
                var deaf = till(home, Optional.of(new Settings.Listen(HERE, other.getLocalPort())))) {
            assertEquals(
                    other.getLocalPort(), deaf.reception.deaf().orElseThrow().port());
            var payment = deaf.desk.charge(basket(), "王小雨");
            Shop.await(payment, Waiting.class::isInstance);
            deaf.simulator.orElseThrow().phone().pay(number(payment));

            assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
        }
    }

    @Test
    void hasNoDoorUnlessItIsSwitchedOn(@TempDir Path home) throws IOException, InterruptedException {
        try (var quiet = till(home, Optional.empty())) {
            var payment = quiet.desk.charge(basket(), "王小雨");
            Shop.await(payment, Waiting.class::isInstance);
            quiet.simulator.orElseThrow().phone().pay(number(payment));
            Shop.await(payment, Ended.class::isInstance);

            assertEquals(Optional.empty(), quiet.reception.port());
            assertEquals(Optional.empty(), quiet.reception.deaf());
            assertEquals(List.of(), quiet.simulator.orElseThrow().notices().deliveries());
        }
    }

    private OpenPayment waiting() throws InterruptedException {
        var payment = charge();
        Shop.await(payment, Waiting.class::isInstance);
        return payment;
    }

    private OpenPayment charge() {
        return till.desk.charge(basket(), "王小雨");
    }

    private static Basket basket() {
        return Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1));
    }

    private static Paid paid(OpenPayment payment) throws InterruptedException {
        return assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
    }

    private static String number(OpenPayment payment) {
        return payment.payment().order().outTradeNo();
    }

    private long count(OpenPayment payment, Class<? extends PaymentEvent> type) {
        return till.book.events(number(payment)).stream()
                .filter(type::isInstance)
                .count();
    }

    private static int index(List<PaymentEvent> events, Class<? extends PaymentEvent> type) {
        return events.stream().map(Object::getClass).toList().indexOf(type);
    }

    private OrderLook look() {
        var today = BusinessDay.of(InstantSource.system().instant());
        return new OrderReport(till.book.orders())
                .page(OrderFilter.of(true, today), 10)
                .rows()
                .getFirst()
                .look();
    }

    private static Till till(Path home, Optional<Settings.Listen> listen) {
        return new Till(ShopSettings.listening(ShopSettings.practice(home), listen), InstantSource.system());
    }
}
