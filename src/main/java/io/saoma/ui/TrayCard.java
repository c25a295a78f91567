package io.saoma.ui;

import io.saoma.sale.Money;

/// A payment that waits while the next customer is served: how much, what to know (for example the time left), how it
/// stands, and what a press on it does.
public record TrayCard(Money amount, Sentence remaining, Chip chip, Runnable open) {}
