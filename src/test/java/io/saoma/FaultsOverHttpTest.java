package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.fault.Fault.BadSign;
import io.saoma.simulator.wire.Network;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What WeChat and the network may do to an exchange: every sale comes to its right end all the same, charged once.
@Execution(CONCURRENT)
class FaultsOverHttpTest {

    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.answerLost(),
                Fault.hang(Duration.ofSeconds(2)),
                Fault.dribble(Duration.ofMillis(20)),
                Fault.http(500),
                Fault.http(502),
                Fault.http(429),
                new Fault.Page(200, "text/html", "<html><body>请登录</body></html>"),
                Fault.emptyBody(),
                Fault.hugeBody(),
                new Fault.Truncated(),
                new Fault.Doctype(),
                BadSign.FLIPPED,
                BadSign.MISSING,
                BadSign.OTHER_KEY,
                Fault.systemError(),
                Fault.systemErrorAfterWork(),
                Fault.frequencyLimited(),
                Fault.error("A_CODE_NOBODY_KNOWS"),
                new Fault.ProtocolFailure("系统繁忙"),
                new Fault.Change("out_trade_no", "SOMEBODY_ELSES"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void survivesAFaultWhilePlacing(Fault fault) throws InterruptedException {
        shop.weChat.faults().on(Call.UNIFIEDORDER).once(fault);

        sellsOnce();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void survivesAFaultWhileAsking(Fault fault) throws InterruptedException {
        shop.weChat.faults().on(Call.ORDERQUERY).times(2, fault);

        sellsOnce();
    }

    private void sellsOnce() throws InterruptedException {
        var payment = shop.charge(1250);
        Shop.await(payment, Waiting.class::isInstance);
        shop.pay(payment);

        assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
        assertEquals(1, shop.weChat.charges().size());
        assertEquals(1, shop.weChat.phone().all().size());
    }

    @Test
    void neverTakesAnotherAmountForPaid() throws InterruptedException {
        shop.weChat.faults().on(Call.ORDERQUERY).always(Fault.totalFee(1));
        var payment = shop.charge(1250);
        Shop.await(payment, Waiting.class::isInstance);
        shop.pay(payment);

        assertInstanceOf(Review.class, Shop.await(payment, state -> !(state instanceof Waiting)));
    }

    @Test
    void bringsTheCashierThePaymentThatIsFasterThanClosing() throws InterruptedException {
        shop.weChat.faults().on(Call.CLOSEORDER).once(new Fault.PaidJustBefore());
        var payment = shop.charge(1250);
        Shop.await(payment, Waiting.class::isInstance);
        payment.cancel();

        assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
    }

    @Test
    void saysThatTheCodeMayStillBePaidWhileWeChatRefusesToClose() throws InterruptedException {
        var payment = shop.charge(1250);
        Shop.await(payment, Waiting.class::isInstance);
        payment.cancel();

        assertInstanceOf(Closing.class, Shop.await(payment, state -> !(state instanceof Waiting)));
    }

    @Test
    void placesNothingTwiceWhileTheNetworkComesAndGoes() throws InterruptedException {
        shop.weChat.network(Network.REFUSED);
        var payment = shop.charge(1250);
        shop.weChat.network(Network.UP);

        Shop.await(payment, Waiting.class::isInstance);
        shop.weChat.network(Network.RESET);
        shop.pay(payment);
        shop.weChat.network(Network.UP);

        assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));
        assertEquals(1, shop.weChat.phone().all().size());
    }

    @Test
    void endsAnOrderThatNeverLeftTheTillWhenItIsCancelled() throws InterruptedException {
        shop.weChat.network(Network.REFUSED);
        var payment = shop.charge(1250);
        payment.cancel();

        assertEquals(new Closed("NEVER_SENT"), Shop.await(payment, Ended.class::isInstance));
    }

    @Test
    void tellsAConfigurationErrorInWeChatsWords() throws InterruptedException {
        shop.weChat.faults().on(Call.UNIFIEDORDER).once(new Fault.BusinessFailure("NOAUTH", "商户无此接口权限", false));

        var refused = assertInstanceOf(Refused.class, Shop.await(shop.charge(1250), Ended.class::isInstance));
        assertEquals(List.of("NOAUTH", "商户无此接口权限"), List.of(refused.code(), refused.text()));
    }
}
