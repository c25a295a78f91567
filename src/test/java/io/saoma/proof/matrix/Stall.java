package io.saoma.proof.matrix;

import io.saoma.payment.Terms;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Charge;
import io.saoma.wechat.Limits;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// A till on real HTTP, WeChat behind it, and the proxy between the two; many payments go over it, one after the
/// other.
final class Stall implements AutoCloseable {

    /// For everything that should not fail on a busy machine.
    private static final Limits PATIENT = limits(20_000, 20_000, 60_000);

    /// For faults that end only by them.
    private static final Limits IMPATIENT = limits(2_000, 1_500, 2_500);

    final Clock clock;
    final Random random;
    final Simulator weChat;
    final Proxy proxy;
    final WeChatGateway gateway;

    /// For the one exchange that a fault holds up until patience ends; every other has all the time it wants.
    final WeChatGateway impatient;

    final Books books;
    final Terms terms;

    Stall(Books books, long seed) throws IOException {
        this(books, new Clock(), seed);
    }

    Stall(Books books, Clock clock, long seed) throws IOException {
        this.books = books;
        this.clock = clock;
        random = new Random(seed);
        var known = io.saoma.simulator.wire.Merchant.practice();
        weChat = Simulator.start(SimulatorConfig.of(known).withClock(clock).withSeed(seed));
        proxy = new Proxy(weChat.port(), known);
        gateway = gateway(known, PATIENT);
        impatient = gateway(known, IMPATIENT);
        terms = new Terms(
                "一号店",
                1,
                false,
                known.appid(),
                known.mchId(),
                "https://example.com/wx/notify",
                "192.168.1.10",
                Duration.ofMinutes(5));
    }

    /// Spoils the next exchange.
    ///
    /// Where that begins at the door the till lets go of its connections first. On a busy machine the kernel may
    /// tell it of their end later than it looks, and it would send a request that nobody reads.
    void arm(Spoil spoil) throws IOException {
        if (!(spoil instanceof Spoil.AtTheDesk)) {
            gateway.dropIdle();
            impatient.dropIdle();
        }
        proxy.arm(spoil);
    }

    /// What comes of an exchange that is spoiled.
    <T> T spoiled(Spoil spoil, Supplier<T> exchange) {
        try {
            arm(spoil);
            var answer = exchange.get();
            proxy.disarm();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Time goes by for the till and for WeChat, this much at a time.
    void pass(Duration time, Duration atATime) {
        for (var left = time; left.isPositive(); left = left.minus(atATime)) {
            clock.pass(left.compareTo(atATime) < 0 ? left : atATime);
            weChat.runDue();
        }
    }

    List<Charge> charges(String outTradeNo) {
        return weChat.charges().stream()
                .filter(charge -> charge.outTradeNo().equals(outTradeNo))
                .toList();
    }

    private WeChatGateway gateway(io.saoma.simulator.wire.Merchant known, Limits limits) {
        var key = new MerchantKey(known.apiKey(), SignType.HMAC_SHA256);
        return new WeChatGateway(
                new Merchant(known.appid(), known.mchId(), key, Optional.empty(), List.of(proxy.address()), limits),
                clock);
    }

    private static Limits limits(int connect, int answer, int exchange) {
        return new Limits(
                Duration.ofMillis(connect),
                Duration.ofMillis(answer),
                Duration.ofSeconds(20),
                Duration.ofMillis(exchange));
    }

    /// The till goes; the network and WeChat are still there to see what it has left open.
    void hangUp() throws IOException {
        gateway.close();
        impatient.close();
    }

    @Override
    public void close() throws IOException {
        hangUp();
        proxy.close();
        weChat.close();
        books.close();
    }
}
