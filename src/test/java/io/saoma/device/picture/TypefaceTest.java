package io.saoma.device.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.paper.Sign;
import io.saoma.device.paper.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds with the fonts of any machine, and without any.
@Execution(CONCURRENT)
class TypefaceTest {

    private static final Style LOUD = Style.PLAIN.widened().heightened().emboldened();

    private final Typeface typeface = Typeface.ofThisMachine();

    @ParameterizedTest
    @ValueSource(strings = {"a", "中", "😀", "👨‍👩‍👧", "🇨🇳", "ก", "\uE000", "\uFFFD", "𠮷"})
    void drawsSomethingForEverySign(String text) {
        var sign = new Sign(text, Sign.columns(text));

        for (var style : new Style[] {Style.PLAIN, LOUD}) {
            var glyph = typeface.glyph(sign, style);
            assertFalse(Dots.empty(glyph));
            assertEquals(sign.columns() * 12 * style.across(), glyph.getWidth());
            assertEquals(24 * style.down(), glyph.getHeight());
        }
    }

    /// No font has a picture for a sign that has not been given out.
    @Test
    void drawsABoxWhereNoFontHasTheSign() {
        var unknown = new Sign("\uFFFE", 1);

        assertArrayEquals(
                Dots.bytes(new Boxes().glyph(unknown, Style.PLAIN)), Dots.bytes(typeface.glyph(unknown, Style.PLAIN)));
    }
}
