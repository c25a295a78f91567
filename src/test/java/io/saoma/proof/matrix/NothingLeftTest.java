package io.saoma.proof.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// After every fault of the network the gateway leaves no connection and no thread behind.
///
/// By itself, for the threads of others cannot be told from those of the gateway.
@Isolated
class NothingLeftTest {

    private static final Duration SLOW_MACHINE = Duration.ofSeconds(10);
    private static final int SIDE_BY_SIDE = 8;

    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void noConnectionAndNoThreadIsLeftBehind() throws Exception {
        // the JDK's own pollers are virtual threads that stay
        faults(List.of());
        try (var events = new RecordingStream()) {
            watch(events, "jdk.VirtualThreadStart", id -> {
                begun.incrementAndGet();
                running.add(id);
            });
            watch(events, "jdk.VirtualThreadEnd", running::remove);
            events.startAsync();

            faults(Network.faults(new Random(1)).toList());

            assertTrue(within(() -> platformThreads() == 0), "a look-up is left behind");
            events.stop();
        }
        assertTrue(begun.get() > 0, "no thread was seen at all");
        assertEquals(Set.of(), running, "threads left behind");
    }

    private static void faults(List<Fault> faults) throws Exception {
        var left = new ConcurrentLinkedQueue<>(faults);
        Callable<Boolean> stall = () -> drain(left);
        try (var stalls = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (var drained : stalls.invokeAll(Collections.nCopies(SIDE_BY_SIDE, stall))) {
                assertTrue(drained.get(), "connections are left open");
            }
        }
    }

    private static boolean drain(Queue<Fault> faults) throws IOException {
        try (var stall = new Stall(Books.list(), 1)) {
            for (var fault = faults.poll(); fault != null; fault = faults.poll()) {
                new Cell(Moment.RESUMED, List.of(fault), Customer.NEVER_PAYS, Optional.empty()).complaints(stall);
            }
            assertTrue(within(() -> stall.proxy.connections() <= 1), "open: " + stall.proxy.connections());

            stall.hangUp();

            return within(() -> stall.proxy.connections() == 0);
        }
    }

    /// Virtual threads cannot be listed, but the JVM tells of each when it begins and ends.
    private static void watch(RecordingStream events, String name, LongConsumer seen) {
        events.enable(name).withoutStackTrace();
        events.onEvent(name, event -> seen.accept(event.getLong("javaThreadId")));
    }

    private static long platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("wechat-"))
                .count();
    }

    private static boolean within(BooleanSupplier wanted) {
        var end = System.nanoTime() + SLOW_MACHINE.toNanos();
        while (!wanted.getAsBoolean() && System.nanoTime() < end) {
            pause();
        }
        return wanted.getAsBoolean();
    }

    private static void pause() {
        try {
            assertFalse(new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
