package io.saoma.ui.start;

import io.saoma.payment.FakeBook;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.Terms;
import io.saoma.payment.Threads;
import io.saoma.payment.TillClock;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A till on real HTTP to the simulator that goes down with payments on the screen and starts again.
final class Restart implements AutoCloseable {

    final Simulator weChat = Simulator.start(SimulatorConfig.of(io.saoma.simulator.wire.Merchant.practice()));
    private final FakeBook book = new FakeBook();
    private final WeChatGateway gateway;
    private PaymentDesk desk;

    Restart() {
        var known = weChat.merchant();
        var key = new MerchantKey(known.apiKey(), SignType.HMAC_SHA256);
        gateway = new WeChatGateway(
                Merchant.at(URI.create(weChat.baseUrl()), known.appid(), known.mchId(), key), InstantSource.system());
        desk = desk();
    }

    /// Charges, waits until the code is there; the order's number.
    String charge(long fen) throws InterruptedException {
        var basket = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(fen), 1));
        var payment = desk.charge(basket, "王小雨");
        var seen = new LinkedBlockingQueue<PaymentStatus>();
        payment.listen(seen::add);
        seen.add(payment.status());
        while (!(payment.payment().state() instanceof PaymentState.Waiting)) {
            if (seen.poll(20, TimeUnit.SECONDS) == null) {
                throw new AssertionError("no code: " + payment.status());
            }
        }
        return payment.payment().order().outTradeNo();
    }

    List<OpenPayment> restart() {
        desk.close();
        desk = desk();
        return desk.resume();
    }

    private PaymentDesk desk() {
        var known = weChat.merchant();
        var terms = new Terms(
                "一号店",
                1,
                true,
                known.appid(),
                known.mchId(),
                "http://127.0.0.1/notify",
                "127.0.0.1",
                Duration.ofMinutes(5));
        return new PaymentDesk(
                terms,
                gateway,
                book,
                TillClock.of(InstantSource.system(), System::nanoTime),
                new Random(),
                Threads.real());
    }

    @Override
    public void close() throws IOException {
        desk.close();
        gateway.close();
        weChat.close();
    }
}
