package io.saoma.shop.pinyin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Makes the table of initials of Unicode's facts: `java UnihanTable.java Unihan_Readings.txt > initials.txt`.
///
/// What counts as a reading: Unicode's own choice (kMandarin), how often a reading is heard (kHanyuPinlu), and two
/// dictionaries of modern Chinese (kTGHZ2013, kXHC1983), but not the great one of all times (kHanyuPinyin).
final class UnihanTable {

    private static final Pattern FACT = Pattern.compile("U\\+([0-9A-F]{4})\t(\\w+)\t(.+)");
    private static final Pattern HEAD = Pattern.compile("# (Date|Unicode version): .*|# © .*");
    private static final String ZERO = "〇";
    private static final int IN_A_LINE = 50;

    private UnihanTable() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, UTF_8);
        made(Files.readAllLines(Path.of(args[0]), UTF_8)).forEach(out::println);
    }

    /// The lines of the table: a letter, a blank, and signs of which a reading begins with that letter.
    static List<String> made(List<String> unihan) {
        var lines = new ArrayList<String>();
        lines.add("# The letters with which the pinyin of Chinese signs begins: made by UnihanTable of"
                + " Unihan_Readings.txt,");
        lines.add("# and changed from it: of each reading only the first letter is kept, without its tone.");
        lines.add("# Its licence stands in unicode-license.txt beside this file.");
        unihan.stream().filter(line -> HEAD.matcher(line).matches()).forEach(lines::add);
        signs(unihan).forEach((letter, signs) -> lines.addAll(broken(letter, signs)));
        return lines;
    }

    private static SortedMap<Character, Set<Integer>> signs(List<String> unihan) {
        var signs = new TreeMap<Character, Set<Integer>>();
        // a digit to Unicode, so that Unihan has no reading for it
        signs.computeIfAbsent('l', _ -> new TreeSet<>()).add(ZERO.codePointAt(0));
        for (var line : unihan) {
            var fact = FACT.matcher(line);
            if (fact.matches()) {
                var sign = Integer.parseInt(fact.group(1), 16);
                reading(fact.group(2))
                        .matcher(fact.group(3))
                        .results()
                        .forEach(reading -> signs.computeIfAbsent(letter(reading.group(1)), _ -> new TreeSet<>())
                                .add(sign));
            }
        }
        return signs;
    }

    /// How this field writes a reading.
    private static Pattern reading(String field) {
        return switch (field) {
            case "kMandarin" -> Pattern.compile("([^ ]+)");
            case "kHanyuPinlu" -> Pattern.compile("([^ (]+)\\(\\d+\\)");
            case "kTGHZ2013", "kXHC1983" -> Pattern.compile(":([^ ]+)");
            default -> Pattern.compile("(?!)");
        };
    }

    private static char letter(String reading) {
        return Normalizer.normalize(reading, Normalizer.Form.NFD).charAt(0);
    }

    private static List<String> broken(char letter, Set<Integer> signs) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var sign : signs) {
            if (line.isEmpty()) {
                line.append(letter).append(' ');
            }
            if (line.appendCodePoint(sign).length() == IN_A_LINE + 2) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
