package io.saoma.report;

import io.saoma.book.Orders.Wanted;
import io.saoma.sale.Money;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/// Understands what somebody types to find a sale: its number, WeChat's, the last digits of either, or an amount.
///
/// @param day the day to look at, for what is not a whole number
record OrderSearch(LocalDate day, Wanted wanted) {

    /// Fewer digits would find half of the day.
    private static final int SHORTEST_ENDING = 4;

    static OrderSearch of(String typed, LocalDate day) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var number = text.matches("[pP]\\d.*") ? text.toUpperCase(Locale.ROOT) : text;
        var ending = number.length() >= SHORTEST_ENDING ? number : "";
        var amount = Money.parse(text.replaceAll("[¥,\\s]", "").replace('。', '.'));
        return new OrderSearch(dayOf(number, day), new Wanted(number, ending, amount));
    }

    /// A short number such as `0314-0042` tells its own day, in the year that one looks at.
    private static LocalDate dayOf(String number, LocalDate day) {
        if (!number.matches("\\d{4}-\\d{4,6}")) {
            return day;
        }
        try {
            return LocalDate.of(
                    day.getYear(), Integer.parseInt(number.substring(0, 2)), Integer.parseInt(number.substring(2, 4)));
        } catch (DateTimeException _) {
            return day;
        }
    }
}
