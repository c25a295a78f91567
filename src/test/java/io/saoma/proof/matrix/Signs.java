package io.saoma.proof.matrix;

import static io.saoma.proof.matrix.Row.DONE;
import static io.saoma.proof.matrix.Row.UNDONE;
import static io.saoma.proof.matrix.Spoil.changed;
import static io.saoma.proof.matrix.Spoil.instead;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.saoma.simulator.fault.Call;
import io.saoma.simulator.wire.Sign;
import io.saoma.simulator.wire.SignType;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Answers that somebody has tampered with who does not know the key, and unsigned ones.
final class Signs {

    private static final String FOREIGN_KEY = "ffffffffffffffffffffffffffffffff";

    private Signs() {}

    static Stream<Fault> faults(Call call) {
        var all = Stream.of(
                sign("no sign", (_, fields) -> Exchange.without(fields, "sign")),
                sign("an empty sign", (_, fields) -> Exchange.with(fields, "sign", "")),
                sign(
                        "the sign of another key",
                        (_, fields) ->
                                Exchange.with(fields, "sign", Sign.of(fields, FOREIGN_KEY, SignType.HMAC_SHA256))),
                sign(
                        "the weaker sign",
                        (exchange, fields) -> Exchange.with(
                                fields, "sign", exchange.merchant().sign(fields, SignType.MD5))),
                sign("the weaker sign that says so", (exchange, fields) -> {
                    var said = Exchange.with(fields, "sign_type", "MD5");
                    return Exchange.with(said, "sign", exchange.merchant().sign(said, SignType.MD5));
                }),
                sign(
                        "a sign in lower case",
                        (_, fields) -> Exchange.with(
                                fields, "sign", fields.getOrDefault("sign", "").toLowerCase(Locale.ROOT))),
                sign(
                        "a sign cut short",
                        (_, fields) -> Exchange.with(
                                fields, "sign", fields.getOrDefault("sign", "").substring(1))),
                sign("a field more", (_, fields) -> Exchange.with(fields, "attach", "x")),
                sign("a field less", (_, fields) -> Exchange.without(fields, "nonce_str")),
                sign("another value", (_, fields) -> Exchange.with(fields, "nonce_str", "x")),
                unsigned("an unsigned failure", "ASK FAIL", Map.of("return_code", "FAIL", "return_msg", "签名错误，请检查后再试")),
                unsigned("an unsigned failure without a word", "ASK FAIL", Map.of("return_code", "FAIL")),
                unsigned("an unsigned success", "SIGN", Map.of("return_code", "SUCCESS", "result_code", "SUCCESS")),
                unsigned("an unknown return_code", "UNREADABLE", Map.of("return_code", "PERHAPS")));
        return call == Call.ORDERQUERY ? Stream.concat(all, forgedPayments()) : all;
    }

    /// Somebody says that it is paid, down to the last field but one.
    private static Stream<Fault> forgedPayments() {
        return Stream.of(
                Fault.of(
                        "a payment that nobody signed",
                        UNDONE,
                        "SIGN",
                        instead((exchange, _) -> exchange.unsigned(exchange.paid()))),
                Fault.of(
                        "a payment signed by a stranger",
                        UNDONE,
                        "SIGN",
                        instead((exchange, _) -> exchange.unsigned(Exchange.with(
                                exchange.paid(),
                                "sign",
                                Sign.of(exchange.paid(), FOREIGN_KEY, SignType.HMAC_SHA256))))),
                Fault.of(
                        "a payment with the weaker sign",
                        UNDONE,
                        "SIGN",
                        instead((exchange, _) -> exchange.signed(exchange.paid(), SignType.MD5))),
                Fault.of(
                        "a payment with the sign of the question",
                        UNDONE,
                        "SIGN",
                        instead((exchange, _) -> exchange.unsigned(Exchange.with(
                                exchange.paid(), "sign", exchange.asked().getOrDefault("sign", ""))))));
    }

    private static Fault sign(String name, BiFunction<Exchange, Map<String, String>, Map<String, String>> tampering) {
        return Fault.of(
                name,
                DONE,
                "SIGN",
                changed((exchange, reply) ->
                        exchange.unsigned(tampering.apply(exchange, Exchange.read(reply.body())))));
    }

    private static Fault unsigned(String name, String answer, Map<String, String> fields) {
        return Fault.of(name, UNDONE, answer, instead((exchange, _) -> exchange.unsigned(fields)));
    }

    /// The answer as WeChat signed it, but for one bit of the sign.
    static Spoil flipped(int bit) {
        return changed((_, reply) -> {
            var body = reply.body();
            var sign = reply.text().replaceAll("(?s).*<sign><!\\[CDATA\\[(.*?)\\]\\].*", "$1");
            var place = new String(body, ISO_8859_1).indexOf(sign) + bit / 8;
            body[place] ^= (byte) (1 << bit % 8);
            return Reply.page(200, "", body);
        });
    }
}
