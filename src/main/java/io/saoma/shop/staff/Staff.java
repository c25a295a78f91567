package io.saoma.shop.staff;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.StaffEvent;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.sale.staff.StaffEvent.PinRefused;
import io.saoma.sale.staff.StaffEvent.TriesForgotten;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everybody who works here and how their tries stand: what the events come to.
///
/// @param people by their numbers
/// @param last the highest number that was ever given, so that none is given twice
record Staff(Map<Integer, Person> people, Map<Integer, Tries> tries, int last) {

    static final Staff NOBODY = new Staff(Map.of(), Map.of(), 0);

    /// What these events come to, practice apart from the real thing; those of other matters are passed over.
    static Staff of(List<? extends ShopEvent> events, boolean practice) {
        var staff = NOBODY;
        for (var event : events) {
            if (event instanceof StaffEvent about && about.practice() == practice) {
                staff = staff.after(about);
            }
        }
        return staff;
    }

    Staff after(StaffEvent event) {
        var now = new TreeMap<>(people);
        var counted = new HashMap<>(tries);
        var number = event.number();
        switch (event) {
            case PersonSaved(var _, var name, var role, var _, var _, var _) ->
                now.put(number, new Person(number, name, role, person(number).flatMap(Person::pin)));
            case PinGiven(var _, var pin, var _, var _, var _) -> {
                now.computeIfPresent(number, (_, person) -> person.withPin(Optional.of(pin)));
                counted.remove(number);
            }
            case PersonRetired _ -> {
                now.remove(number);
                counted.remove(number);
            }
            case PinRefused refused -> counted.put(number, tries(number).oneMore(refused.at()));
            case TriesForgotten _ -> counted.remove(number);
        }
        return new Staff(now, counted, Math.max(last, number));
    }

    Optional<Person> person(int number) {
        return Optional.ofNullable(people.get(number));
    }

    Collection<Person> everybody() {
        return people.values();
    }

    Tries tries(int number) {
        return tries.getOrDefault(number, Tries.NONE);
    }
}
