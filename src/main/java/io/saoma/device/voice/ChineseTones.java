package io.saoma.device.voice;

import java.util.List;
import java.util.stream.IntStream;

/// How each word of a Chinese price sounds: some tones bend to the word that follows.
///
/// The rule is that of the standard language (变调): a third tone before a third tone rises; 一 falls where it counts
/// what follows, and rises before a falling tone, but keeps its own tone at the end of a longer number.
final class ChineseTones {

    private ChineseTones() {}

    /// The clips' names, one for each sign: pinyin and the number of the tone.
    static List<String> of(String words) {
        return IntStream.range(0, words.length())
                .mapToObj(i -> sound(words.charAt(i), i + 1 < words.length() ? words.charAt(i + 1) : ' ', i == 0))
                .toList();
    }

    private static String sound(char word, char next, boolean first) {
        var beforeThird = next == '百' || next == '角';
        return switch (word) {
            case '零' -> "ling2";
            case '一' -> one(next, first);
            case '二' -> "er4";
            case '两' -> beforeThird ? "liang2" : "liang3";
            case '三' -> "san1";
            case '四' -> "si4";
            case '五' -> beforeThird ? "wu2" : "wu3";
            case '六' -> "liu4";
            case '七' -> "qi1";
            case '八' -> "ba1";
            case '九' -> beforeThird ? "jiu2" : "jiu3";
            default -> place(word);
        };
    }

    private static String one(char next, boolean first) {
        return switch (next) {
            case '百', '千', '角', '分' -> "yi4";
            case '元' -> first ? "yi4" : "yi1";
            case '万' -> first ? "yi2" : "yi1";
            default -> "yi1";
        };
    }

    private static String place(char word) {
        return switch (word) {
            case '十' -> "shi2";
            case '百' -> "bai3";
            case '千' -> "qian1";
            case '万' -> "wan4";
            case '元' -> "yuan2";
            case '角' -> "jiao3";
            case '分' -> "fen1";
            default -> throw new IllegalArgumentException("no word of a price: " + word);
        };
    }
}
