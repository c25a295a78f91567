package io.saoma.payment.guard;

import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Reason.NoSales;

/// Stands at a manager's desk: whatever leads there, no sale begins.
public record NoSalesGuard() implements Guard {

    @Override
    public Readiness look() {
        return new Stop(new NoSales());
    }
}
