package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.wechat.ScriptedServer.Line;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.IOException;
import java.time.Duration;

/// Gateways to servers that misbehave, and what such a server sends.
final class RoughWire {

    /// Well before the roomy limits end an exchange, and well after the quick ones.
    static final Duration SOON = Duration.ofSeconds(6);

    static final Script GOOD = says(Said.standing("NOTPAY").signed());

    private RoughWire() {}

    static void dribble(Line line, String drop) throws IOException {
        while (true) {
            line.send(drop);
            line.pause(20);
        }
    }

    static byte[] answer() throws IOException {
        return answer(Said.ok().signed().xml());
    }

    static byte[] answer(String body) {
        var length = body.getBytes(UTF_8).length;
        return ("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + body).getBytes(UTF_8);
    }

    static WeChatGateway gateway(ScriptedServer server) {
        return gateway(server, Till.ROOMY);
    }

    static WeChatGateway gateway(ScriptedServer server, Limits limits) {
        return new WeChatGateway(Till.merchant(limits, server.base()), Till.CLOCK);
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
