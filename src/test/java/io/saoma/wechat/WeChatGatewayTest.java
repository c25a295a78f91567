package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Closed;
import io.saoma.payment.Answer.Code;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Paid;
import io.saoma.payment.Order;
import io.saoma.payment.Receipt;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The three calls over real HTTP, as they go on a good day.
class WeChatGatewayTest {

    @Test
    void placesAnOrderAndHandsTheCodeOnAsItStands() throws Exception {
        try (var server = ScriptedServer.playing(says(Said.code().signed()));
                var gateway = gateway(server)) {

            var answer = gateway.place(Till.order());

            assertEquals(
                    new Code(
                            "wx201410272009395522657a690389285100",
                            "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00"),
                    answer);
            var request = server.requests().getFirst();
            assertTrue(request.head().startsWith("POST /pay/unifiedorder HTTP/1.1\r\n"), request.head());
            assertEquals(placing(), withoutTheRandom(request.body()));
        }
    }

    @Test
    void asksAndCloses() throws Exception {
        try (var server = ScriptedServer.playing(
                        says(Said.standing("NOTPAY").signed()), says(Said.ok().signed()));
                var gateway = gateway(server)) {

            assertEquals(new NotPaid("NOTPAY"), gateway.ask(Till.order()));
            assertEquals(new CloseAccepted(), gateway.close(Till.order()));

            var paths = server.requests().stream()
                    .map(request -> request.head().lines().findFirst().orElse(""))
                    .toList();
            assertEquals("POST /pay/orderquery HTTP/1.1", paths.get(0));
            assertEquals("POST /pay/closeorder HTTP/1.1", paths.get(1));
            for (var request : server.requests()) {
                assertEquals(
                        Map.of(
                                "appid", Till.APPID,
                                "mch_id", Till.MCH_ID,
                                "sign_type", "HMAC-SHA256",
                                "out_trade_no", Till.NUMBER),
                        withoutTheRandom(request.body()));
            }
        }
    }

    @Test
    void signsWhatItSendsWithAFreshNonce() throws Exception {
        for (var type : SignType.values()) {
            try (var server = ScriptedServer.playing(says(Said.code().signed(type, Till.KEY)));
                    var gateway = gateway(server, type)) {

                assertInstanceOf(Code.class, gateway.place(Till.order("<咖啡> & \"茶\" ]]>")));
                assertInstanceOf(Code.class, gateway.place(Till.order("<咖啡> & \"茶\" ]]>")));

                var first = sent(server, 0);
                var second = sent(server, 1);
                assertEquals(type.word(), first.get("sign_type"));
                assertTrue(first.getOrDefault("nonce_str", "").matches("[0-9a-f]{32}"));
                assertNotEquals(first.get("nonce_str"), second.get("nonce_str"));
                var said = new Said();
                first.forEach(said::with);
                assertEquals(said.sign(type, Till.KEY), first.get("sign"));
            }
        }
    }

    @Test
    void sendsTheVerySameOrderAgain() throws Exception {
        try (var server = ScriptedServer.playing(says(Said.code().signed()));
                var gateway = gateway(server)) {
            gateway.place(Till.order());
            gateway.place(Till.order());

            assertEquals(
                    withoutTheRandom(server.requests().get(0).body()),
                    withoutTheRandom(server.requests().get(1).body()));
            assertEquals(1, server.connections());
        }
    }

    @Test
    void sendsPlainXmlAndAsksForNothingElse() throws Exception {
        try (var server = ScriptedServer.playing(says(Said.code().signed()));
                var gateway = gateway(server)) {
            gateway.place(Till.order());

            var head = server.requests().getFirst().head();
            assertTrue(head.contains("Content-Type: text/xml; charset=UTF-8\r\n"), head);
            assertFalse(head.contains("Accept-Encoding"), head);
            assertFalse(head.contains("Cookie"), head);
            assertFalse(head.contains("Upgrade"), head);
            assertFalse(head.contains("Expect"), head);
        }
    }

    @Test
    void cutsTheBillLine() throws Exception {
        try (var server = ScriptedServer.playing(says(Said.code().signed()));
                var gateway = gateway(server)) {
            gateway.place(Till.order("店".repeat(5_000)));
            gateway.place(Till.order("☕\uD83D\uDE00"));

            assertEquals("店".repeat(42), sent(server, 0).get("body"));
            assertEquals("商品", sent(server, 1).get("body"));
        }
    }

    @Test
    void reportsAPaymentWithoutThePayersName() throws Exception {
        try (var server = ScriptedServer.playing(says(Said.paid().signed()));
                var gateway = gateway(server)) {

            var answer = gateway.ask(Till.order());

            var receipt = new Receipt(
                    "SUCCESS",
                    "4200000202601010000000001",
                    new Money(1250),
                    new Money(1200),
                    "CNY",
                    "OTHERS",
                    "fd32ae5ddc3ca728d8164839eea70a76",
                    "N",
                    Instant.parse("2026-01-01T04:01:02Z"),
                    Said.paid().sign(SignType.HMAC_SHA256, Till.KEY));
            assertEquals(new Paid(receipt), answer);
            assertFalse(answer.toString().contains(Till.OPENID));
        }
    }

    @Test
    void reportsAClosedOrder() throws Exception {
        try (var server = ScriptedServer.playing(
                        says(Said.standing("CLOSED").with("attach", "").signed()));
                var gateway = gateway(server)) {
            assertEquals(new Closed("CLOSED"), gateway.ask(Till.order()));
        }
    }

    @Test
    void asksNobodyAboutAnotherMerchantsOrder() throws Exception {
        try (var server = ScriptedServer.playing(says(Said.code().signed()));
                var gateway = gateway(server)) {
            for (var order : new Order[] {of("wxother", Till.MCH_ID), of(Till.APPID, "10000101")}) {
                for (var answer : new Answer[] {gateway.place(order), gateway.ask(order), gateway.close(order)}) {
                    var failed = assertInstanceOf(Failed.class, answer);
                    assertEquals(Meaning.CONFIGURATION, failed.meaning());
                    assertEquals("MERCHANT", failed.code());
                    assertTrue(failed.text().contains(order.appid())
                            && failed.text().contains(order.mchId()));
                }
            }
            assertEquals(0, server.requests().size());
        }
    }

    private static Order of(String appid, String mchId) {
        var order = Till.order();
        return new Order(
                order.outTradeNo(),
                order.sale(),
                order.attempt(),
                appid,
                mchId,
                order.body(),
                order.totalFee(),
                order.spbillCreateIp(),
                order.notifyUrl(),
                order.timeStart(),
                order.timeExpire(),
                order.deadline());
    }

    private static Map<String, String> placing() {
        var fields = new HashMap<String, String>();
        fields.put("appid", Till.APPID);
        fields.put("mch_id", Till.MCH_ID);
        fields.put("sign_type", "HMAC-SHA256");
        fields.put("body", "门店-咖啡");
        fields.put("out_trade_no", Till.NUMBER);
        fields.put("total_fee", "1250");
        fields.put("spbill_create_ip", "192.168.1.10");
        fields.put("time_start", "20260101120000");
        fields.put("time_expire", "20260101120600");
        fields.put("notify_url", "https://example.com/wx/notify");
        fields.put("trade_type", "NATIVE");
        fields.put("product_id", "01-260101-0001");
        return fields;
    }

    private static Map<String, String> sent(ScriptedServer server, int index) throws UnreadableException {
        return new FlatXml().read(server.requests().get(index).body().getBytes(UTF_8));
    }

    private static Map<String, String> withoutTheRandom(String body) throws UnreadableException {
        var fields = new TreeMap<>(new FlatXml().read(body.getBytes(UTF_8)));
        fields.remove("nonce_str");
        fields.remove("sign");
        return fields;
    }

    private static WeChatGateway gateway(ScriptedServer server) {
        return gateway(server, SignType.HMAC_SHA256);
    }

    private static WeChatGateway gateway(ScriptedServer server, SignType type) {
        var merchant = Till.merchant(server.base());
        var signing = new Merchant(
                merchant.appid(),
                merchant.mchId(),
                new MerchantKey(Till.KEY, type),
                Optional.empty(),
                merchant.domains(),
                merchant.limits());
        return new WeChatGateway(signing, Till.CLOCK);
    }
}
