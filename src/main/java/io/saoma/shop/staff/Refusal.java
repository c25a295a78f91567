package io.saoma.shop.staff;

/// Why the staff was not changed.
public enum Refusal {
    /// A name has up to 24 letters, or 12 Chinese signs.
    NAME_UNFIT,
    /// Somebody who works here has that name.
    NAME_TAKEN,
    /// A PIN has six to eight digits.
    PIN_LENGTH,
    /// All digits are the same or count up or down.
    PIN_EASY,
    /// The new PIN is the old one.
    PIN_SAME,
    /// Nobody but a manager could give a forgotten PIN anew, so a manager gets the first one.
    MANAGER_FIRST,
    /// Without this one there would be no manager with a PIN.
    LAST_MANAGER
}
