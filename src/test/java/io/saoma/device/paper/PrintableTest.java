package io.saoma.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class PrintableTest {

    @Test
    void writesTheYuanSignAndTheMinusAsGbkHasThem() {
        var amount = Printable.of(new Money(-1_234_50).toString());

        assertEquals("-￥1,234.50", amount);
        assertEquals("2da3a4312c3233342e3530", HexFormat.of().formatHex(Gbk.bytes(amount)));
    }

    @Test
    void leavesNoSignThatCouldBeACommand() {
        for (var sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            var left = Printable.of("a" + Character.toString(sign) + "b");
            assertFalse(left.codePoints().anyMatch(Character::isISOControl), Integer.toHexString(sign));
            assertTrue(left.startsWith("a") || left.startsWith("á") || left.codePointAt(0) > '~', left);
        }
    }

    @Test
    void turnsNoLineAround() {
        assertEquals("abc", Printable.of("a\u202Eb\u200Bc\uFEFF"));
    }

    @Test
    void composesLettersSoThatGbkMayKnowThem() {
        assertEquals("é", Printable.of("e\u0301"));
        assertTrue(Gbk.knows(Printable.of("cafe\u0301")));
    }

    @Test
    void showsHalfAPairAsTheSignForThat() {
        assertEquals("a\uFFFDb", Printable.of("a\uD83Db"));
    }

    @Test
    void doesNotTrustAPrinterWithPrivateSignsOrTheEuro() {
        assertFalse(Gbk.knows("\uE000"));
        assertFalse(Gbk.knows("€"));
        assertFalse(Gbk.knows("¥"));
        assertFalse(Gbk.knows("😀"));
        assertFalse(Gbk.knows("\u001B"));
    }
}
