package io.saoma.ui.cashier.beside;

import io.saoma.sale.Basket;

/// Whether a basket may be sold with the discounts that are on it.
@FunctionalInterface
public interface Permission {

    /// Where nobody has to be asked.
    Permission ALWAYS = (_, granted) -> granted.run();

    /// Runs `granted` at once, or once somebody has said yes, or never; by then the basket may have changed.
    void ask(Basket basket, Runnable granted);
}
