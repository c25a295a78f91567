package io.saoma.wechat.notice;

import static io.saoma.wechat.notice.OpenDoor.TAKEN;
import static io.saoma.wechat.notice.OpenDoor.assertFailed;
import static io.saoma.wechat.notice.OpenDoor.at;
import static io.saoma.wechat.notice.OpenDoor.request;
import static io.saoma.wechat.notice.OpenDoor.rest;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.PaymentNotice;
import io.saoma.wechat.SampleNotices;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which notices are taken at which path, and what WeChat is told.
@Execution(CONCURRENT)
class NoticeDoorTest {

    @AutoClose
    private final OpenDoor at = new OpenDoor();

    private final List<PaymentNotice> heard = at.heard;

    @Test
    void takesANoticeAndSaysSo() throws IOException {
        at.open();

        var answer = at.post("/pay/notify", SampleNotices.genuine());

        assertEquals(200, answer.status());
        assertEquals(TAKEN, answer.body());
        assertEquals(SampleNotices.NUMBER, heard.getFirst().outTradeNo());
    }

    @Test
    void saysHowLongItsAnswerIsAndThatItIsXml() throws IOException {
        at.open();
        var socket = at.connected(at.door.port());
        socket.getOutputStream().write(request("POST", "/pay/notify", SampleNotices.genuine()));

        var head = rest(socket).lines().takeWhile(line -> !line.isEmpty()).toList();

        assertTrue(head.contains("Content-Length: " + TAKEN.length()), head.toString());
        assertTrue(head.contains("Content-Type: text/xml; charset=UTF-8"), head.toString());
    }

    @Test
    void tellsAForgerFailAndTakesNothing() throws IOException {
        at.open();

        assertFailed("SIGN", at.post("/pay/notify", SampleNotices.forged()));
        assertFailed("UNREADABLE", at.post("/pay/notify", "garbage".getBytes(UTF_8)));
        assertFailed("UNREADABLE", at.post("/pay/notify", new byte[0]));
        assertEquals(List.of(), heard);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAKEN")
    void tellsWeChatFailSoThatItRepeatsWhatWasNotTaken(NoticeOutcome outcome) throws IOException {
        at.open(_ -> outcome);

        assertFailed(outcome.name(), at.post("/pay/notify", SampleNotices.genuine()));
    }

    @Test
    void tellsWeChatFailWhereTheBookCannotWrite() throws IOException {
        at.open(_ -> {
            throw new IllegalStateException("the disk is full");
        });

        assertFailed("FAULT", at.post("/pay/notify", SampleNotices.genuine()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pay", "/pay/notify/", "/pay/notify2", "/PAY/NOTIFY", "*"})
    void knowsNoOtherPath(String path) throws IOException {
        at.open();

        assertEquals(404, at.post(path, SampleNotices.genuine()).status());
        assertEquals(List.of(), heard);
    }

    @Test
    void takesItsPathWithAQueryAndAnyPathWhereItHasNone() throws IOException {
        at.open();
        assertEquals(
                TAKEN,
                at.post("/pay/notify?from=relay", SampleNotices.genuine()).body());

        try (var other = NoticeDoor.at(InetAddress.getLoopbackAddress(), 0, DoorLimits.STANDARD)) {
            other.open(Optional.empty(), SampleNotices.reader(), new NoticeTaker(at::hear, _ -> NoticeOutcome.TAKEN));
            assertEquals(
                    TAKEN,
                    at.exchange(other.port(), request("POST", "/anything", SampleNotices.genuine()))
                            .body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "BREW"})
    void knowsNoOtherVerb(String verb) throws IOException {
        at.open();

        assertEquals(
                405,
                at.exchange(at.door.port(), request(verb, "/pay/notify", SampleNotices.genuine()))
                        .status());
        assertEquals(List.of(), heard);
    }

    @Test
    void saysThatItsPortIsTaken() {
        assertThrows(
                IOException.class,
                () -> NoticeDoor.at(InetAddress.getLoopbackAddress(), at.door.port(), DoorLimits.STANDARD));
    }
}
