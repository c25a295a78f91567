package io.saoma.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final String BAD = "XML格式错误";

    @Test
    void readsAFlatMessage() throws BadXmlException {
        var xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xml>
              <body><![CDATA[门店<&>]]></body> <attach/>
              <detail>a&amp;b<![CDATA[ c]]></detail><!-- nothing -->
            </xml>
            """;

        assertEquals(Map.of("body", "门店<&>", "attach", "", "detail", "a&b c"), read(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml><xml><a>1</a></xml>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><a>&e;</a></xml>",
                "<xml a=\"1\"><a>1</a></xml>",
                "<xml><a b=\"1\">1</a></xml>",
                "<xml xmlns=\"urn:x\"><a>1</a></xml>",
                "<xml><a><b>1</b></a></xml>",
                "<xml><a>1</a><a>2</a></xml>",
                "<xml><a>1</a></xml><xml/>",
                "<xml><a>1</a></xml>rest",
                "<xml>text<a>1</a></xml>",
                "<xml><a>&unknown;</a></xml>",
                "<xml><a>1</a>",
                "<html><body>1</body></html>",
                "{\"a\":1}",
                "\uFEFF<xml><a>1</a></xml>",
                " "
            })
    void refusesEverythingElse(String xml) {
        assertEquals(BAD, refusal(xml.getBytes(UTF_8)));
    }

    @Test
    void refusesABombQuickly() {
        var bomb = """
            <!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
            <xml><a>&d;</a></xml>\
            """;

        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(BAD, refusal(bomb.getBytes(UTF_8))));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        var chinese = "<xml><body>门店</body></xml>";

        assertEquals("编码格式错误", refusal(chinese.getBytes(Charset.forName("GBK"))));
        assertEquals("编码格式错误", refusal(("<?xml version=\"1.0\" encoding=\"GBK\"?>" + chinese).getBytes(UTF_8)));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertEquals("post数据为空", refusal(new byte[0]));
        assertEquals(BAD, refusal(("<xml><a>" + "x".repeat(WireReader.LIMIT) + "</a></xml>").getBytes(UTF_8)));
    }

    @Test
    void writesWhatItReads() throws BadXmlException {
        var fields = Map.of("body", "a]]>b]]]]>>", "total_fee", "88", "device_info", "", "openid", "<&>'\"");

        assertEquals(fields, read(WireWriter.write(fields, new Random(1))));
    }

    @Test
    void writesIntegersBareAndTextInCdata() {
        var xml = WireWriter.write(Map.of("total_fee", "88", "coupon_fee_0", "1", "out_trade_no", "12"), new Random(1));

        assertTrue(xml.contains("<total_fee>88</total_fee>\n"), xml);
        assertTrue(xml.contains("<coupon_fee_0>1</coupon_fee_0>\n"), xml);
        assertTrue(xml.contains("<out_trade_no><![CDATA[12]]></out_trade_no>\n"), xml);
    }

    @Test
    void hasNoStableOrder() {
        var orders = new HashSet<String>();
        for (var seed = 0; seed < 20; seed++) {
            orders.add(WireWriter.write(Map.of("a", "1", "b", "2", "c", "3"), new Random(seed)));
        }
        assertFalse(orders.size() < 4, () -> orders.size() + " orders");
    }

    private static Map<String, String> read(String xml) throws BadXmlException {
        return WireReader.read(xml.getBytes(UTF_8));
    }

    private static String refusal(byte[] body) {
        return assertThrows(BadXmlException.class, () -> WireReader.read(body)).answer();
    }
}
