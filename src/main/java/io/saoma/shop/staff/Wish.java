package io.saoma.shop.staff;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.StaffEvent.Change;
import java.util.Optional;
import java.util.function.Function;

/// What somebody wants changed about the staff, whatever that is by then.
///
/// @param seen whom it is about, as they saw them; empty of somebody new
/// @param name of whom it is about
/// @param refused why it cannot be done with this staff
/// @param change what it is with this staff
record Wish(
        Optional<Person> seen, String name, Function<Team, Optional<Refusal>> refused, Function<Team, Change> change) {

    /// About somebody who works here.
    static Wish about(Person seen, Function<Team, Optional<Refusal>> refused, Function<Team, Change> change) {
        return new Wish(Optional.of(seen), seen.name(), refused, change);
    }

    /// The same of somebody who was asked for no PIN, as nobody had one.
    Wish unasked() {
        return new Wish(
                seen,
                name,
                team -> Optional.<Refusal>of(Refusal.Rule.GUARDED_MEANWHILE)
                        .filter(_ -> team.guarded())
                        .or(() -> refused.apply(team)),
                change);
    }
}
