package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedTable;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundReason;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.notice.Forgery;
import io.saoma.simulator.order.Refund.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From WeChat's notice at the receiver's real door, through the shared book on a real server, to the question of a
/// till that has no door of its own.
@Execution(CONCURRENT)
@Order(4)
class ReceiverTest {

    private static final Grounds GROUNDS = new Grounds(RefundReason.CHANGED_MIND, "", List.of(), "李经理");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aTillAsksLongBeforeItsNextQuestionWouldHaveBeenDue(Server server) throws Exception {
        try (var relay = new Relay(server, folder)) {
            relay.receive();
            var till = relay.till(1);
            var payment = patient(relay, till);
            var asked = new CountDownLatch(1);
            relay.weChat.onRequest(request -> {
                if (request.path().equals(Call.ORDERQUERY.path())) {
                    asked.countDown();
                }
            });
            var start = System.nanoTime();
            relay.weChat.phone().pay(Relay.number(payment));

            assertTrue(asked.await(60, TimeUnit.SECONDS));
            var took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println(server + ": from the payment by way of the receiver to the till's question "
                    + took.toMillis() + " ms");
            assertTrue(took.toSeconds() < 4, took.toString());
            assertFalse(Relay.paid(payment).late());
            assertTrue(relay.weChat.notices().deliveries().getFirst().taken());
            assertFalse(till.book.events(Relay.number(payment)).stream().anyMatch(PaymentNotified.class::isInstance));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoTillsHearAllAndEachMindsItsOwn(Server server) throws Exception {
        try (var relay = new Relay(server, folder)) {
            relay.receive();
            var mine = relay.waiting(relay.till(1));
            var other = relay.waiting(relay.till(2));
            relay.weChat.phone().pay(Relay.number(mine));
            Relay.paid(mine);
            assertInstanceOf(Waiting.class, other.payment().state());
            relay.weChat.phone().pay(Relay.number(other));
            Relay.paid(other);

            for (var payment : List.of(mine, other, mine)) {
                assertTrue(relay.weChat.notices().send(Relay.number(payment)).taken(), "again");
            }
            assertEquals(2, relay.notices().size());
            assertEquals(2, relay.weChat.charges().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForgeryIsAnsweredFailAndIsNotWritten(Server server) throws Exception {
        try (var relay = new Relay(server, folder)) {
            relay.receive();
            var payment = relay.waiting(relay.till(1));
            for (var forgery : List.of(
                    Forgery.FLIPPED_SIGN,
                    Forgery.OTHER_KEY,
                    Forgery.TAMPERED,
                    Forgery.UNSIGNED,
                    Forgery.NO_RETURN_CODE,
                    Forgery.FOREIGN_MERCHANT)) {
                var delivery = relay.weChat.notices().forge(Relay.number(payment), forgery);
                assertTrue(delivery.answer().startsWith("FAIL "), forgery + ": " + delivery);
            }
            assertEquals(List.of(), relay.notices());

            // rightly signed, but nobody has paid: only a question decides
            assertTrue(relay.weChat
                    .notices()
                    .forge(Relay.number(payment), Forgery.NOT_PAID)
                    .taken());
            relay.weChat.notices().forge(Relay.number(payment), Forgery.NO_SUCH_ORDER);
            assertInstanceOf(Waiting.class, payment.payment().state());
            relay.weChat.phone().pay(Relay.number(payment));
            assertFalse(Relay.paid(payment).late());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMoneyOfAnOrderThatHadEndedIsFound(Server server) throws Exception {
        try (var relay = new Relay(server, folder)) {
            relay.receive();
            var till = relay.till(1);
            relay.weChat.faults().on(Call.ORDERQUERY).once(Fault.tradeState("CLOSED"));
            var payment = relay.waiting(till);
            assertInstanceOf(Closed.class, Shop.await(payment, Ended.class::isInstance));
            var late = new CountDownLatch(1);
            till.desk.listen(status -> {
                if (status.payment().state() instanceof Paid(var _, var after) && after) {
                    late.countDown();
                }
            });
            relay.weChat.phone().pay(Relay.number(payment));

            assertTrue(late.await(60, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeMayBeFasterThanTheAnswerToTheOrder(Server server) throws Exception {
        try (var relay = new Relay(server, folder)) {
            relay.receive();
            var till = relay.till(1);
            relay.weChat.faults().on(Call.UNIFIEDORDER).once(new Fault.PaidJustAfter());
            relay.weChat.faults().on(Call.UNIFIEDORDER).once(Fault.hang(Duration.ofMillis(1500)));

            assertFalse(Relay.paid(Relay.charge(till)).late());
            assertEquals(1, relay.notices().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefundIsAskedAboutAtOnce(Server server) throws Exception {
        try (var relay = new Relay(server, folder)) {
            relay.receive();
            var till = relay.till(1);
            var payment = relay.waiting(till);
            relay.weChat.phone().pay(Relay.number(payment));
            Relay.paid(payment);
            relay.weChat.refunds().become(End.SUCCESS, Duration.ofSeconds(8));
            var back = new CountDownLatch(1);
            till.book.subscribe(event -> {
                if (event instanceof RefundGivenBack) {
                    back.countDown();
                }
            });
            till.refunds.giveBack(
                    payment.payment().sale().number(), payment.payment().order().totalFee(), GROUNDS);

            // its second question would be due a minute after the first
            assertTrue(back.await(40, TimeUnit.SECONDS));
            assertTrue(relay.notices().contains("REFUND"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOldIsRemoved(Server server) throws Exception {
        try (var relay = new Relay(server, folder)) {
            SharedTable.make(relay.place);
            try (var connection = SharedTable.connect(relay.place);
                    var statement = connection.createStatement()) {
                statement.execute("INSERT INTO notice (number, about, heard) VALUES"
                        + " ('old', 'PAYMENT', CURRENT_TIMESTAMP - INTERVAL '3' DAY),"
                        + " ('young', 'REFUND', CURRENT_TIMESTAMP - INTERVAL '1' DAY)");
            }
            relay.receive();
            Relay.await("the old one is removed", () -> relay.notices().equals(List.of("REFUND")));
        }
    }

    /// One that WeChat has left without an answer so often that the till now leaves it alone for five seconds.
    private static OpenPayment patient(Relay relay, Till till) throws InterruptedException {
        var failures = new CountDownLatch(4);
        relay.weChat.faults().on(Call.ORDERQUERY).times(4, Fault.http(500));
        relay.weChat.onRequest(request -> {
            if (request.path().equals(Call.ORDERQUERY.path())) {
                failures.countDown();
            }
        });
        var payment = relay.waiting(till);
        assertTrue(failures.await(60, TimeUnit.SECONDS));
        Relay.await("it has failed", () -> payment.status().progress().failures() == 4);
        return payment;
    }
}
