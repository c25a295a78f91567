package io.saoma.payment.refund;

import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.Instant;

/// Cash went out of the drawer, back to the customer who had paid with it.
public record CashRefunded(SaleNumber sale, Money amount, Grounds grounds, Instant at) implements Event {}
