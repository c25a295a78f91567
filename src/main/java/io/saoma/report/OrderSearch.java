package io.saoma.report;

import io.saoma.book.Wanted.Text;
import io.saoma.sale.Money;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Understands what somebody types to find a sale: its number, WeChat's, the last digits of either, an amount, or some
/// of what was sold.
record OrderSearch(Text meant) {

    /// Fewer digits would find half of the day.
    private static final int SHORTEST_ENDING = 4;

    static OrderSearch of(String typed) {
        if (typed.isBlank()) {
            return new OrderSearch(Text.NONE);
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var number = text.matches("[pP]\\d.*") ? text.toUpperCase(Locale.ROOT) : text;
        var ending = number.length() >= SHORTEST_ENDING ? number : "";
        var amount = Money.parse(text.replaceAll("[¥,\\s]", "").replace('。', '.'));
        return new OrderSearch(new Text(number, ending, amount, text.toLowerCase(Locale.ROOT)));
    }

    /// A short number such as `0314-0042` tells its own day, in the year that one looks at.
    Optional<LocalDate> day(int year) {
        var number = meant.number();
        if (!number.matches("\\d{4}-\\d{4,6}")) {
            return Optional.empty();
        }
        try {
            var month = Integer.parseInt(number.substring(0, 2));
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(number.substring(2, 4))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
