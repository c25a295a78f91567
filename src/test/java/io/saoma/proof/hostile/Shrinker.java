package io.saoma.proof.hostile;

import java.util.Arrays;
import java.util.function.Predicate;

/// Makes a failing body shorter for as long as it still fails, and shows it as one can type it.
final class Shrinker {

    private static final int MOST_TRIES = 20_000;

    private Shrinker() {}

    /// Drops halves, quarters and so on down to single bytes.
    static byte[] shrunk(byte[] failing, Predicate<byte[]> fails) {
        var shortest = failing;
        var tries = 0;
        for (var chunk = failing.length / 2; chunk > 0; chunk /= 2) {
            for (var at = 0; at + chunk <= shortest.length && tries < MOST_TRIES; tries++) {
                var shorter = without(shortest, at, chunk);
                if (fails.test(shorter)) {
                    shortest = shorter;
                } else {
                    at += chunk;
                }
            }
        }
        return shortest;
    }

    static String shown(byte[] bytes) {
        var text = new StringBuilder();
        for (var b : bytes) {
            text.append(b >= ' ' && b < 127 && b != '\\' ? String.valueOf((char) b) : "\\x%02x".formatted(b));
        }
        return text.toString();
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        var rest = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, rest, at, rest.length - at);
        return rest;
    }
}
