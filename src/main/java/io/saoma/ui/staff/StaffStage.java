package io.saoma.ui.staff;

/// What the manager is doing on the staff's screen.
enum StaffStage {
    /// Everybody is listed.
    LIST,
    /// Somebody new is written down.
    ADDING,
    /// The one at hand gets a new PIN.
    PIN,
    /// The one at hand shall work here no more, which is asked about.
    RETIRING;

    /// Whether a PIN is typed, twice.
    boolean asksPin() {
        return this == ADDING || this == PIN;
    }
}
