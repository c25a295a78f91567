package io.saoma.payment.guard;

/// Whether a sale may begin, as far as one guard can tell. Payments that are open go on in any case.
public sealed interface Readiness {

    record Fine() implements Readiness {}

    /// A sale may begin, but somebody has to see to this before it gets worse.
    record Warn(Reason reason) implements Readiness {}

    /// No sale may begin.
    record Stop(Reason reason) implements Readiness {}
}
