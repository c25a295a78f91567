package io.saoma.wechat;

import static io.saoma.wechat.RoughWire.GOOD;
import static io.saoma.wechat.RoughWire.SOON;
import static io.saoma.wechat.RoughWire.answer;
import static io.saoma.wechat.RoughWire.dribble;
import static io.saoma.wechat.RoughWire.gateway;
import static io.saoma.wechat.RoughWire.since;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.wechat.ScriptedServer.Line;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No answer holds the gateway longer than an answer may take, however it drips or floods.
@Execution(ExecutionMode.CONCURRENT)
class EndlessAnswerTest {

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

    private static void flood(Line line, String water) throws IOException {
        while (true) {
            line.send(water);
        }
    }
}
