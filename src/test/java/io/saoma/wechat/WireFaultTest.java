package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static io.saoma.wechat.ScriptedServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Code;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.proof.OwnPort;
import io.saoma.wechat.ScriptedServer.Line;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a bad network does to the gateway: never an exception, never a second request, never a failure where nobody
/// knows.
@Execution(ExecutionMode.CONCURRENT)
class WireFaultTest {

    /// Well before the roomy limits end an exchange, and well after the quick ones.
    private static final Duration SOON = Duration.ofSeconds(6);

    private static final Script GOOD = says(Said.standing("NOTPAY").signed());

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

    @Test
    void anAnswerLostAtAnyByteIsSilence() throws Exception {
        var answer = answer();
        Script[] scripts = new Script[answer.length * 2];
        for (var i = 0; i < answer.length; i++) {
            var length = i;
            scripts[2 * i] = line -> {
                line.send(Arrays.copyOf(answer, length));
                line.reset();
            };
            scripts[2 * i + 1] = line -> {
                line.send(Arrays.copyOf(answer, length));
                line.close();
            };
        }
        try (var server = ScriptedServer.playing(scripts);
                var gateway = gateway(server)) {
            for (var i = 0; i < scripts.length; i++) {
                var silent = assertInstanceOf(Silent.class, gateway.ask(Till.order()), "cut " + i);
                assertTrue(silent.sent(), "cut " + i);
                assertEquals(i + 1, server.requests().size());
            }
        }
    }

    @Test
    void anAnswerWithoutALengthEndsWithTheConnection() throws Exception {
        var body = Said.standing("NOTPAY").signed().xml();
        try (var server = ScriptedServer.playing(until(body), until(body.substring(0, body.length() - 1)));
                var gateway = gateway(server)) {
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 302, 307, 308, 400, 401, 403, 404, 407, 408, 421, 429, 500, 502, 503, 504, 599})
    void everyOtherStatusIsSilenceAfterOneRequest(int status) throws Exception {
        try (var server = ScriptedServer.playing(line -> {
                    line.send(
                            "HTTP/1.1 %d X\r\nRetry-After: 0\r\nLocation: /pay/orderquery\r\nContent-Length: 0\r\n\r\n"
                                    .formatted(status));
                });
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "HTTP " + status), gateway.ask(Till.order()));
            assertEquals(new Silent(true, "HTTP " + status), gateway.place(Till.order()));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void aGoodBodyUnderABadStatusIsNotRead() throws Exception {
        try (var server =
                        ScriptedServer.playing(status(502, Said.paid().signed().bytes()));
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "HTTP 502"), gateway.ask(Till.order()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "<html><body>502 Bad Gateway</body></html>",
                "{\"return_code\":\"SUCCESS\"}",
                "<xml><return_code>SUCCESS</return_code>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><return_code>&e;</return_code></xml>"
            })
    void whatIsNoBodyOfWeChatsIsSilence(String body) throws Exception {
        try (var server = ScriptedServer.playing(says(body));
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
            assertEquals(new Silent(true, "UNREADABLE"), gateway.close(Till.order()));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void compressedAnswersAreRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Said.standing("NOTPAY").signed().bytes());
        }
        var body = bytes.toByteArray();
        try (var server = ScriptedServer.playing(status(200, body), line -> {
                    line.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                            .formatted(body.length));
                    line.send(body);
                });
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
            assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
        }
    }

    @Test
    void anEndlessBodyIsLeftAtOnce() throws Exception {
        try (var server = ScriptedServer.playing(
                        line -> {
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n<xml><a>");
                            flood(line, "0".repeat(8192));
                        },
                        line -> {
                            line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                            flood(line, "2000\r\n" + "0".repeat(8192) + "\r\n");
                        });
                var gateway = gateway(server)) {
            for (var i = 0; i < 2; i++) {
                var start = System.nanoTime();
                assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
                assertTrue(since(start).compareTo(SOON) < 0, "took " + since(start));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Long: ", "X-Many: 1\r\n"})
    void endlessHeadersAreLeftAtOnce(String more) throws Exception {
        try (var server = ScriptedServer.playing(line -> {
                    line.send("HTTP/1.1 200 OK\r\n");
                    flood(line, more.repeat(1000));
                });
                var gateway = gateway(server)) {
            var start = System.nanoTime();
            assertEquals(new Silent(true, "BROKEN"), gateway.ask(Till.order()));
            assertTrue(since(start).compareTo(SOON) < 0, "took " + since(start));
        }
    }

    @Test
    void nonsenseForAProtocolIsSilence() throws Exception {
        try (var server = ScriptedServer.playing(
                        line -> {
                            line.send("SSH-2.0-OpenSSH\r\n\r\n");
                            line.close();
                        },
                        line -> {
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<xml/>");
                            line.close();
                        },
                        line -> {
                            line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
                            line.close();
                        });
                var gateway = gateway(server)) {
            for (var i = 0; i < 3; i++) {
                assertEquals(new Silent(true, "BROKEN"), gateway.ask(Till.order()), "script " + i);
            }
        }
    }

    @Test
    void silenceIsWaitedForNoLongerThanTheAnswerMayTake() throws Exception {
        try (var server = ScriptedServer.playing(Line::hold);
                var gateway = gateway(server, Till.limits(10_000, 400, 10_000, 60_000))) {
            var start = System.nanoTime();
            assertEquals(new Silent(true, "TIMEOUT"), gateway.ask(Till.order()));
            assertTrue(since(start).compareTo(Till.QUICK.answer()) >= 0, "took " + since(start));
            assertTrue(since(start).compareTo(SOON) < 0, "took " + since(start));
        }
    }

    @Test
    void aDribbledBodyIsEndedByTheWallClock() throws Exception {
        endsByTheWallClock(line -> {
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n<xml><a>");
            dribble(line, "0");
        });
    }

    @Test
    void dribbledHeadersAreEndedByTheWallClock() throws Exception {
        endsByTheWallClock(line -> dribble(line, "H"));
    }

    @Test
    void dribbledInterimAnswersAreEndedByTheWallClock() throws Exception {
        endsByTheWallClock(line -> dribble(line, "HTTP/1.1 102 Processing\r\n\r\n"));
    }

    @Test
    void aDeadlineAtAnyInstantOfAnExchangeIsSilenceOrComesTooLate() throws Exception {
        try (var server = ScriptedServer.playing(line -> {
            GOOD.play(line);
            line.close();
        })) {
            for (var micros = 0; micros < 4_000; micros += 5) {
                var limits = new Limits(SOON, SOON, SOON, Duration.ofNanos(micros * 1_000L));
                try (var gateway = gateway(server, limits)) {
                    var answer = gateway.ask(Till.order());
                    assertTrue(
                            answer.equals(new NotPaid("NOTPAY"))
                                    || (answer instanceof Silent(var _, var word) && word.equals("TIMEOUT")),
                            "%s after %d microseconds".formatted(answer, micros));
                }
            }
        }
    }

    @Test
    void aConnectionThatTheServerHasClosedLosesNoRequest() throws Exception {
        var closed = new CountDownLatch(1);
        var body = Said.standing("NOTPAY").signed().bytes();
        try (var server = ScriptedServer.playing(
                        line -> {
                            status(200, body).play(line);
                            line.close();
                            closed.countDown();
                        },
                        GOOD);
                var gateway = gateway(server)) {
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertTrue(closed.await(5, TimeUnit.SECONDS));
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(2, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\r\n", "HTTP/1.1 200 OK\r\n"})
    void whatLiesBehindAnAnswerIsNotTheBeginningOfTheNext(String surplus) throws Exception {
        notTheNextAnswer(surplus.getBytes(UTF_8));
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotHeard() throws Exception {
        notTheNextAnswer(answer(Said.paid().signed().xml()));
    }

    private static void notTheNextAnswer(byte[] surplus) throws Exception {
        var twice = new ByteArrayOutputStream();
        twice.writeBytes(answer(Said.standing("NOTPAY").signed().xml()));
        twice.writeBytes(surplus);
        try (var server = ScriptedServer.playing(line -> line.send(twice.toByteArray()), GOOD);
                var gateway = gateway(server)) {
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void anIdleConnectionIsNotUsedAgain() throws Exception {
        try (var server = ScriptedServer.playing(GOOD);
                var gateway = gateway(server, Till.limits(10_000, 10_000, 1_000, 60_000))) {
            gateway.ask(Till.order());
            gateway.ask(Till.order());
            assertEquals(1, server.connections());

            letPass(Duration.ofMillis(1_050));
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void aConnectionFromBeforeASleepIsNotUsedAgain() throws Exception {
        try (var server = ScriptedServer.playing(GOOD);
                var gateway = gateway(server, Till.ROOMY)) {
            gateway.ask(Till.order());
            gateway.ask(Till.order());
            assertEquals(1, server.connections());

            gateway.dropIdle();
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void everyFaultLeavesTheGatewayUsable() throws Exception {
        try (var server = ScriptedServer.playing(
                        Line::reset,
                        Line::hold,
                        status(503, new byte[0]),
                        says("<html>"),
                        line -> dribble(line, "x"),
                        says(Said.code().signed()));
                var gateway = gateway(server, Till.limits(10_000, 1_000, 10_000, 2_000))) {
            for (var i = 0; i < 5; i++) {
                assertInstanceOf(Silent.class, gateway.place(Till.order()));
            }
            assertInstanceOf(Code.class, gateway.place(Till.order()));
            assertEquals(6, server.requests().size());
        }
    }

    private static void endsByTheWallClock(Script script) throws IOException {
        try (var server = ScriptedServer.playing(script);
                var gateway = gateway(server, Till.limits(10_000, 60_000, 10_000, 750))) {
            var start = System.nanoTime();
            assertEquals(new Silent(true, "TIMEOUT"), gateway.ask(Till.order()));
            assertTrue(since(start).compareTo(Till.QUICK.exchange()) >= 0, "took " + since(start));
            assertTrue(since(start).compareTo(SOON) < 0, "took " + since(start));
            assertEquals(1, server.requests().size());
        }
    }

    private static void dribble(Line line, String drop) throws IOException {
        while (true) {
            line.send(drop);
            line.pause(20);
        }
    }

    private static void flood(Line line, String water) throws IOException {
        while (true) {
            line.send(water);
        }
    }

    private static Script until(String body) {
        return line -> {
            line.send("HTTP/1.1 200 OK\r\n\r\n" + body);
            line.close();
        };
    }

    private static byte[] answer() throws IOException {
        return answer(Said.ok().signed().xml());
    }

    private static byte[] answer(String body) {
        var length = body.getBytes(UTF_8).length;
        return ("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + body).getBytes(UTF_8);
    }

    private static List<Socket> fill(ServerSocket deaf) throws IOException {
        var waiting = new ArrayList<Socket>();
        for (var i = 0; i < 10; i++) {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()), 50);
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

    private static WeChatGateway gateway(ScriptedServer server) {
        return gateway(server, Till.ROOMY);
    }

    private static WeChatGateway gateway(ScriptedServer server, Limits limits) {
        return new WeChatGateway(Till.merchant(limits, server.base()), Till.CLOCK);
    }

    private static void later(AtomicReference<Instant> now, Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    private static void letPass(Duration duration) throws InterruptedException {
        assertTrue(!new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
