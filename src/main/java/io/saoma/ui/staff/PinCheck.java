package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Standing;

/// What a PIN is typed for.
public interface PinCheck {

    /// Whether they may try now; answers at once.
    Standing standing(Person person);

    /// Tries the PIN; takes its time, and throws where it cannot be written down.
    Answer attempt(Person person, Pin pin);
}
