package io.saoma.sale.shift;

import io.saoma.sale.Money;
import java.time.Instant;
import java.util.Optional;

/// From one count of the drawer to the next.
///
/// @param line of the journal that opened it
/// @param cash in the drawer when it began
public record Shift(long line, int number, Money cash, String cashier, Instant opened, Optional<Closing> closing) {}
