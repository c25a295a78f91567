package io.saoma.sale.basket;

import io.saoma.sale.Basket;

/// Keeps the counter's baskets, so that they are there again after whatever happens; a call returns at once, and what
/// is written comes in the order of the calls.
public interface BasketKeeper {

    /// The basket at hand was this, and is that now.
    void changed(Basket before, Basket now);

    /// The basket at hand, which is this, is put aside.
    HeldBasket held(int ticket, Basket basket);

    /// This basket is at hand again, in the place of whatever was.
    void recalled(HeldBasket held);
}
