package io.saoma.shop.staff;

import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import java.util.List;

/// The one row of numbered changes of the staff that all tills of a shop have in common; each call waits for the
/// network.
public interface SharedStaff {

    /// Whose staff it is.
    String shop();

    /// Which of its tills this one is.
    int till();

    /// What was changed after this version.
    Reply after(long version);

    /// Has this change follow that version. Where others were first it does not stand, and they are what is answered:
    /// the change stands where it is among them. Asked again, it stands once.
    Reply append(long version, Change change);

    /// What the server says.
    sealed interface Reply {

        /// Everything that follows the version, in its order.
        record Level(List<StaffTakenOver> changes) implements Reply {

            public Level {
                changes = List.copyOf(changes);
            }
        }

        /// Nothing: what was appended may stand or not.
        record Away() implements Reply {}
    }
}
