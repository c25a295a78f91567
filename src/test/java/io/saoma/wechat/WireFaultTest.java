package io.saoma.wechat;

import static io.saoma.wechat.RoughWire.answer;
import static io.saoma.wechat.RoughWire.dribble;
import static io.saoma.wechat.RoughWire.gateway;
import static io.saoma.wechat.ScriptedServer.says;
import static io.saoma.wechat.ScriptedServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Code;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.wechat.ScriptedServer.Line;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a bad network does to the gateway: never an exception, never a second request, never a failure where nobody
/// knows.
@Execution(ExecutionMode.CONCURRENT)
class WireFaultTest {

    @Test
    void anAnswerLostAtAnyByteIsSilence() throws Exception {
        var answer = answer();
        Script[] scripts = new Script[answer.length * 2];
        for (var i = 0; i < answer.length; i++) {
            var length = i;
            scripts[2 * i] = line -> {
                line.send(Arrays.copyOf(answer, length));
                line.reset();
            };
            scripts[2 * i + 1] = line -> {
                line.send(Arrays.copyOf(answer, length));
                line.close();
            };
        }
        try (var server = ScriptedServer.playing(scripts);
                var gateway = gateway(server)) {
            for (var i = 0; i < scripts.length; i++) {
                var silent = assertInstanceOf(Silent.class, gateway.ask(Till.order()), "cut " + i);
                assertTrue(silent.sent(), "cut " + i);
                assertEquals(i + 1, server.requests().size());
            }
        }
    }

    @Test
    void anAnswerWithoutALengthEndsWithTheConnection() throws Exception {
        var body = Said.standing("NOTPAY").signed().xml();
        try (var server = ScriptedServer.playing(until(body), until(body.substring(0, body.length() - 1)));
                var gateway = gateway(server)) {
            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 302, 307, 308, 400, 401, 403, 404, 407, 408, 421, 429, 500, 502, 503, 504, 599})
    void everyOtherStatusIsSilenceAfterOneRequest(int status) throws Exception {
        try (var server = ScriptedServer.playing(line -> {
                    line.send(
                            "HTTP/1.1 %d X\r\nRetry-After: 0\r\nLocation: /pay/orderquery\r\nContent-Length: 0\r\n\r\n"
                                    .formatted(status));
                });
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "HTTP " + status), gateway.ask(Till.order()));
            assertEquals(new Silent(true, "HTTP " + status), gateway.place(Till.order()));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void aGoodBodyUnderABadStatusIsNotRead() throws Exception {
        try (var server =
                        ScriptedServer.playing(status(502, Said.paid().signed().bytes()));
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "HTTP 502"), gateway.ask(Till.order()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "<html><body>502 Bad Gateway</body></html>",
                "{\"return_code\":\"SUCCESS\"}",
                "<xml><return_code>SUCCESS</return_code>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><return_code>&e;</return_code></xml>"
            })
    void whatIsNoBodyOfWeChatsIsSilence(String body) throws Exception {
        try (var server = ScriptedServer.playing(says(body));
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
            assertEquals(new Silent(true, "UNREADABLE"), gateway.close(Till.order()));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void compressedAnswersAreRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Said.standing("NOTPAY").signed().bytes());
        }
        var body = bytes.toByteArray();
        try (var server = ScriptedServer.playing(status(200, body), line -> {
                    line.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                            .formatted(body.length));
                    line.send(body);
                });
                var gateway = gateway(server)) {
            assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
            assertEquals(new Silent(true, "UNREADABLE"), gateway.ask(Till.order()));
        }
    }

    @Test
    void nonsenseForAProtocolIsSilence() throws Exception {
        try (var server = ScriptedServer.playing(
                        line -> {
                            line.send("SSH-2.0-OpenSSH\r\n\r\n");
                            line.close();
                        },
                        line -> {
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<xml/>");
                            line.close();
                        },
                        line -> {
                            line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
                            line.close();
                        });
                var gateway = gateway(server)) {
            for (var i = 0; i < 3; i++) {
                assertEquals(new Silent(true, "BROKEN"), gateway.ask(Till.order()), "script " + i);
            }
        }
    }

    @Test
    void everyFaultLeavesTheGatewayUsable() throws Exception {
        try (var server = ScriptedServer.playing(
                        Line::reset,
                        Line::hold,
                        status(503, new byte[0]),
                        says("<html>"),
                        line -> dribble(line, "x"),
                        says(Said.code().signed()));
                var gateway = gateway(server, Till.limits(10_000, 1_000, 10_000, 2_000))) {
            for (var i = 0; i < 5; i++) {
                assertInstanceOf(Silent.class, gateway.place(Till.order()));
            }
            assertInstanceOf(Code.class, gateway.place(Till.order()));
            assertEquals(6, server.requests().size());
        }
    }

    private static Script until(String body) {
        return line -> {
            line.send("HTTP/1.1 200 OK\r\n\r\n" + body);
            line.close();
        };
    }
}
