package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Makes of any text one that WeChat takes as `body`, the line on the payer's bill, or as what is said of a refund.
final class BillText {

    private static final int MOST_BYTES = 127;
    private static final String NAMELESS = "商品";

    private BillText() {}

    /// At most 127 bytes of UTF-8, without emoji and control characters, never empty.
    static String of(String text) {
        return of(text, MOST_BYTES);
    }

    /// The same of at most so many bytes.
    static String of(String text, int most) {
        var line = new StringBuilder();
        text.codePoints().filter(BillText::printable).forEach(line::appendCodePoint);
        var cut = cut(line.toString().strip(), most).strip();
        return cut.isEmpty() ? NAMELESS : cut;
    }

    /// WeChat has refused bills with characters outside the basic plane, and XML cannot carry the others.
    private static boolean printable(int c) {
        return c < 0xFFFE
                && !Character.isEmojiPresentation(c)
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> c < 0xFE00 || c > 0xFE0F;
                };
    }

    /// Characters of the basic plane only, so that no cut can fall inside one.
    private static String cut(String line, int most) {
        var bytes = 0;
        for (var i = 0; i < line.length(); i++) {
            bytes += line.substring(i, i + 1).getBytes(UTF_8).length;
            if (bytes > most) {
                return line.substring(0, i);
            }
        }
        return line;
    }
}
