package io.saoma.ui.practice;

import io.saoma.payment.Order;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.simulator.MovableClock;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// A simulator on a clock that a test moves, and a cashier who places orders and takes them back.
final class Counter implements AutoCloseable {

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-14T02:24:00Z"));
    final Simulator weChat = Simulator.start(
            SimulatorConfig.of(io.saoma.simulator.wire.Merchant.practice()).withClock(clock));
    private final WeChatGateway gateway;
    private int count;

    Counter() {
        var known = weChat.merchant();
        var key = new MerchantKey(known.apiKey(), SignType.HMAC_SHA256);
        gateway =
                new WeChatGateway(Merchant.at(URI.create(weChat.baseUrl()), known.appid(), known.mchId(), key), clock);
    }

    Order place(long fen) {
        var known = weChat.merchant();
        var now = clock.instant();
        count++;
        var order = new Order(
                "P01260314%04d01ABCDE".formatted(count),
                new SaleNumber(true, 1, LocalDate.of(2026, 3, 14), count),
                1,
                known.appid(),
                known.mchId(),
                "一号店-珍珠奶茶",
                new Money(fen),
                "127.0.0.1",
                "http://127.0.0.1/notify",
                now,
                now.plusSeconds(360),
                now.plusSeconds(300));
        gateway.place(order);
        return order;
    }

    /// The cashier cancels: the till asks WeChat to close, which it may refuse.
    void cancel(Order order) {
        gateway.close(order);
    }

    void pass(Duration time) {
        clock.advance(time);
        weChat.runDue();
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        weChat.close();
    }
}
