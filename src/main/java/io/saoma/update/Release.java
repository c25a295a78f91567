package io.saoma.update;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a maintainer says about a release.
///
/// @param zh and en: one sentence about it, in both languages of the till
public record Release(Version version, LocalDate date, String zh, String en) {

    private static final String FIRST = "saoma-version 1";
    private static final Set<String> KEYS = Set.of("version", "date", "zh", "en");
    private static final int LONGEST = 120;

    /// Empty where the lines are not just these: the first as it always is, then each key once, as `key = value`.
    static Optional<Release> of(List<String> lines) {
        var values = new HashMap<String, String>();
        for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            var parts = line.split(" = ", 2);
            if (parts.length != 2 || !fits(parts[1]) || values.put(parts[0], parts[1]) != null) {
                return Optional.empty();
            }
        }
        return !lines.isEmpty()
                        && lines.getFirst().equals(FIRST)
                        && values.keySet().equals(KEYS)
                ? of(values)
                : Optional.empty();
    }

    private static Optional<Release> of(Map<String, String> values) {
        return Version.of(values.getOrDefault("version", ""))
                .flatMap(version -> date(values.getOrDefault("date", ""))
                        .map(date -> new Release(
                                version, date, values.getOrDefault("zh", ""), values.getOrDefault("en", ""))));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean fits(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
