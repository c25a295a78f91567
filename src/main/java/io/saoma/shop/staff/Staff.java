package io.saoma.shop.staff;

import static java.util.stream.Collectors.toSet;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.SealedPepper;
import io.saoma.sale.staff.StaffEvent;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.PepperKept;
import io.saoma.sale.staff.StaffEvent.PepperShared;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.sale.staff.StaffEvent.PinRefused;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.sale.staff.StaffEvent.TriesForgotten;
import io.saoma.shop.accord.Seen;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Everybody who works here and how their tries stand: what the events come to.
///
/// @param people by their numbers
/// @param last the highest number that was ever given, so that none is given twice
/// @param era another one as soon as the numbers are those of other people
record Staff(Map<Integer, Person> people, Map<Integer, Tries> tries, int last, int era, Bond bond) {

    static final Staff NOBODY = new Staff(Map.of(), Map.of(), 0, 0, Bond.NONE);

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

    /// As it happens to this till: by what it changes alone its staff is no longer that of the others.
    Staff after(StaffEvent event) {
        return switch (event) {
            case StaffTakenOver taken -> takeOver(taken);
            case Change change -> with(change).bound(bond.loose());
            case PepperKept(var pepper, var _) -> bound(bond.keeping(pepper));
            case PinRefused refused ->
                trying(refused.number(), Optional.of(tries(refused.number()).oneMore(refused.at())));
            case TriesForgotten forgotten -> trying(forgotten.number(), Optional.empty());
        };
    }

    /// Each number once and in its order.
    private Staff takeOver(StaffTakenOver taken) {
        if (!bond.precedes(taken)) {
            return this;
        }
        var next = with(taken.change());
        return next.bound(next.bond.at(Seen.after(taken)));
    }

    /// The same with one change, wherever its number will be. What does not fit changes nothing at any till.
    Staff with(Change change) {
        return switch (change) {
            case PersonAdded(var number, var name, var role, var pin, var _, var _, var _) ->
                put(new Person(number, name, role, Optional.of(pin))).trying(number, Optional.empty());
            case PersonSaved(var number, var name, var role, var _, var _, var _) ->
                put(new Person(number, name, role, person(number).flatMap(Person::pin)));
            case PinGiven(var number, var pin, var _, var _, var _) ->
                person(number)
                        .map(person -> put(person.withPin(Optional.of(pin))))
                        .orElse(this)
                        .trying(number, Optional.empty());
            case PersonRetired(var number, var _, var _, var _) ->
                without(number).trying(number, Optional.empty());
            case StaffLaidOut all -> layOut(all);
            case PepperShared(var pepper, var _) -> bound(bond.with(pepper));
        };
    }

    /// Whoever has a number now is somebody else than before, whose wrong tries were not theirs.
    private Staff layOut(StaffLaidOut all) {
        var now = new TreeMap<Integer, Person>();
        all.people().forEach(person -> now.put(person.number(), person));
        var same = now.equals(people);
        return new Staff(
                now,
                same ? tries : Map.of(),
                Math.max(last, all.last()),
                same ? era : era + 1,
                bond.with(all.peppers()));
    }

    private Staff put(Person person) {
        var now = new TreeMap<>(people);
        now.put(person.number(), person);
        return new Staff(now, tries, Math.max(last, person.number()), era, bond);
    }

    private Staff without(int number) {
        var now = new TreeMap<>(people);
        now.remove(number);
        return new Staff(now, tries, last, era, bond);
    }

    private Staff trying(int number, Optional<Tries> tried) {
        var counted = new HashMap<>(tries);
        counted.remove(number);
        tried.ifPresent(it -> counted.put(number, it));
        return new Staff(people, counted, last, era, bond);
    }

    /// Nobody yet, at the same till.
    Staff blank() {
        return new Staff(Map.of(), Map.of(), 0, 0, bond.blank());
    }

    /// Whether the same people work here under the same numbers, and sign in with the same PINs.
    boolean isAs(Staff other) {
        return people.equals(other.people) && pepperNames().equals(other.pepperNames());
    }

    private Set<String> pepperNames() {
        return peppers().stream().map(SealedPepper::name).collect(toSet());
    }

    private Staff bound(Bond now) {
        return new Staff(people, tries, last, era, now);
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

    List<SealedPepper> peppers() {
        return bond.peppers();
    }

    List<SealedPepper> kept() {
        return bond.kept();
    }
}
