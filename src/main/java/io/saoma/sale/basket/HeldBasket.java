package io.saoma.sale.basket;

import io.saoma.sale.Basket;
import java.time.Instant;

/// A basket that was put aside for a while.
///
/// @param ticket counts from 1; never that of another basket that stands aside
public record HeldBasket(int ticket, Basket basket, String by, Instant since) {}
