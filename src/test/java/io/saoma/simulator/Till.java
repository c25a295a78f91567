package io.saoma.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.wire.BadXmlException;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireReader;
import io.saoma.simulator.wire.WireWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/// The simplest till that can be: sends signed fields, checks the signature of what comes back.
final class Till implements AutoCloseable {

    static final String ORDER = "/pay/unifiedorder";
    static final String QUERY = "/pay/orderquery";
    static final String CLOSE = "/pay/closeorder";

    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    private final CloseableHttpClient client = HttpClients.custom()
            .disableAutomaticRetries()
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.ofSeconds(10))
                    .build())
            .build();
    private final Random random = new Random(7);
    private final String baseUrl;
    private final Merchant merchant;
    private final SignType signType;

    Till(Simulator simulator) {
        this(simulator.baseUrl(), simulator.merchant(), SignType.MD5);
    }

    Till(String baseUrl, Merchant merchant, SignType signType) {
        this.baseUrl = baseUrl;
        this.merchant = merchant;
        this.signType = signType;
    }

    record Raw(int status, String contentType, String date, String text) {}

    static String wireTime(Instant time) {
        return WIRE_TIME.format(time);
    }

    static Map<String, String> order(String number, long fen) {
        return new HashMap<>(Map.of(
                "body", "一号店-咖啡",
                "out_trade_no", number,
                "total_fee", Long.toString(fen),
                "spbill_create_ip", "192.168.1.10",
                "notify_url", "http://127.0.0.1:9/wx/notify",
                "trade_type", "NATIVE",
                "product_id", "SKU-1"));
    }

    Map<String, String> place(String number, long fen) {
        return ask(ORDER, order(number, fen));
    }

    Map<String, String> query(String number) {
        return ask(QUERY, Map.of("out_trade_no", number));
    }

    Map<String, String> close(String number) {
        return ask(CLOSE, Map.of("out_trade_no", number));
    }

    /// An answer of the protocol level must have no signature, any other a right one.
    Map<String, String> ask(String path, Map<String, String> fields) {
        try {
            var answer = WireReader.read(send(path, fields).text().getBytes(UTF_8));
            var communicated = "SUCCESS".equals(answer.get("return_code"));
            assertTrue(communicated ? merchant.signed(answer, signType) : !answer.containsKey("sign"));
            return answer;
        } catch (BadXmlException | IOException e) {
            throw new AssertionError(e);
        }
    }

    Raw send(String path, Map<String, String> fields) throws IOException {
        return exchange("POST", path, xml(signed(fields)));
    }

    /// The fields with the merchant's names, a nonce and a right signature, unless they are there already.
    Map<String, String> signed(Map<String, String> fields) {
        var all = new HashMap<>(Map.of(
                "appid", merchant.appid(),
                "mch_id", merchant.mchId(),
                "nonce_str", Long.toHexString(random.nextLong())));
        if (signType != SignType.MD5) {
            all.put("sign_type", signType.wireName());
        }
        all.putAll(fields);
        all.putIfAbsent("sign", merchant.sign(all, signType));
        return all;
    }

    byte[] xml(Map<String, String> fields) {
        return WireWriter.write(fields, random).getBytes(UTF_8);
    }

    Raw exchange(String method, String path, byte[] body) throws IOException {
        var request = new HttpUriRequestBase(method, URI.create(baseUrl + path));
        request.setEntity(new ByteArrayEntity(body, ContentType.TEXT_XML));
        return client.execute(request, response -> {
            var entity = response.getEntity();
            var bytes = entity == null ? new byte[0] : entity.getContent().readAllBytes();
            var type = entity == null ? "" : entity.getContentType();
            return new Raw(response.getCode(), type, response.getHeader("Date").getValue(), new String(bytes, UTF_8));
        });
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
