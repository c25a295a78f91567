package io.saoma.shop.pinyin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;

/// With which letters the readings of a Chinese sign begin, from `initials.txt` beside this class.
///
/// A set of letters is an `int`, bit 0 for `a` to bit 25 for `z`.
final class Readings {

    static final int ANY = (1 << 26) - 1;
    static final int NONE = 0;

    private static final int[] TABLE = table();

    private Readings() {}

    /// The letters of this sign: none where it is not Chinese, any where nobody says how it is read.
    static int of(int sign) {
        var known = sign < TABLE.length ? TABLE[sign] : NONE;
        return known == NONE && UnicodeScript.of(sign) == UnicodeScript.HAN ? ANY : known;
    }

    private static int[] table() {
        var table = new int[Character.MAX_VALUE + 1];
        text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var letter = 1 << (line.charAt(0) - 'a');
            line.chars().skip(2).forEach(sign -> table[sign] |= letter);
        });
        return table;
    }

    private static String text() {
        try (var in = Readings.class.getResourceAsStream("initials.txt")) {
            if (in == null) {
                throw new IllegalStateException("no initials.txt");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
