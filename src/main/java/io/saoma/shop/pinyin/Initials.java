package io.saoma.shop.pinyin;

import java.text.Normalizer;
import java.util.Locale;

/// A name as it is typed by its pinyin initials: 矿泉水 is `kqs`; letters and digits stand for themselves.
///
/// A sign of several readings (长, 重, 行) may be typed by the letter of each. Whatever is neither Chinese, nor a letter
/// from a to z, nor a digit is not typed at all.
public final class Initials {

    private static final int DIGITS_FROM = 26;

    /// What each sign may be typed by: letters as in `Readings`, then the ten digits.
    private final long[] choices;

    private Initials(long[] choices) {
        this.choices = choices;
    }

    public static Initials of(String name) {
        return new Initials(Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToLong(Initials::choices)
                .filter(choice -> choice != 0)
                .toArray());
    }

    private static long choices(int sign) {
        var typed = key(sign);
        return typed == 0 ? Readings.of(sign) : typed;
    }

    /// The key of a small letter or digit; 0 for all other signs.
    private static long key(int sign) {
        if (sign >= 'a' && sign <= 'z') {
            return 1L << (sign - 'a');
        }
        return sign >= '0' && sign <= '9' ? 1L << (DIGITS_FROM + sign - '0') : 0;
    }

    /// How many keys the whole name has.
    public int length() {
        return choices.length;
    }

    /// Where these keys (small letters and digits) first stand in the name, counted in keys; -1 where they do not.
    public int indexOf(String keys) {
        for (var start = 0; start + keys.length() <= choices.length; start++) {
            if (fits(keys, start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean fits(String keys, int start) {
        for (var i = 0; i < keys.length(); i++) {
            if ((choices[start + i] & key(keys.charAt(i))) == 0) {
                return false;
            }
        }
        return true;
    }
}
