package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BillTextTest {

    @Test
    void keepsAnOrdinaryLine() {
        assertEquals("一号店-咖啡 Café №1 <大> & ]]>", BillText.of("一号店-咖啡 Café №1 <大> & ]]>"));
    }

    @Test
    void cutsBetweenCharactersAt127Bytes() {
        assertEquals("店".repeat(42), BillText.of("店".repeat(43)));
        assertEquals("a" + "店".repeat(42), BillText.of("a" + "店".repeat(50)));
        assertEquals("é".repeat(63), BillText.of("é".repeat(64)));
        assertEquals("x".repeat(127), BillText.of("x".repeat(5_000)));
    }

    @Test
    void dropsEmojiAndWhatXmlCannotCarry() {
        assertEquals("咖啡", BillText.of("☕咖\uD83D\uDE00啡\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67❗\uFE0F"));
        assertEquals("ab", BillText.of("a\uD83Db"));
        assertEquals("ab", BillText.of("a\uDE00b"));
        assertEquals("ab", BillText.of("\0a\u0008\u202E\uFFFE\uFFFF\uE000\u2028b\u0085"));
        assertEquals("𠮷野家".substring(2), BillText.of("𠮷野家"));
        assertEquals("\uFDFF\uFE10", BillText.of("\uFDFF\uFE00\uFE0F\uFE10"));
    }

    @Test
    void neverBeginsOrEndsWithABlank() {
        assertEquals("a b", BillText.of(" \u3000a b\t\n"));
        assertEquals("x".repeat(126), BillText.of("x".repeat(126) + " yyy"));
    }

    @Test
    void isNeverEmpty() {
        assertEquals("商品", BillText.of(""));
        assertEquals("商品", BillText.of(" \n"));
        assertEquals("商品", BillText.of("\uD83D\uDE00"));
    }

    @Test
    void fitsWhateverIsTyped() throws Exception {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("BillTextTest seed " + seed);
        var random = new Random(seed);
        var xml = new FlatXml();
        for (var i = 0; i < 5_000; i++) {
            var text = BillText.of(anything(random));
            var bytes = text.getBytes(UTF_8);
            assertTrue(bytes.length >= 1 && bytes.length <= 127, "seed " + seed);
            assertEquals(text, new String(bytes, UTF_8), "seed " + seed);
            assertFalse(text.codePoints().anyMatch(c -> c > 0xFFFF), "seed " + seed);
            var body = Map.of("body", text);
            assertEquals(body, xml.read(xml.write(body)), "seed " + seed);
        }
    }

    private static String anything(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(200); i >= 0; i--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : 0x20 + random.nextInt(0x60)));
        }
        return text.toString();
    }
}
