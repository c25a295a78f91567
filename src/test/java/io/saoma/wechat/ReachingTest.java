package io.saoma.wechat;

import static io.saoma.wechat.RoughWire.GOOD;
import static io.saoma.wechat.RoughWire.SOON;
import static io.saoma.wechat.RoughWire.answer;
import static io.saoma.wechat.RoughWire.gateway;
import static io.saoma.wechat.RoughWire.since;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.proof.OwnPort;
import io.saoma.wechat.ScriptedServer.Line;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A server that cannot be reached has heard nothing; another domain is asked only then.
@Execution(ExecutionMode.CONCURRENT)
class ReachingTest {

    @Test
    void aClosedPortMeansThatNothingWasSent() throws Exception {
        try (var closed = new OwnPort()) {
            assertEquals(new Silent(false, "CONNECT"), ask(closed.base()));
        }
    }

    @Test
    void aFullBacklogMeansThatNothingWasSent() throws Exception {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = fill(deaf);

            var base = URI.create("http://127.0.0.1:" + deaf.getLocalPort());
            assertEquals(new Silent(false, "CONNECT"), ask(Till.merchant(Till.QUICK, base), InetAddress::getAllByName));

            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void anUnknownNameMeansThatNothingWasSent() {
        assertEquals(new Silent(false, "DNS"), ask(Till.merchant(URI.create("https://pay.example")), host -> {
            throw new UnknownHostException(host);
        }));
    }

    @Test
    void aHangingLookUpIsGivenUp() {
        var never = new CountDownLatch(1);

        assertEquals(
                new Silent(false, "DNS"), ask(Till.merchant(Till.QUICK, URI.create("https://pay.example")), host -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new UnknownHostException(host);
                    }
                    return new InetAddress[0];
                }));
        never.countDown();
    }

    @Test
    void turnsToTheSecondDomainWhereTheFirstCannotBeReached() throws Exception {
        var now = new AtomicReference<>(Till.START);
        try (var first = new OwnPort();
                var second = ScriptedServer.playing(GOOD);
                var gateway = new WeChatGateway(Till.merchant(first.base(), second.base()), now::get)) {
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(2, second.requests().size());

            try (var back = new ScriptedServer(first.listen(), GOOD)) {
                gateway.ask(Till.order());
                assertEquals(0, back.requests().size());
                later(now, Domains.AWAY);
                gateway.ask(Till.order());
                assertEquals(1, back.requests().size());
                assertEquals(3, second.requests().size());
            }
        }
    }

    @Test
    void saysThatNothingWasSentWhereNoDomainCanBeReached() throws Exception {
        try (var first = new OwnPort();
                var second = new OwnPort()) {
            assertEquals(new Silent(false, "CONNECT"), ask(first.base(), second.base()));
        }
    }

    @Test
    void neverTellsTheSecondDomainWhatTheFirstMayHaveHeard() throws Exception {
        try (var first = ScriptedServer.playing(Line::reset);
                var second = ScriptedServer.playing(GOOD)) {
            assertEquals(new Silent(true, "BROKEN"), ask(first.base(), second.base()));
            assertEquals(1, first.requests().size());
            assertEquals(0, second.requests().size());
        }
    }

    private static List<Socket> fill(ServerSocket deaf) throws IOException {
        var waiting = new ArrayList<Socket>();
        for (var i = 0; i < 10; i++) {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()), 300);
            } catch (SocketTimeoutException e) {
                break;
            }
        }
        return waiting;
    }

    private static Answer ask(URI... domains) {
        return ask(Till.merchant(domains), InetAddress::getAllByName);
    }

    private static Answer ask(Merchant merchant, TimelyDns.Names names) {
        try (var gateway = new WeChatGateway(merchant, Till.CLOCK, _ -> {}, names)) {
            var start = System.nanoTime();
            var answer = gateway.ask(Till.order());
            assertTrue(since(start).compareTo(SOON) < 0, "took " + since(start));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void later(AtomicReference<Instant> now, Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
