package io.saoma.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlArray;

/// Whatever a person wrote into the settings, a change of values is carried out to the letter or not at all.
class RandomSettingsTest {

    private static final int FILES = 4_000;
    private static final Map<String, List<String>> TABLES = new TreeMap<>(Map.of(
            "shop", List.of("name", "till", "cashier"),
            "sound", List.of("volume", "voice"),
            "receipt", List.of("language", "footer"),
            "ui", List.of("language")));
    private static final List<String> VALUES =
            List.of("", "7", "true", "茶 # 1", "a\"b", "C:\\new\t", "'", "x = 1", "[shop]", "\u007F😀", "\n");

    @Test
    void changesWhatIsAskedAndNothingElse() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RandomSettingsTest seed " + seed);
        var random = new Random(seed);
        var done = 0;
        for (var i = 0; i < FILES; i++) {
            var text = file(random);
            var change = change(random);
            var changed = new SettingsText(text.getBytes(UTF_8)).with(change);
            done += changed.isPresent() ? 1 : 0;
            changed.ifPresent(after -> check(text, change, new String(after.file(), UTF_8), seed));
        }
        assertTrue(done > FILES / 2 && done < FILES, done + " were changed, seed " + seed);
    }

    private static void check(String before, Change change, String after, long seed) {
        var told = "seed " + seed + "\n" + before + "\n-- " + change.path() + "=" + change.value() + "\n" + after;
        var wanted = values(before);
        wanted.remove(change.path());
        var got = values(after);
        var value = Optional.ofNullable(got.remove(change.path())).orElse("");
        assertEquals(change.value(), value, told);
        assertEquals(wanted, got, told);
        var kept = new ArrayList<>(before.lines().toList());
        after.lines().forEach(kept::remove);
        assertTrue(kept.size() <= 1, told);
        assertEquals(before.startsWith("\uFEFF"), after.startsWith("\uFEFF"), told);
        assertEquals(before.contains("\r\n"), after.contains("\r\n"), told);
    }

    private static Map<String, String> values(String text) {
        var toml = Toml.parse(text.replaceFirst("^\uFEFF", ""));
        assertTrue(!toml.hasErrors(), text);
        var values = new TreeMap<String, String>();
        toml.dottedEntrySet(false)
                .forEach(entry -> values.put(
                        entry.getKey(),
                        entry.getValue() instanceof TomlArray array
                                ? array.toJson()
                                : entry.getValue().toString()));
        return values;
    }

    private static Change change(Random random) {
        var table = any(List.copyOf(TABLES.keySet()), random);
        return new Change(table, any(TABLES.getOrDefault(table, List.of()), random), any(VALUES, random));
    }

    private static String file(Random random) {
        var text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        TABLES.forEach((table, keys) -> {
            switch (random.nextInt(9)) {
                case 0 -> {}
                case 1 -> text.append("#[").append(table).append("]\n# x\n");
                case 2 -> text.insert(text.indexOf("\uFEFF") + 1, table + " = { " + keys.getFirst() + " = \"1\" }\n");
                case 3 -> text.insert(text.indexOf("\uFEFF") + 1, table + "." + keys.getLast() + " = 'q'\n");
                default -> {
                    text.append(random.nextBoolean() ? " [ " + table + " ]  # t\n" : "[" + table + "]\n");
                    keys.forEach(key -> text.append(line(key, random)));
                }
            }
        });
        var ends = random.nextInt(3) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
        return random.nextInt(4) == 0 ? ends.stripTrailing() : ends;
    }

    private static String line(String key, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "#" + key + " = \"no\"\n# more of it\n";
            case 1 -> "\t\"" + key + "\"=\"a \\\"b\\\" # c\"# d\n";
            case 2 -> "'" + key + "' = 'C:\\x'\n";
            case 3 -> key + " = 12 # twelve\n\n";
            case 4 -> key + " = \"\"\"\n[shop]\n#" + key + " = 2\n\"\"\"\n";
            case 5 -> key + " = [ 1,\n 2 ] # a list\n";
            case 6 -> key + " = true\n";
            case 7 -> "# nothing of " + key + "\n";
            default -> key + " = \"" + any(List.of("茶", "", "#", "\\u0041", "\\\\"), random) + "\"\n";
        };
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
