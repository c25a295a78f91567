package io.saoma.device.voice;

import java.util.List;
import java.util.Map;

/// Hears spoken prices and writes them down in fen: an ear that knows number words, and nothing of how they were
/// chosen.
final class Listener {

    private static final List<String> CHINESE =
            List.of("ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu");
    private static final List<String> ENGLISH = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Long> PLACES = Map.of("shi", 10L, "bai", 100L, "qian", 1_000L);
    private static final Map<String, Long> UNITS = Map.of("yuan", 100L, "jiao", 10L, "fen", 1L);

    private Listener() {}

    static long fen(List<Clip> clips) {
        var words = clips.stream().map(Clip::word).toList();
        return clips.getFirst().voice() == Voice.ZH ? chinese(words) : english(words);
    }

    private static long chinese(List<String> words) {
        long fen = 0;
        long myriads = 0;
        long group = 0;
        long digit = 0;
        for (var word : words) {
            var sound = word.substring(0, word.length() - 1);
            if (UNITS.containsKey(sound)) {
                fen += (myriads + group + digit) * UNITS.get(sound);
                myriads = group = digit = 0;
            } else if (sound.equals("wan")) {
                myriads = (group + digit) * 10_000;
                group = digit = 0;
            } else if (PLACES.containsKey(sound)) {
                group += Math.max(1, digit) * PLACES.get(sound);
                digit = 0;
            } else {
                digit = sound.equals("liang") ? 2 : CHINESE.indexOf(sound);
                if (digit < 0) {
                    throw new IllegalArgumentException("what is " + word + "?");
                }
            }
        }
        return fen + digit;
    }

    private static long english(List<String> words) {
        var yuan = words.indexOf("yuan");
        var whole = words.subList(0, Math.max(0, yuan));
        var part = words.subList(yuan + 1, words.size());
        var small = part.isEmpty() || !part.getLast().equals("fen") ? part : part.subList(0, part.size() - 1);
        return number(whole) * 100 + number(small);
    }

    private static long number(List<String> words) {
        long whole = 0;
        long group = 0;
        for (var word : words) {
            switch (word) {
                case "million", "thousand" -> {
                    whole += group * (word.equals("million") ? 1_000_000 : 1_000);
                    group = 0;
                }
                case "hundred" -> group *= 100;
                default -> group += digits(word);
            }
        }
        return whole + group;
    }

    private static int digits(String word) {
        if (TENS.contains(word)) {
            return 10 * TENS.indexOf(word);
        }
        if (!ENGLISH.contains(word)) {
            throw new IllegalArgumentException("what is " + word + "?");
        }
        return ENGLISH.indexOf(word);
    }
}
