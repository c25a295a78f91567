package io.saoma.wechat.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.PaymentNotice;
import io.saoma.wechat.SampleNotices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// The door over real sockets, byte by byte; where time matters with its limits at a tenth, else with roomy ones.
final class OpenDoor implements AutoCloseable {

    static final String TAKEN =
            "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>";
    static final int VISITORS = 4;
    static final DoorLimits ROOMY = new DoorLimits(Duration.ofSeconds(50), Duration.ofSeconds(55), VISITORS);

    final List<PaymentNotice> heard = new CopyOnWriteArrayList<>();
    final List<Socket> sockets = new ArrayList<>();
    NoticeDoor door = at(ROOMY);

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    static NoticeDoor at(DoorLimits limits) {
        try {
            return NoticeDoor.at(InetAddress.getLoopbackAddress(), 0, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Answer(int status, String body) {}

    void open() {
        open(this::hear);
    }

    void open(Function<PaymentNotice, NoticeOutcome> taker) {
        door.open(Optional.of("/pay/notify"), SampleNotices.reader(), new NoticeTaker(taker, _ -> NoticeOutcome.TAKEN));
    }

    NoticeOutcome hear(PaymentNotice notice) {
        heard.add(notice);
        return NoticeOutcome.TAKEN;
    }

    static void assertFailed(String why, Answer answer) {
        assertEquals(200, answer.status());
        assertTrue(answer.body().contains("<return_code><![CDATA[FAIL]]>"), answer.body());
        assertTrue(answer.body().contains("<return_msg><![CDATA[" + why + "]]>"), answer.body());
    }

    Answer post(String path, byte[] body) throws IOException {
        return exchange(door.port(), request("POST", path, body));
    }

    static byte[] request(String verb, String path, byte[] body) {
        var head = "%s %s HTTP/1.1\r\nHost: till\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"
                .formatted(verb, path, body.length)
                .getBytes(ISO_8859_1);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    Answer exchange(int port, byte[] request) throws IOException {
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

    Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        sockets.add(socket);
        return socket;
    }

    static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
}
