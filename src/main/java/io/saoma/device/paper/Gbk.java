package io.saoma.device.paper;

import java.nio.charset.Charset;
import java.util.BitSet;

/// The signs that a Chinese printer has in its own font: GBK, one byte for a half-width sign and two for a wide one.
public final class Gbk {

    private static final Charset CHARSET = Charset.forName("GBK");
    private static final BitSet KNOWN = known();

    private Gbk() {}

    public static boolean knows(int sign) {
        return KNOWN.get(sign);
    }

    public static boolean knows(String text) {
        return text.codePoints().allMatch(Gbk::knows);
    }

    /// Only for text that it knows.
    public static byte[] bytes(String text) {
        return text.getBytes(CHARSET);
    }

    /// Reads what `bytes` wrote.
    public static String text(byte[] bytes) {
        return new String(bytes, CHARSET);
    }

    /// Java also takes signs of private use and the euro, which came into GBK later than most printers' fonts.
    private static BitSet known() {
        var encoder = CHARSET.newEncoder();
        var known = new BitSet();
        for (var sign = (int) ' '; sign <= Character.MAX_VALUE; sign++) {
            var shared = Character.getType(sign) != Character.PRIVATE_USE && !Character.isISOControl(sign);
            if (shared && sign != '€' && !Character.isSurrogate((char) sign) && encoder.canEncode((char) sign)) {
                known.set(sign);
            }
        }
        return known;
    }
}
