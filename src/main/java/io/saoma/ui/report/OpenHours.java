package io.saoma.ui.report;

import io.saoma.report.period.Bar;
import io.saoma.sale.Money;
import java.util.List;

/// The hours of a day that are worth showing: those of a usual shop, and whatever lies around them that brought money.
final class OpenHours {

    private static final int OPENS = 7;
    private static final int CLOSES = 22;

    private OpenHours() {}

    static List<Bar> of(List<Bar> day) {
        var first = day.stream().filter(OpenHours::busy).mapToInt(Bar::at).min().orElse(OPENS);
        var last = day.stream().filter(OpenHours::busy).mapToInt(Bar::at).max().orElse(CLOSES);
        return day.stream()
                .filter(bar -> bar.at() >= Math.min(OPENS, first) && bar.at() <= Math.max(CLOSES, last))
                .toList();
    }

    static boolean busy(Bar bar) {
        return !bar.now().equals(Money.ZERO) || !bar.before().equals(Money.ZERO);
    }
}
