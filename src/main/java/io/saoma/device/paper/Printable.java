package io.saoma.device.paper;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// Makes any text fit for paper: no control sign is left, and what GBK has in another form takes that form.
public final class Printable {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Printable() {}

    public static String of(String text) {
        var printable = new StringBuilder();
        Normalizer.normalize(text, Form.NFC).codePoints().forEach(sign -> append(printable, sign));
        return printable.toString();
    }

    private static void append(StringBuilder text, int sign) {
        switch (Character.getType(sign)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> text.append(' ');
            case Character.SPACE_SEPARATOR -> text.appendCodePoint(sign == IDEOGRAPHIC_SPACE ? sign : ' ');
            case Character.FORMAT -> text.append(joins(sign) ? Character.toString(sign) : "");
            case Character.SURROGATE -> text.append('\uFFFD');
            default -> text.appendCodePoint(known(sign));
        }
    }

    /// Emoji of several parts are held together by these; the other invisible signs only turn a line around.
    private static boolean joins(int sign) {
        return sign == ZERO_WIDTH_JOINER || (sign >= 0xE0020 && sign <= 0xE007F);
    }

    private static int known(int sign) {
        return switch (sign) {
            case '¥' -> '￥';
            case '−' -> '-';
            default -> sign;
        };
    }
}
