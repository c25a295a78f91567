package io.saoma.payment;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import java.util.Random;

/// A desk whose drivers run when the test says so, against a WeChat in the head.
final class DeskStand {

    static final Basket BASKET = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1));

    final FakeTime time = new FakeTime();
    final FakeGateway weChat = new FakeGateway(time);
    final FakeBook book = new FakeBook();
    final HandThreads threads = new HandThreads(time);
    final PaymentDesk desk = desk();

    PaymentDesk desk() {
        return new PaymentDesk(Samples.TERMS, weChat, book, time, new Random(1), threads);
    }
}
