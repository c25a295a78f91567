package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.guard.ClockReading;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the heads of answers say of the till's clock, which here stands at four o'clock in Greenwich.
class DateReaderTest {

    private static final String BODY = Said.standing("NOTPAY").signed().xml();

    private final List<ClockReading> readings = new CopyOnWriteArrayList<>();

    @Test
    void comparesTheClocksInTheMiddleOfEachExchange() throws IOException {
        try (var server = ScriptedServer.playing(
                        answer("200 OK", "Date: Thu, 01 Jan 2026 03:58:30 GMT"),
                        answer("200 OK", "Date: Thu, 01 Jan 2026 04:06:00 GMT"));
                var gateway = gateway(server)) {
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));

            assertEquals(
                    Duration.ofMillis(89_500),
                    readings.get(0).ahead().plus(readings.get(0).uncertainty()));
            assertEquals(
                    Duration.ofMillis(-360_500),
                    readings.get(1).ahead().plus(readings.get(1).uncertainty()));
            assertEquals(2, readings.size());
        }
    }

    @Test
    void readsTheClockOffAnAnswerThatIsNoneToo() throws IOException {
        try (var server = ScriptedServer.playing(answer("502 Bad Gateway", "Date: Thu, 01 Jan 2026 04:00:00 GMT"));
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "HTTP 502"), gateway.ask(Till.order()));
            assertEquals(1, readings.size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: here",
                "Date:",
                "Date: now",
                "Date: Fri, 01 Jan 2026 03:00:00 GMT",
                "Date: Thu, 01 Jan 2026 03:00:00 CST",
                "Date: Thu, 31 Feb 2026 03:00:00 GMT",
                "Date: Thu, 01 Jan 2026 25:00:00 GMT",
                "Date: 2026-01-01T03:00:00Z",
                "Date: Thu, 01 Jan 2026 03:00:00 GMT\r\nDate: Thu, 01 Jan 2026 03:00:00 GMT"
            })
    void anythingElseSaysNothing(String head) throws IOException {
        try (var server = ScriptedServer.playing(answer("200 OK", head));
                var gateway = gateway(server)) {
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(List.of(), readings);
        }
    }

    @Test
    void asksForTheTimeWithoutAWordAboutAnyOrder() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.send(
                        "HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\nDate: Thu, 01 Jan 2026 04:00:00 GMT\r\n\r\n"));
                var gateway = gateway(server)) {
            gateway.compareClocks();

            assertEquals(1, readings.size());
            var request = server.requests().getFirst();
            assertTrue(request.head().startsWith("HEAD / HTTP/1.1\r\n"), request.head());
            assertFalse((request.head() + request.body()).contains(Till.MCH_ID));
        }
    }

    @Test
    void goesOnWithoutTheTimeWhereNobodyTellsIt() throws IOException {
        try (var server = ScriptedServer.playing(ScriptedServer.Line::reset);
                var gateway = gateway(server)) {
            gateway.compareClocks();
            assertEquals(List.of(), readings);
        }
    }

    private WeChatGateway gateway(ScriptedServer server) {
        return new WeChatGateway(Till.merchant(server.base()), Till.CLOCK, readings::add);
    }

    private static Script answer(String status, String head) {
        return line -> line.send("HTTP/1.1 %s\r\nContent-Length: %d\r\n%s\r\n\r\n%s"
                .formatted(status, BODY.getBytes(UTF_8).length, head, BODY));
    }
}
