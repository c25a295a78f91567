package io.saoma.proof.matrix;

import static io.saoma.proof.matrix.Fault.slow;
import static io.saoma.proof.matrix.Row.DONE;
import static io.saoma.proof.matrix.Row.UNDONE;
import static io.saoma.proof.matrix.Row.UNSENT;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.proof.matrix.Spoil.AtTheDesk;
import io.saoma.proof.matrix.Spoil.AtTheDoor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What a network does: it is away, it breaks, it hangs, it trickles.
final class Network {

    private static final int PAUSE_MILLIS = 20;
    private static final int SHORTEST_REQUEST = 400;

    private Network() {}

    static Stream<Fault> faults(Random random) {
        return Stream.of(away(), brokenRequests(random), brokenAnswers(random), hanging(), lying())
                .flatMap(List::stream);
    }

    private static List<Fault> away() {
        return List.of(
                Fault.of("a closed port", UNSENT, "unsent CONNECT", new Spoil.ClosedPort()),
                Fault.of("accepted and closed", UNDONE, "BROKEN", new AtTheDoor(Line::finish)));
    }

    private static List<Fault> brokenRequests(Random random) {
        return Stream.of(1, 100, 1 + random.nextInt(SHORTEST_REQUEST), SHORTEST_REQUEST)
                .flatMap(bytes -> Stream.of(true, false)
                        .map(reset -> Fault.of(
                                "%s after %d bytes of the request".formatted(end(reset), bytes),
                                UNDONE,
                                "BROKEN",
                                Cuts.inRequest(bytes, reset))))
                .toList();
    }

    private static List<Fault> brokenAnswers(Random random) {
        return Stream.of(0.0, random.nextDouble(), 0.99)
                .flatMap(share -> Stream.of(true, false)
                        .flatMap(head -> Stream.of(true, false)
                                .map(reset -> Fault.of(
                                        "%s in the %s of the answer, at %.2f"
                                                .formatted(end(reset), head ? "head" : "body", share),
                                        DONE,
                                        // a status line alone is an answer, without headers and without a body
                                        "BROKEN|UNREADABLE",
                                        Cuts.inAnswer(head, share, reset)))))
                .toList();
    }

    private static List<Fault> hanging() {
        return List.of(
                slow("hangs before the request is read", UNDONE, new AtTheDoor(Line::hold)),
                slow(
                        "hangs before the work",
                        UNDONE,
                        new AtTheDesk(exchange -> exchange.line().hold())),
                slow("hangs after the work", DONE, new AtTheDesk(exchange -> {
                    exchange.forward();
                    exchange.line().hold();
                })),
                slow("hangs in the head of the answer", DONE, new AtTheDesk(exchange -> hangs(exchange, 20))),
                slow("hangs in the body of the answer", DONE, new AtTheDesk(exchange -> hangs(exchange, 300))),
                slow("dribbles the head", UNDONE, new AtTheDesk(exchange -> dribble(exchange, "H"))),
                slow("dribbles the body", DONE, new AtTheDesk(exchange -> {
                    var reply = exchange.forward();
                    exchange.line().send(reply.head());
                    dribble(exchange, " ");
                })),
                slow(
                        "dribbles interim answers",
                        UNDONE,
                        new AtTheDesk(exchange -> dribble(exchange, "HTTP/1.1 100 Continue\r\n\r\n"))),
                slow(
                        "a flood of interim answers",
                        UNDONE,
                        new AtTheDesk(exchange -> exchange.line()
                                .flood("HTTP/1.1 100 Continue\r\n\r\n"
                                        .repeat(100)
                                        .getBytes(US_ASCII)))));
    }

    private static List<Fault> lying() {
        return List.of(
                Fault.of("a length that is too long", DONE, "BROKEN", new AtTheDesk(exchange -> {
                    length(exchange, 1);
                    exchange.line().finish();
                })),
                Fault.of(
                        "a length that is too short",
                        DONE,
                        "UNREADABLE",
                        new AtTheDesk(exchange -> length(exchange, -1))),
                Fault.of("a length that is no number", DONE, "BROKEN", new AtTheDesk(exchange -> {
                    exchange.line()
                            .send(
                                    exchange.forward().bytes().length > 0
                                            ? "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<xml/>".getBytes(US_ASCII)
                                            : new byte[0]);
                })),
                Fault.of(
                        "chunks that are none",
                        UNDONE,
                        "BROKEN",
                        raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")),
                Fault.of("chunks that break off", UNDONE, "BROKEN", new AtTheDesk(exchange -> {
                    exchange.line()
                            .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<xml>"
                                    .getBytes(US_ASCII));
                    exchange.line().finish();
                })),
                Fault.of("another protocol", UNDONE, "BROKEN", new AtTheDesk(exchange -> {
                    exchange.line().send("SSH-2.0-OpenSSH_9.6\r\n\r\n".getBytes(US_ASCII));
                    exchange.line().finish();
                })),
                Fault.of("bytes behind the answer", Row.GOOD, "", new AtTheDesk(exchange -> {
                    var reply = exchange.forward().bytes();
                    exchange.line().send(Arrays.copyOf(reply, reply.length + 7));
                })));
    }

    static Spoil raw(String answer) {
        return new AtTheDesk(exchange -> exchange.line().send(answer.getBytes(US_ASCII)));
    }

    private static void length(Exchange exchange, int by) throws IOException {
        var body = exchange.forward().body();
        exchange.line()
                .send("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"
                        .formatted(body.length + by)
                        .getBytes(US_ASCII));
        exchange.line().send(body);
    }

    private static void hangs(Exchange exchange, int bytes) throws IOException {
        exchange.line().send(exchange.forward().bytes(), bytes);
        exchange.line().hold();
    }

    private static void dribble(Exchange exchange, String drop) throws IOException {
        exchange.line().dribble(drop.getBytes(US_ASCII), PAUSE_MILLIS);
    }

    private static String end(boolean reset) {
        return reset ? "reset" : "ended";
    }
}
