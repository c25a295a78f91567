package io.saoma.report.period;

import io.saoma.sale.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How many, and what they come to together.
public record Tally(long count, Money sum) {

    public static final Tally NONE = new Tally(0, Money.ZERO);

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Tally plus(Tally other) {
        return new Tally(Math.addExact(count, other.count), sum.plus(other.sum));
    }

    /// What one of them comes to, to the nearest fen; none where there are none.
    public Optional<Money> average() {
        return count == 0 ? Optional.empty() : Optional.of(new Money(Math.floorDiv(2 * sum.fen() + count, 2 * count)));
    }

    /// By how many percent it is more than that, below zero where it is less; none where that was nothing.
    public Optional<Long> percentOver(Tally before) {
        return before.sum.isPositive()
                ? Optional.of(BigDecimal.valueOf(sum.minus(before.sum).fen())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(before.sum.fen()), 0, RoundingMode.HALF_UP)
                        .longValueExact())
                : Optional.empty();
    }
}
