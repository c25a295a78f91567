package io.saoma.shop.staff;

import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;

/// Why the staff was not changed.
public sealed interface Refusal {

    /// It cannot be so.
    enum Rule implements Refusal {
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
        /// Nobody had a PIN when it was pressed, so nobody was asked for one; now somebody has.
        GUARDED_MEANWHILE,
        /// Without this one there would be no manager with a PIN.
        LAST_MANAGER
    }

    /// The same person, or the name, is no longer as whoever wanted it saw it.
    ///
    /// @param by the last change of that
    /// @param whom it is about, by name
    record Overtaken(StaffTakenOver by, String whom) implements Refusal {}

    /// It is not made here, for the other tills cannot have it now; where only the answer was lost it still comes.
    record NotNow(Accord why) implements Refusal {}
}
