package io.saoma;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Server;
import io.saoma.proof.share.Wire;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What WeChat hears from a receiver whose shared book is dead, or says nothing.
@Execution(CONCURRENT)
@ResourceLock(Server.LOCK)
@Order(2)
class DeafReceiverTest {

    private static final Duration WECHATS_PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void withoutTheServerWeChatHearsFailInTimeAndTellsAgain(Server server) throws Exception {
        try (var relay = new Relay(server.mortal(), folder)) {
            relay.receive();
            var till = relay.till(1);
            var first = relay.waiting(till);
            relay.weChat.phone().pay(Relay.number(first));
            Relay.paid(first);
            server.mortal().kill();
            try {
                var start = System.nanoTime();
                assertFalse(relay.weChat.notices().send(Relay.number(first)).taken());
                assertTrue(System.nanoTime() - start < WECHATS_PATIENCE.toNanos());

                var second = relay.waiting(till);
                relay.weChat.phone().pay(Relay.number(second));
                assertFalse(Relay.paid(second).late(), "it is sold on");
            } finally {
                server.mortal().revive();
            }
            Relay.await(
                    "the repetition is taken",
                    () -> relay.weChat.notices().send(Relay.number(first)).taken());
            Relay.await(
                    "the till listens again",
                    () -> till.sharing.flatMap(it -> it.listener).orElseThrow().hearing());
        }
    }

    /// Not even a server that says nothing at all holds WeChat's five seconds.
    @ParameterizedTest
    @EnumSource
    void whileTheServerHangsWeChatHearsFailInTime(Server server) throws Exception {
        try (var relay = new Relay(server.mortal(), folder)) {
            relay.receive();
            var payment = relay.waiting(relay.till(1));
            relay.weChat.phone().pay(Relay.number(payment));
            Relay.paid(payment);
            relay.wire.become(Wire.State.HANGING);
            for (var i = 0; i < 3; i++) {
                var start = System.nanoTime();
                var delivery = relay.weChat.notices().send(Relay.number(payment));
                assertTrue(delivery.answer().startsWith("FAIL "), delivery.toString());
                assertTrue(System.nanoTime() - start < WECHATS_PATIENCE.toNanos());
            }
            relay.wire.become(Wire.State.WHOLE);
            Relay.await(
                    "the repetition is taken",
                    () -> relay.weChat.notices().send(Relay.number(payment)).taken());
        }
    }
}
