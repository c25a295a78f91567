package io.saoma.ui.cashier;

import io.saoma.sale.Money;
import io.saoma.sale.Reduction.Rounding;
import java.util.List;
import java.util.Optional;

/// The steps of 抹零: one key goes from one to the next.
final class Rounds {

    private static final List<Rounding> STEPS = List.of(new Rounding(new Money(10)), new Rounding(new Money(100)));

    private Rounds() {}

    /// The next step that lets more off than the one at hand; none after the last.
    ///
    /// @param due what is to be paid without any rounding
    static Optional<Rounding> after(Optional<Rounding> now, Money due) {
        var before = now.map(it -> it.from(due)).orElse(Money.ZERO);
        return STEPS.stream()
                .filter(step -> due.isPositive() && step.from(due).compareTo(before) > 0)
                .findFirst();
    }
}
