package io.saoma.sale;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/// The number of a sale: till, business day and a counter of that day; practice sales count by themselves.
///
/// Written `01-260314-0042`, in practice `P01-260314-0042`; on screens the short form `0314-0042`.
public record SaleNumber(boolean practice, int till, LocalDate day, int counter) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern FORM = Pattern.compile("(P?)(\\d{2})-(\\d{6})-(\\d{4,6})");

    public SaleNumber {
        if (till < 1 || till > 99 || counter < 1) {
            throw new IllegalArgumentException("no sale number: till " + till + ", counter " + counter);
        }
    }

    /// Reads what `toString` wrote; `IllegalArgumentException` for anything else.
    public static SaleNumber parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no sale number: " + text);
        }
        var number = new SaleNumber(
                !form.group(1).isEmpty(),
                Integer.parseInt(form.group(2)),
                day(form.group(3)),
                Integer.parseInt(form.group(4)));
        if (!number.toString().equals(text)) {
            throw new IllegalArgumentException("no sale number: " + text);
        }
        return number;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day of a sale: " + text, e);
        }
    }

    public String brief() {
        return DAY.format(day).substring(2) + String.format(Locale.ROOT, "-%04d", counter);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%02d-%s-%04d", practice ? "P" : "", till, DAY.format(day), counter);
    }
}
