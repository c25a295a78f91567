package io.saoma.settings;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a value as TOML wants it: what is a number or a yes or no stands bare, all else in quotes.
final class TomlValue {

    private static final Set<String> BARE = Set.of(
            "till",
            "deadline_seconds",
            "volume",
            "paper",
            "chinese",
            "cutter",
            "answers",
            "automatic",
            "desk",
            "lock_minutes",
            "discount_percent");
    private static final Pattern PLAIN = Pattern.compile("0|[1-9]\\d{0,8}|true|false");

    private TomlValue() {}

    static String of(Change change) {
        return BARE.contains(change.key()) && PLAIN.matcher(change.value()).matches()
                ? change.value()
                : quoted(change.value());
    }

    private static String quoted(String text) {
        return text.codePoints().mapToObj(TomlValue::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int sign) {
        return switch (sign) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> Character.isISOControl(sign) ? "\\u%04X".formatted(sign) : Character.toString(sign);
        };
    }
}
