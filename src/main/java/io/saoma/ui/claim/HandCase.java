package io.saoma.ui.claim;

import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;

/// The payment that is taken for made by hand, and the number that the customer's phone shows.
public record HandCase(SaleNumber sale, Money amount, String number) {}
