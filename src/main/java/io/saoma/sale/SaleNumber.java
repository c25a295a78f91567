package io.saoma.sale;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// The number of a sale: till, business day and a counter of that day; practice sales count by themselves.
///
/// Written `01-260314-0042`, in practice `P01-260314-0042`; on screens the short form `0314-0042`.
public record SaleNumber(boolean practice, int till, LocalDate day, int counter) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final Pattern FORM = Pattern.compile("(P?)(\\d{2})-(\\d{6})-(\\d{4,6})");

    public SaleNumber {
        if (till < 1 || till > 99 || counter < 1) {
            throw new IllegalArgumentException("no sale number: till " + till + ", counter " + counter);
        }
    }

    /// Reads what `toString` wrote.
    public static SaleNumber parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no sale number: " + text);
        }
        return new SaleNumber(
                !form.group(1).isEmpty(),
                Integer.parseInt(form.group(2)),
                LocalDate.parse(form.group(3), DAY),
                Integer.parseInt(form.group(4)));
    }

    public String brief() {
        return DAY.format(day).substring(2) + "-%04d".formatted(counter);
    }

    @Override
    public String toString() {
        return "%s%02d-%s-%04d".formatted(practice ? "P" : "", till, DAY.format(day), counter);
    }
}
