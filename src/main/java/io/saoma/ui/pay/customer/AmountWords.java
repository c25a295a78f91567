package io.saoma.ui.pay.customer;

import io.saoma.sale.Money;

/// An amount in the capital characters that nobody can alter: 人民币捌拾玖元壹角整.
final class AmountWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};

    private AmountWords() {}

    /// For amounts that can be charged, so below one hundred million yuan.
    static String of(Money amount) {
        var yuan = amount.fen() / 100;
        var jiao = (int) (amount.fen() / 10 % 10);
        var fen = (int) (amount.fen() % 10);
        return "人民币" + (yuan > 0 ? whole(yuan) + "元" : "") + part(yuan > 0, jiao, fen);
    }

    private static String part(boolean afterYuan, int jiao, int fen) {
        if (jiao == 0 && fen == 0) {
            return afterYuan ? "整" : "零元整";
        }
        var tenths = jiao > 0 ? DIGITS.charAt(jiao) + "角" : afterYuan ? "零" : "";
        return tenths + (fen > 0 ? DIGITS.charAt(fen) + "分" : "整");
    }

    private static String whole(long yuan) {
        if (yuan < 10_000) {
            return group(yuan);
        }
        var rest = yuan % 10_000;
        return group(yuan / 10_000) + "万" + (rest > 0 && rest < 1_000 ? "零" : "") + group(rest);
    }

    /// Up to four digits; zeros in between are said once, zeros at the end not at all.
    private static String group(long number) {
        var words = new StringBuilder();
        var gap = false;
        for (var place = 3; place >= 0; place--) {
            var digit = (int) (number / (long) Math.pow(10, place) % 10);
            if (digit > 0) {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            }
            gap = digit == 0 && !words.isEmpty();
        }
        return words.toString();
    }
}
