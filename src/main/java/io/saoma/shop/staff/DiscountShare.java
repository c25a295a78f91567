package io.saoma.shop.staff;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Reduction;
import io.saoma.sale.Reduction.Rate;
import java.math.BigDecimal;
import java.util.Optional;

/// How big the discounts of a basket are, as a part of what it would cost without them: that of the single line that
/// is let off most, or that of the whole, whichever is bigger. 抹零 is no discount that anybody decides on.
///
/// @param tenThousandths of the price
public record DiscountShare(long tenThousandths) implements Comparable<DiscountShare> {

    public static final DiscountShare NONE = new DiscountShare(0);

    public static DiscountShare percent(int percent) {
        return new DiscountShare(percent * 100L);
    }

    public static DiscountShare of(Basket basket) {
        var sold = basket.lines().stream()
                .filter(line -> line.returned().isEmpty())
                .toList();
        var whole = share(
                letOff(basket),
                sold.stream().map(Line::full).reduce(Money.ZERO, Money::plus),
                sold.stream().filter(line -> rated(line.reduction())).count()
                        + (rated(basket.reductions().discount()) ? 1 : 0));
        return new DiscountShare(sold.stream()
                .mapToLong(line -> share(line.letOff(), line.full(), rated(line.reduction()) ? 1 : 0))
                .reduce(whole, Math::max));
    }

    /// All that is let off, but for 抹零.
    public static Money letOff(Basket basket) {
        return basket.with(basket.reductions().withRounding(Optional.empty())).letOff();
    }

    /// A rate may let off a fen more than it says, as what is left to pay is rounded: 8折 of ¥0.99 is ¥0.79.
    private static long share(Money letOff, Money full, long rates) {
        return full.isPositive() ? Math.max(0, letOff.fen() - rates) * Reduction.WHOLE / full.fen() : 0;
    }

    private static boolean rated(Optional<Reduction> reduction) {
        return reduction.filter(Rate.class::isInstance).isPresent();
    }

    /// As a person reads it: `35.5`, rounded to a tenth.
    public String inPercent() {
        return BigDecimal.valueOf((tenThousandths + 5) / 10, 1)
                .stripTrailingZeros()
                .toPlainString();
    }

    public DiscountShare or(DiscountShare other) {
        return compareTo(other) < 0 ? other : this;
    }

    @Override
    public int compareTo(DiscountShare other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }
}
