package io.saoma.wechat.notice;

import static io.saoma.wechat.notice.OpenDoor.TAKEN;
import static io.saoma.wechat.notice.OpenDoor.assertFailed;
import static io.saoma.wechat.notice.OpenDoor.at;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.PaymentNotice;
import io.saoma.wechat.NoticeReader;
import io.saoma.wechat.SampleNotices;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What a visitor may send as a body, and how much of it is read.
@Execution(CONCURRENT)
class DoorBodiesTest {

    @AutoClose
    private final OpenDoor at = new OpenDoor();

    private final List<PaymentNotice> heard = at.heard;

    @Test
    void turnsAHugeBodyAwayWithoutReadingIt() throws IOException {
        at.open();
        var head = "POST /pay/notify HTTP/1.1\r\nHost: till\r\nContent-Length: 9999999999\r\n\r\n";

        assertEquals(413, at.exchange(at.door.port(), head.getBytes(ISO_8859_1)).status());
        assertEquals(
                413,
                at.post("/pay/notify", new byte[NoticeReader.MOST_BYTES + 1]).status());
        assertFailed("UNREADABLE", at.post("/pay/notify", new byte[NoticeReader.MOST_BYTES]));
    }

    @Test
    void turnsAHugeBodyAwayThatComesInPieces() throws IOException {
        at.open();
        var piece = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var head = "POST /pay/notify HTTP/1.1\r\nHost: till\r\nTransfer-Encoding: chunked\r\n\r\n";

        assertEquals(
                413,
                at.exchange(at.door.port(), (head + piece + piece + "0\r\n\r\n").getBytes(ISO_8859_1))
                        .status());
    }

    @Test
    void takesABodyThatComesInPieces() throws IOException {
        at.open();
        var body = new String(SampleNotices.genuine(), UTF_8);
        var head = "POST /pay/notify HTTP/1.1\r\nHost: till\r\nTransfer-Encoding: chunked\r\n\r\n";
        var pieces = "%x\r\n%s\r\n0\r\n\r\n".formatted(SampleNotices.genuine().length, body);

        assertEquals(
                TAKEN,
                at.exchange(at.door.port(), (head + pieces).getBytes(UTF_8)).body());
    }

    @Test
    void bidsAVisitorGoOnWhoWaitsForThat() throws IOException {
        at.open();
        var head = "POST /pay/notify HTTP/1.1\r\nHost: till\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n"
                .formatted(SampleNotices.genuine().length);
        var socket = at.connected(at.door.port());
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        assertTrue(new String(socket.getInputStream().readNBytes(25), ISO_8859_1).startsWith("HTTP/1.1 100"));
        socket.getOutputStream().write(SampleNotices.genuine());

        assertTrue(new String(socket.getInputStream().readAllBytes(), UTF_8).endsWith(TAKEN));
    }

    @Test
    void hearsNothingInANoticeWithoutABody() throws IOException {
        at.open();

        assertFailed(
                "UNREADABLE",
                at.exchange(at.door.port(), "POST /pay/notify HTTP/1.1\r\nHost: till\r\n\r\n".getBytes(ISO_8859_1)));
        assertEquals(List.of(), heard);
    }
}
