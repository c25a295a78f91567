package io.saoma.wechat.notice;

import static io.saoma.wechat.notice.OpenDoor.TAKEN;
import static io.saoma.wechat.notice.OpenDoor.VISITORS;
import static io.saoma.wechat.notice.OpenDoor.assertFailed;
import static io.saoma.wechat.notice.OpenDoor.at;
import static io.saoma.wechat.notice.OpenDoor.request;
import static io.saoma.wechat.notice.OpenDoor.rest;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.PaymentNotice;
import io.saoma.wechat.SampleNotices;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Visitors who come for nothing, stay for ever or come in crowds are sent away; WeChat is heard all the same.
@Execution(CONCURRENT)
class DoorVisitorsTest {

    private static final Duration ANSWER = Duration.ofMillis(400);
    private static final Duration VISIT = Duration.ofMillis(600);
    private static final DoorLimits QUICK = new DoorLimits(ANSWER, VISIT, VISITORS);

    @AutoClose
    private final OpenDoor at = new OpenDoor();

    private final List<PaymentNotice> heard = at.heard;

    @Test
    void answersInTimeAlthoughTakingTakesForEver() throws IOException {
        limit(new DoorLimits(ANSWER, Duration.ofSeconds(55), VISITORS));
        var end = new CountDownLatch(1);
        at.open(_ -> {
            awaitEnd(end);
            return NoticeOutcome.TAKEN;
        });
        var start = System.nanoTime();

        assertFailed("BUSY", at.post("/pay/notify", SampleNotices.genuine()));

        var took = System.nanoTime() - start;
        assertTrue(took >= ANSWER.toNanos() && took < Duration.ofSeconds(20).toNanos());
        end.countDown();
    }

    @Test
    void tellsAVisitorWhoLeavesWithoutAWordThatItHeardNone() throws IOException {
        at.open();
        var socket = at.connected(at.door.port());
        socket.shutdownOutput();

        assertTrue(rest(socket).startsWith("HTTP/1.1 400"));
        assertStillOpen();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "POST\r\n\r\n",
                "POST /pay/notify HTTP/9.9\r\n\r\n",
                "POST http://h:99999/pay/notify HTTP/1.1\r\n\r\n",
                "POST //h:99999/x HTTP/1.1\r\n\r\n",
                "POST http://[::1]:70000/ HTTP/1.1\r\n\r\n",
                "POST /pay/notify HTTP/1.1\r\nno header\r\n\r\n",
                "POST /pay/notify HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST /pay/notify HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"
            })
    void turnsGarbageAway(String garbage) throws IOException {
        at.open();

        var status = at.exchange(at.door.port(), garbage.getBytes(ISO_8859_1)).status();

        assertEquals(400, status);
        assertStillOpen();
    }

    @Test
    void turnsEndlessHeadersAway() throws IOException {
        at.open();
        var line = "POST /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n";
        var many = "POST /pay/notify HTTP/1.1\r\n" + "A: b\r\n".repeat(1_000) + "\r\n";

        assertEquals(400, at.exchange(at.door.port(), line.getBytes(ISO_8859_1)).status());
        assertEquals(400, at.exchange(at.door.port(), many.getBytes(ISO_8859_1)).status());
        assertStillOpen();
    }

    @Test
    void sendsAVisitorAwayWhoComesForNothing() throws IOException {
        limit(QUICK);
        at.open();
        var start = System.nanoTime();
        var silent = at.connected(at.door.port());
        silent.getOutputStream().write("\r\n\r\n".getBytes(ISO_8859_1));

        assertEquals("", rest(silent));

        assertTrue(System.nanoTime() - start >= VISIT.toNanos());
    }

    @Test
    void sendsAVisitorAwayWhoSendsAByteNowAndThen() throws IOException {
        limit(QUICK);
        at.open();
        var socket = at.connected(at.door.port());
        socket.setSoTimeout(50);
        var start = System.nanoTime();

        assertThrows(IOException.class, () -> {
            for (var b : request("POST", "/pay/notify", SampleNotices.genuine())) {
                socket.getOutputStream().write(b);
                if (gone(socket)) {
                    throw new IOException("sent away");
                }
            }
        });

        assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
        assertEquals(List.of(), heard);
    }

    /// The system has no handle left for any visitor.
    @Test
    void takesABreathWhereNobodyCanComeIn() throws IOException {
        var tries = new AtomicInteger();
        try (var shut = new ServerSocket() {
                    @Override
                    public Socket accept() throws IOException {
                        tries.incrementAndGet();
                        throw new SocketException("Too many open files");
                    }
                };
                var door = new NoticeDoor(shut, QUICK)) {
            door.open(Optional.empty(), SampleNotices.reader(), new NoticeTaker(at::hear, _ -> NoticeOutcome.TAKEN));
            LockSupport.parkNanos(VISIT.toNanos());
        }

        assertTrue(tries.get() < 100, tries::toString);
    }

    @Test
    void hearsWeChatThroughACrowdOfIdlers() throws IOException {
        limit(new DoorLimits(Duration.ofSeconds(3), Duration.ofSeconds(3), VISITORS));
        at.open();
        for (var i = 0; i < VISITORS; i++) {
            at.connected(at.door.port());
        }

        assertEquals(TAKEN, at.post("/pay/notify", SampleNotices.genuine()).body());
    }

    @Test
    void letsNobodyInAfterItIsClosedAndSendsThoseAwayWhoAreInside() throws IOException {
        at.open();
        var inside = at.connected(at.door.port());
        var port = at.door.port();
        assertStillOpen();

        at.door.close();

        assertEquals("", rest(inside));
        assertTrue(refusesWithin(Duration.ofSeconds(10), port));
    }

    /// The system lets go of a port a moment after its door is closed; until then nobody who knocks is answered.
    private boolean refusesWithin(Duration time, int port) throws IOException {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            try {
                assertEquals("", rest(at.connected(port)));
            } catch (ConnectException _) {
                return true;
            } catch (SocketException _) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    private void limit(DoorLimits limits) {
        at.door.close();
        at.door = at(limits);
    }

    private void assertStillOpen() throws IOException {
        assertEquals(TAKEN, at.post("/pay/notify", SampleNotices.genuine()).body());
    }

    /// Waits a moment for a byte, which nobody ever sends.
    private static boolean gone(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        }
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
