package io.saoma.proof.matrix;

import static io.saoma.proof.matrix.Row.DONE;
import static io.saoma.proof.matrix.Row.GOOD;
import static io.saoma.proof.matrix.Row.UNDONE;
import static io.saoma.proof.matrix.Spoil.changed;
import static io.saoma.proof.matrix.Spoil.instead;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.proof.matrix.Spoil.AtTheDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// What stands between the till and WeChat and answers for it, and bodies that are none of WeChat's.
final class Pages {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String LOGIN = "<html><body>请登录 Wi-Fi</body></html>";

    private static final byte[] BOMB = gzip(new byte[40_000_000]);
    private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(UTF_8);
    private static final Reply TWELVE_MEGABYTES = Reply.page("<xml><a>" + "x".repeat(12 << 20) + "</a></xml>");

    private Pages() {}

    /// @param canary an address that nobody may ever be made to call
    static Stream<Fault> faults(String canary) {
        return Stream.of(statuses(), strangers(), encodings(), entities(canary), sizes())
                .flatMap(List::stream);
    }

    private static List<Fault> statuses() {
        var undone = Stream.of(
                        201, 204, 301, 302, 307, 308, 400, 401, 403, 404, 407, 408, 413, 421, 429, 500, 501, 502, 503,
                        504)
                .map(status ->
                        Fault.of("HTTP " + status, UNDONE, "HTTP " + status, instead((_, _) -> status(status, "0"))));
        var done = Stream.of(429, 500, 502, 503, 504)
                .map(status -> Fault.of(
                        "HTTP %d after the work".formatted(status),
                        DONE,
                        "HTTP " + status,
                        changed((_, reply) -> Reply.page(status, "Retry-After: 120\r\n", reply.body()))));
        return Stream.concat(undone, done).toList();
    }

    private static Reply status(int status, String retryAfter) {
        var headers = "Retry-After: %s\r\nLocation: /pay/orderquery\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                .formatted(retryAfter);
        return Reply.page(status, headers, status == 204 ? new byte[0] : LOGIN.getBytes(UTF_8));
    }

    private static List<Fault> strangers() {
        return List.of(
                Fault.of("a captive portal", UNDONE, "UNREADABLE", instead((_, _) -> Reply.page(LOGIN))),
                Fault.of("a captive portal after the work", DONE, "UNREADABLE", changed((_, _) -> Reply.page(LOGIN))),
                Fault.of("JSON", UNDONE, "UNREADABLE", instead((_, _) -> Reply.page("{\"return_code\":\"SUCCESS\"}"))),
                Fault.of("an empty body", UNDONE, "UNREADABLE", instead((_, _) -> Reply.page(""))),
                Fault.of("an empty body after the work", DONE, "UNREADABLE", changed((_, _) -> Reply.page(""))),
                Fault.of("an empty document", UNDONE, "UNREADABLE", instead((_, _) -> Reply.page("<xml></xml>"))),
                Fault.of(
                        "its own question",
                        UNDONE,
                        "UNREADABLE",
                        instead((exchange, _) ->
                                Reply.page(200, "", exchange.request().body()))),
                Fault.of(
                        "text behind the document",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(reply.text() + "<!-- x --> y"))),
                Fault.of(
                        "a second document",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(reply.text() + reply.text()))),
                Fault.of(
                        "a nested element",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(reply.text().replace("<xml>", "<xml><a><b>1</b></a>")))),
                Fault.of(
                        "an attribute",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) ->
                                Reply.page(reply.text().replace("<xml>", "<xml trade_state=\"SUCCESS\">")))),
                Fault.of(
                        "a field twice",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) ->
                                Reply.page(reply.text().replace("<xml>", "<xml><return_code>SUCCESS</return_code>")))),
                Fault.of(
                        "half a body",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(
                                reply.text().substring(0, reply.text().length() / 2)))));
    }

    private static List<Fault> encodings() {
        return List.of(
                Fault.of("a byte order mark", GOOD, "", changed((_, reply) -> Reply.page("\ufeff" + reply.text()))),
                Fault.of(
                        "a declaration",
                        GOOD,
                        "",
                        changed((_, reply) -> Reply.page("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + reply.text()))),
                Fault.of(
                        "a wrong content type",
                        GOOD,
                        "",
                        changed((_, reply) ->
                                Reply.page(200, "Content-Type: text/html; charset=GBK\r\n", reply.body()))),
                Fault.of("GBK", DONE, "UNREADABLE", changed((exchange, reply) -> {
                    var fields = Exchange.with(Exchange.read(reply.body()), "attach", "请稍后再试");
                    return Reply.page(200, "", exchange.signed(fields).text().getBytes(GBK));
                })),
                Fault.of(
                        "GBK that says so",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(
                                200, "", ("<?xml version=\"1.0\" encoding=\"GBK\"?>" + reply.text()).getBytes(GBK)))),
                Fault.of(
                        "UTF-16",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(200, "", reply.text().getBytes(Charset.forName("UTF-16"))))),
                Fault.of("gzip", DONE, "UNREADABLE", changed((_, reply) -> Reply.page(200, "", gzip(reply.body())))),
                Fault.of(
                        "gzip that says so",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(200, "Content-Encoding: gzip\r\n", gzip(reply.body())))),
                Fault.of(
                        "a gzip bomb",
                        UNDONE,
                        "UNREADABLE",
                        instead((_, _) -> Reply.page(200, "Content-Encoding: gzip\r\n", BOMB))));
    }

    private static List<Fault> entities(String canary) {
        var external = "<!DOCTYPE xml [<!ENTITY e SYSTEM \"%s\">]>".formatted(canary);
        var laughs = new StringBuilder("<!DOCTYPE xml [<!ENTITY a0 \"SUCCESS\">");
        for (var i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return List.of(
                Fault.of(
                        "a DOCTYPE that is not used",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page("<!DOCTYPE xml>" + reply.text()))),
                Fault.of(
                        "an external DTD",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) ->
                                Reply.page("<!DOCTYPE xml SYSTEM \"%s\">".formatted(canary) + reply.text()))),
                Fault.of(
                        "an external entity",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) ->
                                Reply.page(external + reply.text().replace("<xml>", "<xml><attach>&e;</attach>")))),
                Fault.of(
                        "an external parameter entity",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(
                                "<!DOCTYPE xml [<!ENTITY % e SYSTEM \"" + canary + "\"> %e;]>" + reply.text()))),
                Fault.of(
                        "a billion laughs",
                        UNDONE,
                        "UNREADABLE",
                        instead((_, _) -> Reply.page(laughs + "]><xml><return_code>&a29;</return_code></xml>"))),
                Fault.of(
                        "an entity that nobody declared",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) -> Reply.page(reply.text().replace("<xml>", "<xml><attach>&e;</attach>")))));
    }

    private static List<Fault> sizes() {
        return List.of(
                Fault.of("a body of 12 MB", UNDONE, "UNREADABLE", instead((_, _) -> TWELVE_MEGABYTES)),
                Fault.of(
                        "one byte too much",
                        DONE,
                        "UNREADABLE",
                        changed((_, reply) ->
                                Reply.page(reply.text() + " ".repeat(64 * 1024 + 1 - reply.body().length)))),
                Fault.of(
                        "as long as may be",
                        GOOD,
                        "",
                        changed((_, reply) -> Reply.page(reply.text() + " ".repeat(64 * 1024 - reply.body().length)))),
                Fault.of("an endless body", UNDONE, "UNREADABLE", new AtTheDesk(exchange -> {
                    exchange.line().send("HTTP/1.1 200 OK\r\n\r\n<xml><a>".getBytes(UTF_8));
                    exchange.line().flood(MEGABYTE);
                })),
                Fault.of("an endless line in the head", UNDONE, "BROKEN", new AtTheDesk(exchange -> {
                    exchange.line().send("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(UTF_8));
                    exchange.line().flood(MEGABYTE);
                })),
                Fault.of("endlessly many headers", UNDONE, "BROKEN", new AtTheDesk(exchange -> {
                    exchange.line().send("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                    exchange.line().flood("X-Many: 1\r\n".repeat(10_000).getBytes(UTF_8));
                })));
    }

    private static byte[] gzip(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
