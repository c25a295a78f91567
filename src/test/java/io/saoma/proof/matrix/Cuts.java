package io.saoma.proof.matrix;

import io.saoma.proof.matrix.Spoil.AtTheDesk;
import io.saoma.proof.matrix.Spoil.AtTheDoor;
import java.io.IOException;

/// Connections that end before their time, well or by a reset, after any byte.
final class Cuts {

    private Cuts() {}

    /// So many bytes of the request arrive.
    static Spoil inRequest(int bytes, boolean reset) {
        return new AtTheDoor(line -> {
            line.read(bytes);
            end(line, reset);
        });
    }

    /// WeChat does its work, and so many bytes of its answer arrive.
    static Spoil inAnswer(int bytes, boolean reset) {
        return new AtTheDesk(exchange -> {
            var reply = exchange.forward().bytes();
            exchange.line().send(reply, Math.min(bytes, reply.length - 1));
            end(exchange.line(), reset);
        });
    }

    /// The same by the share of the answer that arrives, of its head or of its body.
    static Spoil inAnswer(boolean head, double share, boolean reset) {
        return new AtTheDesk(exchange -> {
            var reply = exchange.forward();
            var bytes = head
                    ? (int) (reply.head().length * share)
                    : reply.head().length + (int) (reply.body().length * share);
            exchange.line().send(reply.bytes(), bytes);
            end(exchange.line(), reset);
        });
    }

    private static void end(Line line, boolean reset) throws IOException {
        if (reset) {
            line.reset();
        } else {
            line.finish();
        }
    }
}
