package io.saoma.ui.pay.watch;

import io.saoma.sale.Money;
import io.saoma.ui.Chip;
import io.saoma.ui.Sentence;

/// A payment that waits while the next customer is served; `open` brings it back to the screen where it can be paid.
public record WaitCard(Money amount, Sentence remaining, Chip chip, Runnable open) {}
