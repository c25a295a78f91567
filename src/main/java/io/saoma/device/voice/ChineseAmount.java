package io.saoma.device.voice;

import io.saoma.sale.Money;

/// A price in spoken Chinese, one sign for each word: `十二元五角`.
///
/// A two is 两 where a price begins with it, as in `两百元`, but for `二十`; further in it is 二.
final class ChineseAmount {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final int MYRIAD = 10_000;

    private ChineseAmount() {}

    /// For amounts that can be charged, so below one hundred million yuan.
    static String of(Money amount) {
        var yuan = (int) (amount.fen() / 100);
        var part = part((int) (amount.fen() % 100), yuan > 0);
        return (yuan > 0 ? whole(yuan) + "元" + part : part)
                .replaceFirst("^一十", "十")
                .replaceFirst("^二(?!十)", "两");
    }

    private static String part(int fen, boolean afterYuan) {
        var tenths = fen >= 10 ? DIGITS.charAt(fen / 10) + "角" : "";
        var gap = afterYuan && fen > 0 && fen < 10 ? "零" : "";
        return tenths + gap + (fen % 10 > 0 ? DIGITS.charAt(fen % 10) + "分" : "");
    }

    private static String whole(int yuan) {
        var rest = yuan % MYRIAD;
        var gap = yuan > MYRIAD && rest > 0 && rest < 1_000 ? "零" : "";
        return (yuan >= MYRIAD ? group(yuan / MYRIAD) + "万" : "") + gap + group(rest);
    }

    /// Up to four digits; zeros in between are said once, zeros at the end not at all.
    private static String group(int number) {
        var words = new StringBuilder();
        var digits = Integer.toString(number);
        var gap = false;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit > 0) {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[digits.length() - 1 - i]);
            }
            gap = digit == 0;
        }
        return words.toString();
    }
}
