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
import io.saoma.simulator.wire.Network;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What the fault matrix does not play: faults that stay, and a cashier's hand in them, on the till's own threads.
@Execution(CONCURRENT)
class FaultsOverHttpTest {

    @AutoClose
    private final Shop shop = new Shop();

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
