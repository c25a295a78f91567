package io.saoma.ui.shift;

/// What the cashier is doing on the shift's screen.
enum ShiftStage {
    /// Nothing is known yet; what is typed meanwhile is the change in the drawer, should no shift be open.
    LOOKING,
    /// No shift is open: the change in the drawer is counted.
    BEGINNING,
    /// The sums so far are shown.
    OPEN,
    PUTTING_IN,
    TAKING_OUT,
    OPENING_DRAWER,
    /// The drawer is counted.
    COUNTING,
    /// The shift is over, and its sums are shown.
    CLOSED;

    /// Whether an amount is typed.
    boolean asksAmount() {
        return switch (this) {
            case LOOKING, BEGINNING, PUTTING_IN, TAKING_OUT, COUNTING -> true;
            case OPEN, OPENING_DRAWER, CLOSED -> false;
        };
    }

    /// Whether a reason is typed.
    boolean asksReason() {
        return switch (this) {
            case PUTTING_IN, TAKING_OUT, OPENING_DRAWER -> true;
            case LOOKING, BEGINNING, OPEN, COUNTING, CLOSED -> false;
        };
    }
}
