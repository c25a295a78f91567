package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// All that is shown while a PIN is typed; of the PIN only how long it is by now.
///
/// @param people of whom one is chosen
/// @param working whether a PIN is being tried
/// @param said what to do, or what is wrong
/// @param wrong whether it is the latter
record PinFace(List<Person> people, int index, int typed, boolean working, Sentence said, boolean wrong) {

    /// Whose PIN is typed.
    Optional<Person> atHand() {
        return index < people.size() ? Optional.of(people.get(index)) : Optional.empty();
    }
}
