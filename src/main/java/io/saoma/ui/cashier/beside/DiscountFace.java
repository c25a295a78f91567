package io.saoma.ui.cashier.beside;

import io.saoma.sale.Money;
import io.saoma.sale.Reduction;
import io.saoma.ui.Sentence;
import java.util.Optional;

/// All that is shown of a discount while it is typed.
///
/// @param whole whether it is let off from the whole basket, and not from one line
/// @param wanted what was typed; none where that is no discount
/// @param before what is to be paid without it
/// @param after what is to be paid with it, and without it where it cannot be let off
/// @param problem why what was typed cannot be let off
/// @param given whether something is let off there already
public record DiscountFace(
        boolean whole,
        DiscountKind kind,
        Optional<Reduction> wanted,
        Money before,
        Money after,
        Optional<Sentence> problem,
        boolean given) {}
