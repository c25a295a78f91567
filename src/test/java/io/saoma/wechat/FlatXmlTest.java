package io.saoma.wechat;

import static io.saoma.wechat.HostileXml.bytes;
import static io.saoma.wechat.HostileXml.fields;
import static io.saoma.wechat.HostileXml.joined;
import static io.saoma.wechat.HostileXml.utf8;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What WeChat writes is read, and nothing that only looks like it.
class FlatXmlTest {

    private static final FlatXml XML = new FlatXml();

    @Test
    void readsTextInEveryForm() throws Exception {
        var read = XML.read(utf8("""
            <?xml version="1.0" encoding="UTF-8"?>
            <xml>
              <a><![CDATA[门店 & <b>]]></a>

              <b>1 &lt;&gt;&amp;&quot;&apos; &#65;&#x5E97;</b><c></c><d/>
              <e><![CDATA[]]></e><f>x<![CDATA[y]]>z</f><g>  </g><H_1><![CDATA[a]]]]><![CDATA[>b]]></H_1>
            </xml>
            """));

        var expected = new LinkedHashMap<String, String>();
        expected.put("a", "门店 & <b>");
        expected.put("b", "1 <>&\"' A店");
        expected.put("c", "");
        expected.put("d", "");
        expected.put("e", "");
        expected.put("f", "xyz");
        expected.put("g", "  ");
        expected.put("H_1", "a]]>b");
        assertEquals(List.copyOf(expected.entrySet()), List.copyOf(read.entrySet()));
    }

    @Test
    void toleratesAByteOrderMark() throws Exception {
        assertEquals(Map.of("a", "1"), XML.read(utf8("\uFEFF<xml><a>1</a></xml>")));
    }

    @Test
    void readsWhateverSpaceStandsBetween() throws Exception {
        assertEquals(Map.of("a", "1\t2\n3"), XML.read(utf8("<xml>\r\n\t<a>1\t2\r\n3</a>\r\n</xml>\n")));
    }

    @Test
    void readsAsMuchAsIsAllowed() throws Exception {
        var full = "<xml>" + fields(120) + "</xml>";
        assertEquals(120, XML.read(utf8(full)).size());

        var name = "n".repeat(64);
        var value = "v".repeat(64 * 1024 - 11 - 2 * 64 - 5);
        var longest = "<xml><%s>%s</%s></xml>".formatted(name, value, name);
        assertEquals(64 * 1024, longest.length());
        assertEquals(value, XML.read(utf8(longest)).get(name));
    }

    @Test
    void readsWhatItWrites() throws Exception {
        var body = new LinkedHashMap<String, String>();
        body.put("body", "门店 <咖啡> & \"茶\" ]]> 'x'");
        body.put("scene_info", "{\"id\":\"S1\",\"n\":[1,2]}");
        body.put("sign", "");

        var bytes = XML.write(body);

        assertEquals(body, XML.read(bytes));
        assertTrue(new String(bytes, UTF_8).startsWith("<xml><body>"));
    }

    @Test
    void writesTheSameBytesForTheSameFields() {
        var body = Map.of("a", "1");

        assertArrayEquals(XML.write(body), XML.write(body));
    }

    @ParameterizedTest
    @MethodSource("io.saoma.wechat.HostileXml#hostile")
    void refuses(byte[] body) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThrows(UnreadableException.class, () -> XML.read(body)));
    }

    @Test
    void survivesEveryCutOfAGoodAnswer() {
        var good = Said.paid().signed().bytes();
        for (var length = 0; length < good.length; length++) {
            var cut = Arrays.copyOf(good, length);
            assertThrows(UnreadableException.class, () -> XML.read(cut));
        }
    }

    /// No mutation may end in anything but a refusal, or in fields whose sign is wrong unless they are the same fields.
    @Test
    void survivesMutationsAndBelievesNone() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("FlatXmlTest seed " + seed);
        var random = new Random(seed);
        var good = Said.paid().signed();
        var bytes = good.bytes();
        var read = 0;
        for (var i = 0; i < 20_000; i++) {
            try {
                var fields = XML.read(mutated(bytes, random));
                read++;
                assertTrue(
                        !Till.key().signs(fields) || telling(fields).equals(telling(good.fields())),
                        "seed " + seed + ": " + fields);
            } catch (UnreadableException e) {
                // as it should be
            }
        }
        assertTrue(read > 100, "mutations that still read: " + read);
    }

    private static Map<String, String> telling(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static byte[] mutated(byte[] good, Random random) {
        var bytes = good.clone();
        for (var n = random.nextInt(4); n >= 0; n--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 ->
                    bytes = joined(
                            Arrays.copyOf(bytes, at),
                            Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length));
                default -> bytes = joined(bytes, Arrays.copyOf(bytes, at));
            }
        }
        return bytes;
    }
}
