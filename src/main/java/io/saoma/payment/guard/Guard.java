package io.saoma.payment.guard;

/// Watches over one thing that a sale needs. A look may block for a while, comes from any virtual thread, and never
/// throws for what the world does: what cannot be found out stops nobody.
@FunctionalInterface
public interface Guard {

    Readiness look();
}
