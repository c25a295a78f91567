package io.saoma.sale.basket;

import io.saoma.sale.Basket;
import java.util.List;

/// Every basket on the counter.
///
/// @param held oldest first
public record StandingBaskets(Basket atHand, List<HeldBasket> held) {

    public StandingBaskets {
        held = List.copyOf(held);
    }
}
