package io.saoma.wechat.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.PaymentNotice;
import io.saoma.wechat.NoticeReader;
import io.saoma.wechat.SampleNotices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The door over real sockets, byte by byte; where time matters with its limits at a tenth, else with roomy ones.
@Execution(CONCURRENT)
class NoticeDoorTest {

    private static final String TAKEN =
            "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>";
    private static final Duration ANSWER = Duration.ofMillis(400);
    private static final Duration VISIT = Duration.ofMillis(600);
    private static final int VISITORS = 4;
    private static final DoorLimits QUICK = new DoorLimits(ANSWER, VISIT, VISITORS);
    private static final DoorLimits ROOMY = new DoorLimits(Duration.ofSeconds(50), Duration.ofSeconds(55), VISITORS);

    private final List<PaymentNotice> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private NoticeDoor door = at(ROOMY);

    @AfterEach
    void close() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void takesANoticeAndSaysSo() throws IOException {
        open();

        var answer = post("/pay/notify", SampleNotices.genuine());

        assertEquals(200, answer.status());
        assertEquals(TAKEN, answer.body());
        assertEquals(SampleNotices.NUMBER, heard.getFirst().outTradeNo());
    }

    @Test
    void saysHowLongItsAnswerIsAndThatItIsXml() throws IOException {
        open();
        var socket = connected(door.port());
        socket.getOutputStream().write(request("POST", "/pay/notify", SampleNotices.genuine()));

        var head = rest(socket).lines().takeWhile(line -> !line.isEmpty()).toList();

        assertTrue(head.contains("Content-Length: " + TAKEN.length()), head.toString());
        assertTrue(head.contains("Content-Type: text/xml; charset=UTF-8"), head.toString());
    }

    @Test
    void tellsAForgerFailAndTakesNothing() throws IOException {
        open();

        assertFailed("SIGN", post("/pay/notify", SampleNotices.forged()));
        assertFailed("UNREADABLE", post("/pay/notify", "garbage".getBytes(UTF_8)));
        assertFailed("UNREADABLE", post("/pay/notify", new byte[0]));
        assertEquals(List.of(), heard);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAKEN")
    void tellsWeChatFailSoThatItRepeatsWhatWasNotTaken(NoticeOutcome outcome) throws IOException {
        open(_ -> outcome);

        assertFailed(outcome.name(), post("/pay/notify", SampleNotices.genuine()));
    }

    @Test
    void tellsWeChatFailWhereTheBookCannotWrite() throws IOException {
        open(_ -> {
            throw new IllegalStateException("the disk is full");
        });

        assertFailed("FAULT", post("/pay/notify", SampleNotices.genuine()));
    }

    @Test
    void answersInTimeAlthoughTakingTakesForEver() throws IOException {
        limit(new DoorLimits(ANSWER, Duration.ofSeconds(55), VISITORS));
        var end = new CountDownLatch(1);
        open(_ -> {
            awaitEnd(end);
            return NoticeOutcome.TAKEN;
        });
        var start = System.nanoTime();

        assertFailed("BUSY", post("/pay/notify", SampleNotices.genuine()));

        var took = System.nanoTime() - start;
        assertTrue(took >= ANSWER.toNanos() && took < Duration.ofSeconds(20).toNanos());
        end.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pay", "/pay/notify/", "/pay/notify2", "/PAY/NOTIFY", "*"})
    void knowsNoOtherPath(String path) throws IOException {
        open();

        assertEquals(404, post(path, SampleNotices.genuine()).status());
        assertEquals(List.of(), heard);
    }

    @Test
    void takesItsPathWithAQueryAndAnyPathWhereItHasNone() throws IOException {
        open();
        assertEquals(
                TAKEN, post("/pay/notify?from=relay", SampleNotices.genuine()).body());

        try (var other = NoticeDoor.at(InetAddress.getLoopbackAddress(), 0, DoorLimits.STANDARD)) {
            other.open(Optional.empty(), SampleNotices.reader(), new NoticeTaker(this::hear, _ -> NoticeOutcome.TAKEN));
            assertEquals(
                    TAKEN,
                    exchange(other.port(), request("POST", "/anything", SampleNotices.genuine()))
                            .body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "BREW"})
    void knowsNoOtherVerb(String verb) throws IOException {
        open();

        assertEquals(
                405,
                exchange(door.port(), request(verb, "/pay/notify", SampleNotices.genuine()))
                        .status());
        assertEquals(List.of(), heard);
    }

    @Test
    void turnsAHugeBodyAwayWithoutReadingIt() throws IOException {
        open();
        var head = "POST /pay/notify HTTP/1.1\r\nHost: till\r\nContent-Length: 9999999999\r\n\r\n";

        assertEquals(413, exchange(door.port(), head.getBytes(ISO_8859_1)).status());
        assertEquals(
                413, post("/pay/notify", new byte[NoticeReader.MOST_BYTES + 1]).status());
        assertFailed("UNREADABLE", post("/pay/notify", new byte[NoticeReader.MOST_BYTES]));
    }

    @Test
    void turnsAHugeBodyAwayThatComesInPieces() throws IOException {
        open();
        var piece = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var head = "POST /pay/notify HTTP/1.1\r\nHost: till\r\nTransfer-Encoding: chunked\r\n\r\n";

        assertEquals(
                413,
                exchange(door.port(), (head + piece + piece + "0\r\n\r\n").getBytes(ISO_8859_1))
                        .status());
    }

    @Test
    void takesABodyThatComesInPieces() throws IOException {
        open();
        var body = new String(SampleNotices.genuine(), UTF_8);
        var head = "POST /pay/notify HTTP/1.1\r\nHost: till\r\nTransfer-Encoding: chunked\r\n\r\n";
        var pieces = "%x\r\n%s\r\n0\r\n\r\n".formatted(SampleNotices.genuine().length, body);

        assertEquals(
                TAKEN, exchange(door.port(), (head + pieces).getBytes(UTF_8)).body());
    }

    @Test
    void bidsAVisitorGoOnWhoWaitsForThat() throws IOException {
        open();
        var head = "POST /pay/notify HTTP/1.1\r\nHost: till\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n"
                .formatted(SampleNotices.genuine().length);
        var socket = connected(door.port());
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        assertTrue(new String(socket.getInputStream().readNBytes(25), ISO_8859_1).startsWith("HTTP/1.1 100"));
        socket.getOutputStream().write(SampleNotices.genuine());

        assertTrue(new String(socket.getInputStream().readAllBytes(), UTF_8).endsWith(TAKEN));
    }

    @Test
    void hearsNothingInANoticeWithoutABody() throws IOException {
        open();

        assertFailed(
                "UNREADABLE",
                exchange(door.port(), "POST /pay/notify HTTP/1.1\r\nHost: till\r\n\r\n".getBytes(ISO_8859_1)));
        assertEquals(List.of(), heard);
    }

    @Test
    void tellsAVisitorWhoLeavesWithoutAWordThatItHeardNone() throws IOException {
        open();
        var socket = connected(door.port());
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
                "POST /pay/notify HTTP/1.1\r\nno header\r\n\r\n",
                "POST /pay/notify HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST /pay/notify HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"
            })
    void turnsGarbageAway(String garbage) throws IOException {
        open();

        var status = exchange(door.port(), garbage.getBytes(ISO_8859_1)).status();

        assertEquals(400, status);
        assertStillOpen();
    }

    @Test
    void turnsEndlessHeadersAway() throws IOException {
        open();
        var line = "POST /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n";
        var many = "POST /pay/notify HTTP/1.1\r\n" + "A: b\r\n".repeat(1_000) + "\r\n";

        assertEquals(400, exchange(door.port(), line.getBytes(ISO_8859_1)).status());
        assertEquals(400, exchange(door.port(), many.getBytes(ISO_8859_1)).status());
        assertStillOpen();
    }

    @Test
    void sendsAVisitorAwayWhoComesForNothing() throws IOException {
        limit(QUICK);
        open();
        var start = System.nanoTime();
        var silent = connected(door.port());
        silent.getOutputStream().write("\r\n\r\n".getBytes(ISO_8859_1));

        assertEquals("", rest(silent));

        assertTrue(System.nanoTime() - start >= VISIT.toNanos());
    }

    @Test
    void sendsAVisitorAwayWhoSendsAByteNowAndThen() throws IOException {
        limit(QUICK);
        open();
        var socket = connected(door.port());
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

    @Test
    void hearsWeChatThroughACrowdOfIdlers() throws IOException {
        limit(new DoorLimits(Duration.ofSeconds(3), Duration.ofSeconds(3), VISITORS));
        open();
        for (var i = 0; i < VISITORS; i++) {
            connected(door.port());
        }

        assertEquals(TAKEN, post("/pay/notify", SampleNotices.genuine()).body());
    }

    @Test
    void letsNobodyInAfterItIsClosedAndSendsThoseAwayWhoAreInside() throws IOException {
        open();
        var inside = connected(door.port());
        var port = door.port();
        assertStillOpen();

        door.close();

        assertEquals("", rest(inside));
        assertTrue(refusesWithin(Duration.ofSeconds(10), port));
    }

    /// The system lets go of a port a moment after its door is closed; until then nobody who knocks is answered.
    private boolean refusesWithin(Duration time, int port) throws IOException {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            try {
                assertEquals("", rest(connected(port)));
            } catch (ConnectException _) {
                return true;
            } catch (SocketException _) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    @Test
    void saysThatItsPortIsTaken() {
        assertThrows(
                IOException.class,
                () -> NoticeDoor.at(InetAddress.getLoopbackAddress(), door.port(), DoorLimits.STANDARD));
    }

    private static NoticeDoor at(DoorLimits limits) {
        try {
            return NoticeDoor.at(InetAddress.getLoopbackAddress(), 0, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void limit(DoorLimits limits) {
        door.close();
        door = at(limits);
    }

    private record Answer(int status, String body) {}

    private void open() {
        open(this::hear);
    }

    private void open(Function<PaymentNotice, NoticeOutcome> taker) {
        door.open(Optional.of("/pay/notify"), SampleNotices.reader(), new NoticeTaker(taker, _ -> NoticeOutcome.TAKEN));
    }

    private NoticeOutcome hear(PaymentNotice notice) {
        heard.add(notice);
        return NoticeOutcome.TAKEN;
    }

    private void assertStillOpen() throws IOException {
        assertEquals(TAKEN, post("/pay/notify", SampleNotices.genuine()).body());
    }

    private static void assertFailed(String why, Answer answer) {
        assertEquals(200, answer.status());
        assertTrue(answer.body().contains("<return_code><![CDATA[FAIL]]>"), answer.body());
        assertTrue(answer.body().contains("<return_msg><![CDATA[" + why + "]]>"), answer.body());
    }

    private Answer post(String path, byte[] body) throws IOException {
        return exchange(door.port(), request("POST", path, body));
    }

    private static byte[] request(String verb, String path, byte[] body) {
        var head = "%s %s HTTP/1.1\r\nHost: till\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"
                .formatted(verb, path, body.length)
                .getBytes(ISO_8859_1);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private Answer exchange(int port, byte[] request) throws IOException {
        var socket = connected(port);
        socket.getOutputStream().write(request);
        var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        if (answer.isEmpty()) {
            return new Answer(0, "");
        }
        var end = answer.indexOf("\r\n\r\n");
        assertTrue(answer.substring(0, end).contains("Connection: close"), answer);
        return new Answer(Integer.parseInt(answer.substring(9, 12)), answer.substring(end + 4));
    }

    private Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        sockets.add(socket);
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
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
