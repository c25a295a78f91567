package io.saoma.simulator.phone;

/// Where a code stands, seen from the customer.
public enum CodeState {
    /// On the till's screen, nobody has scanned it.
    SHOWN,
    /// A phone has scanned it and has not paid.
    SCANNED,
    /// A payment was tried and failed; it may be tried again.
    FAILED,
    EXPIRED,
    PAID,
    CLOSED;

    /// Whether money can still come.
    public boolean open() {
        return this == SHOWN || this == SCANNED || this == FAILED;
    }
}
