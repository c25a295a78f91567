package io.saoma.device.voice;

import io.saoma.sale.Money;
import java.util.List;
import java.util.stream.Stream;

/// A price in spoken English: twelve yuan fifty; ten yuan five fen; fifty fen.
final class EnglishAmount {

    private static final List<String> SMALL = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private EnglishAmount() {}

    /// For amounts that can be charged, so below one hundred million yuan.
    static List<String> of(Money amount) {
        var yuan = (int) (amount.fen() / 100);
        var fen = (int) (amount.fen() % 100);
        var whole = yuan > 0 ? then(number(yuan), "yuan") : Stream.<String>empty();
        var plain = fen == 0 || (yuan > 0 && fen >= 10);
        return Stream.concat(whole, plain ? number(fen) : then(number(fen), "fen"))
                .toList();
    }

    private static Stream<String> number(int number) {
        if (number >= 1_000_000) {
            return number(number, 1_000_000, "million");
        }
        if (number >= 1_000) {
            return number(number, 1_000, "thousand");
        }
        if (number >= 100) {
            return number(number, 100, "hundred");
        }
        if (number >= 20) {
            return Stream.concat(Stream.of(TENS.get(number / 10 - 2)), number(number % 10));
        }
        return number == 0 ? Stream.empty() : Stream.of(SMALL.get(number - 1));
    }

    private static Stream<String> number(int number, int scale, String word) {
        return Stream.concat(then(number(number / scale), word), number(number % scale));
    }

    private static Stream<String> then(Stream<String> words, String word) {
        return Stream.concat(words, Stream.of(word));
    }
}
