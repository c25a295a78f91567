package io.saoma.shop.staff;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.PinHash;
import io.saoma.sale.staff.StaffEvent;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.shop.accord.Seen;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The staff as this till knows it, where only those PINs count whose pepper it has.
record Team(Staff staff, Presses presses) {

    /// In columns, of which a Chinese sign takes two: so it stands whole on every screen.
    private static final int LONGEST_NAME = 24;

    private static final int FIRST_WIDE_SIGN = 0x1100;

    Team after(StaffEvent event) {
        return with(staff.after(event));
    }

    Team after(Collection<? extends StaffEvent> events) {
        var next = staff;
        for (var event : events) {
            next = next.after(event);
        }
        return with(next);
    }

    Team with(Change change) {
        return with(staff.with(change));
    }

    /// Nobody yet, at the same till.
    Team blank() {
        return with(staff.blank());
    }

    private Team with(Staff next) {
        return new Team(next, next.bond().equals(staff.bond()) ? presses : presses.of(next));
    }

    /// Up to which change of its shop it is known.
    Seen seen() {
        return staff.bond().seen();
    }

    /// Up to which change of this shop it is known.
    long version(String shop) {
        return seen().of(shop);
    }

    /// Everybody who works here, those first who came first.
    List<Person> people() {
        return staff.everybody().stream().map(this::counting).toList();
    }

    Optional<Person> person(int number) {
        return staff.person(number).map(this::counting);
    }

    private Person counting(Person person) {
        return person.withPin(person.pin().filter(presses::made));
    }

    boolean guarded() {
        return people().stream().anyMatch(it -> it.pin().isPresent());
    }

    boolean outdated() {
        return staff.everybody().stream()
                .anyMatch(it -> it.pin().isPresent() && counting(it).pin().isEmpty());
    }

    /// Whether there is a manager who can sign in.
    boolean managed() {
        return people().stream().anyMatch(Person::approves);
    }

    boolean isLastManager(int number) {
        return person(number).filter(Person::approves).isPresent()
                && people().stream().filter(Person::approves).count() == 1;
    }

    /// All of it as one change, for tills that have none of it.
    StaffLaidOut laidOut(Instant at) {
        var current = presses.current().name();
        var others = people().stream()
                .flatMap(it -> it.pin().stream())
                .map(PinHash::pepper)
                .distinct()
                .filter(name -> !name.equals(current));
        return new StaffLaidOut(
                people(),
                staff.last(),
                Stream.concat(others, Stream.of(current)).map(presses::wrapped).toList(),
                at);
    }

    /// Why somebody new cannot have this name.
    Optional<Refusal> unfit(String name) {
        if (name.isEmpty()
                || name.codePoints().map(sign -> sign < FIRST_WIDE_SIGN ? 1 : 2).sum() > LONGEST_NAME
                || name.codePoints().anyMatch(Team::unspeakable)) {
            return Optional.of(Refusal.Rule.NAME_UNFIT);
        }
        return staff.everybody().stream().anyMatch(it -> it.name().equals(name))
                ? Optional.of(Refusal.Rule.NAME_TAKEN)
                : Optional.empty();
    }

    /// Control signs and halves of signs, which no receipt and no journal can hold.
    private static boolean unspeakable(int sign) {
        return Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE;
    }
}
