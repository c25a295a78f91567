package io.saoma.ui.cashier;

import io.saoma.sale.Money;
import io.saoma.ui.Chip;
import io.saoma.ui.Sentence;

/// A payment that waits while the next customer is served: how much, what to know (for example the time left), how it
/// stands, and what a press on it does.
public record TrayCard(Money amount, Sentence remaining, Chip chip, Runnable open) {}
