package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Standing;

/// What whoever is at the till needs done to have another PIN; all but the questions may wait for the disk.
public interface OwnPin {

    Person person();

    Standing standing();

    /// Whether the old PIN is right; a wrong one counts as a try.
    Answer confirm(Pin old);

    Answer change(Pin old, Pin fresh);
}
