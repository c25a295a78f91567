package io.saoma.proof.hostile;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Changes bytes as a bad line, a bad disk or a bad person would.
final class ByteMutator {

    /// What decoders stumble over: surrogates, overlong forms, marks of order, GBK, NUL, ends of lines.
    private static final int[][] ODD = {
        {0},
        {0xED, 0xA0, 0x80},
        {0xED, 0xB0, 0x80},
        {0xC0, 0x80},
        {0xC0, 0xAF},
        {0xE0, 0x80, 0xBC},
        {0xF0, 0x80, 0x80, 0xBC},
        {0xF4, 0x90, 0x80, 0x80},
        {0xF0, 0x9F, 0x98, 0x80},
        {0xFF},
        {0xFE, 0xFF},
        {0xEF, 0xBB, 0xBF},
        {0xEF, 0xBF, 0xBE},
        {0xC3, 0xC5, 0xB5, 0xEA},
        {0xE5, 0xBA},
        {0xC2, 0x85},
        {0xE2, 0x80, 0xA8},
        {'\r'},
        {'\r', '\n'},
        {'\t'},
        {0x1B},
        {0x7F}
    };

    private ByteMutator() {}

    static byte[] mutated(byte[] good, SplittableRandom dice) {
        var bytes = good;
        for (var n = dice.nextInt(3); n >= 0; n--) {
            bytes = once(bytes, dice);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, SplittableRandom dice) {
        if (bytes.length == 0) {
            return odd(dice);
        }
        var at = dice.nextInt(bytes.length);
        var length = 1 + dice.nextInt(Math.min(bytes.length - at, dice.nextInt(8) == 0 ? 400 : 6));
        return switch (dice.nextInt(9)) {
            case 0 -> with(bytes, at, bytes[at] ^ 1 << dice.nextInt(8));
            case 1 -> with(bytes, at, dice.nextInt(256));
            case 2 -> spliced(bytes, at, length, new byte[length]);
            case 3 -> spliced(bytes, at, length, new byte[0]);
            case 4 -> spliced(bytes, at, 0, odd(dice));
            case 5 -> spliced(bytes, at, length, odd(dice));
            case 6 -> spliced(bytes, dice.nextInt(bytes.length), 0, Arrays.copyOfRange(bytes, at, at + length));
            case 7 -> Arrays.copyOf(bytes, at);
            default -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, dice.nextInt(bytes.length), bytes.length));
        };
    }

    /// These bytes with `length` of them, from `at`, replaced.
    static byte[] spliced(byte[] bytes, int at, int length, byte[] by) {
        var made = Arrays.copyOf(bytes, bytes.length - length + by.length);
        System.arraycopy(by, 0, made, at, by.length);
        System.arraycopy(bytes, at + length, made, at + by.length, bytes.length - at - length);
        return made;
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        var made = bytes.clone();
        made[at] = (byte) value;
        return made;
    }

    private static byte[] odd(SplittableRandom dice) {
        var values = ODD[dice.nextInt(ODD.length)];
        var odd = new byte[values.length];
        for (var i = 0; i < odd.length; i++) {
            odd[i] = (byte) values[i];
        }
        return odd;
    }
}
