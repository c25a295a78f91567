package io.saoma;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.simulator.Simulator;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// A cup of tea is charged at a till, or sold there.
final class TeaSale {

    static final Basket TEA = new Basket(List.of(new Line("", "绿茶", new Money(6_00), 1)));

    private TeaSale() {}

    static void sell(Till at, Simulator weChat) throws TimeoutException {
        var payment = charge(at);
        weChat.phone().pay(payment.payment().order().outTradeNo());
        payment.check();
        WholeTill.await("it is paid", () -> at.desk.open().isEmpty());
    }

    static OpenPayment charge(Till at) throws TimeoutException {
        assertInstanceOf(Begun.class, at.guards.begin(() -> at.desk.charge(TEA, "王小雨")));
        var payment = at.desk.open().getLast();
        WholeTill.await("a code is shown", () -> payment.payment().state() instanceof Waiting);
        return payment;
    }
}
