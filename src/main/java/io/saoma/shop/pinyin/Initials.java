package io.saoma.shop.pinyin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// Names as they are typed by their pinyin initials: 矿泉水 is `kqs`; letters and digits stand for themselves.
///
/// A sign of several readings (长, 重, 行) may be typed by the letter of each. Whatever is neither Chinese, nor a letter
/// from a to z, nor a digit is not typed at all.
public final class Initials {

    private static final int DIGITS_FROM = 26;

    /// What each sign may be typed by: letters as in `Readings`, then the ten digits. All names lie one behind the
    /// other, so looking through all of them is one walk through memory.
    private final long[] choices;

    /// Where each name begins, and where the last one ends.
    private final int[] begins;

    private Initials(long[] choices, int[] begins) {
        this.choices = choices;
        this.begins = begins;
    }

    public static Initials of(List<String> names) {
        var choices = LongStream.builder();
        var begins = new int[names.size() + 1];
        for (var i = 0; i < names.size(); i++) {
            var typed = typed(names.get(i));
            begins[i + 1] = begins[i] + typed.length;
            LongStream.of(typed).forEach(choices);
        }
        return new Initials(choices.build().toArray(), begins);
    }

    private static long[] typed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToLong(Initials::choices)
                .filter(choice -> choice != 0)
                .toArray();
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

    /// How many keys that name has.
    public int length(int name) {
        return begins[name + 1] - begins[name];
    }

    /// Where these keys (small letters and digits) first stand in that name, counted in keys; -1 where they do not.
    public int indexOf(int name, String keys) {
        for (var start = begins[name]; start + keys.length() <= begins[name + 1]; start++) {
            if (fits(keys, start)) {
                return start - begins[name];
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
