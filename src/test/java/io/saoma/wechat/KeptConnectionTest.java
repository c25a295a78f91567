package io.saoma.wechat;

import static io.saoma.wechat.RoughWire.GOOD;
import static io.saoma.wechat.RoughWire.answer;
import static io.saoma.wechat.RoughWire.gateway;
import static io.saoma.wechat.ScriptedServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.NotPaid;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A connection that is used again brings no answer but its own, and loses no request.
@Execution(ExecutionMode.CONCURRENT)
class KeptConnectionTest {

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

    private static void letPass(Duration duration) throws InterruptedException {
        assertTrue(!new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS));
    }
}
