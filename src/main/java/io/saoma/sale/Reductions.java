package io.saoma.sale;

import io.saoma.sale.Reduction.Rounding;
import java.util.Optional;

/// What the shop lets off from a whole basket: first a discount, then what rounding takes of the rest.
public record Reductions(Optional<Reduction> discount, Optional<Rounding> rounding) {

    public static final Reductions NONE = new Reductions(Optional.empty(), Optional.empty());

    /// How much that is.
    ///
    /// @param sold what the goods cost that leave the shop
    /// @param returned what the goods are worth that come back: no discount touches them, but rounding looks at the
    /// difference
    public Money from(Money sold, Money returned) {
        var discounted = discount.map(it -> it.from(sold)).orElse(Money.ZERO);
        var due = sold.minus(discounted).minus(returned);
        return due.isPositive()
                ? discounted.plus(rounding.map(it -> it.from(due)).orElse(Money.ZERO))
                : discounted;
    }

    public Reductions withDiscount(Optional<Reduction> wanted) {
        return new Reductions(wanted, rounding);
    }

    public Reductions withRounding(Optional<Rounding> wanted) {
        return new Reductions(discount, wanted);
    }
}
