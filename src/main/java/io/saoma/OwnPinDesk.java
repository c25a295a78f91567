package io.saoma;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.StaffDesk;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.staff.OwnPin;

/// The PIN of whoever is at the till, and nobody else's.
record OwnPinDesk(StaffDesk staff, Person person) implements OwnPin {

    @Override
    public Standing standing() {
        return staff.standing(person);
    }

    @Override
    public Answer confirm(Pin old) {
        return staff.confirm(person, old);
    }

    @Override
    public Answer change(Pin old, Pin fresh) {
        return staff.changePin(person, old, fresh);
    }
}
