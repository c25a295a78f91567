package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Standing;

/// One of the staff on the list, and whether they may try their PIN.
record StaffRow(Person person, Standing standing) {

    boolean locked() {
        return !(standing instanceof Standing.Free);
    }
}
