package io.saoma.book;

/// How far one payment attempt has got, as the ledger keeps it: the states of `PaymentState` without their data.
public enum Stage {
    PLACING,
    WAITING,
    UNKNOWN,
    CLOSING,
    REVIEW,
    PAID,
    CLOSED,
    REFUSED,
    LAID_ASIDE;

    /// Whether something may still happen by itself.
    public boolean open() {
        return switch (this) {
            case PLACING, WAITING, UNKNOWN, CLOSING, REVIEW -> true;
            case PAID, CLOSED, REFUSED, LAID_ASIDE -> false;
        };
    }
}
