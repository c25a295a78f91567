package io.saoma.ui.orders;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Understands a day as people write it: `2026-03-14`, `20260314`, `3-14` or `0314`; without a year it is the last
/// such day.
final class TypedDay {

    private static final Pattern APART = Pattern.compile("(?:(\\d{4})[-./年])?(\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})?(\\d{2})(\\d{2})");

    private TypedDay() {}

    static Optional<LocalDate> of(String typed, LocalDate today) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return read(APART, text, today).or(() -> read(TOGETHER, text, today));
    }

    private static Optional<LocalDate> read(Pattern form, String text, LocalDate today) {
        var found = form.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var month = Integer.parseInt(found.group(2));
        var day = Integer.parseInt(found.group(3));
        try {
            var year = Optional.ofNullable(found.group(1)).map(Integer::parseInt);
            var date = LocalDate.of(year.orElse(today.getYear()), month, day);
            return Optional.of(year.isEmpty() && date.isAfter(today) ? date.minusYears(1) : date);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
