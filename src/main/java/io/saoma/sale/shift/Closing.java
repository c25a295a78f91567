package io.saoma.sale.shift;

import io.saoma.sale.Money;
import java.time.Instant;

/// How a shift ended.
///
/// @param line of the journal that closed it
/// @param expected what should have been in the drawer
public record Closing(long line, Instant at, Money expected, Money counted, String by) {}
