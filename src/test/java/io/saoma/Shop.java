package io.saoma;

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
import io.saoma.wechat.Limits;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A till without screens, with a book that is a list, on real HTTP to the simulator; it waits less long than a real
/// one.
final class Shop implements AutoCloseable {

    private static final Limits IMPATIENT =
            new Limits(Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofSeconds(5), Duration.ofMillis(900));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    final Simulator weChat = Simulator.start(SimulatorConfig.of(io.saoma.simulator.wire.Merchant.practice()));
    final FakeBook book = new FakeBook();
    final PaymentDesk desk;
    private final WeChatGateway gateway;

    Shop() {
        var known = weChat.merchant();
        var merchant = new Merchant(
                known.appid(),
                known.mchId(),
                new MerchantKey(known.apiKey(), SignType.HMAC_SHA256),
                Optional.empty(),
                List.of(URI.create(weChat.baseUrl())),
                IMPATIENT);
        gateway = new WeChatGateway(merchant, InstantSource.system());
        var terms = new Terms(
                "一号店",
                1,
                false,
                known.appid(),
                known.mchId(),
                "http://127.0.0.1/notify",
                "127.0.0.1",
                Duration.ofMinutes(5));
        desk = new PaymentDesk(
                terms,
                gateway,
                book,
                TillClock.of(InstantSource.system(), System::nanoTime),
                new Random(),
                Threads.real());
    }

    OpenPayment charge(long fen) {
        return desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(fen), 1)), "王小雨");
    }

    void pay(OpenPayment payment) {
        weChat.phone().pay(payment.payment().order().outTradeNo());
    }

    static PaymentState await(OpenPayment payment, Predicate<PaymentState> wanted) throws InterruptedException {
        var seen = new LinkedBlockingQueue<PaymentStatus>();
        payment.listen(seen::add);
        seen.add(payment.status());
        while (true) {
            var status = seen.poll(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
            if (status == null) {
                throw new AssertionError("still " + payment.status());
            }
            if (wanted.test(status.payment().state())) {
                return status.payment().state();
            }
        }
    }

    @Override
    public void close() throws IOException {
        desk.close();
        gateway.close();
        weChat.close();
    }
}
