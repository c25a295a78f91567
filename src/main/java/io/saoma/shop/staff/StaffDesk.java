package io.saoma.shop.staff;

import io.saoma.sale.Event;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.DutyEvent.Approved;
import io.saoma.sale.staff.DutyEvent.SignedIn;
import io.saoma.sale.staff.DutyEvent.TillLocked;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.PinHash;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.sale.staff.StaffEvent.PinRefused;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.sale.staff.StaffEvent.TriesForgotten;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Footing;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What can be asked of the staff and done with it; each deed is in the book before it is answered.
///
/// One deed after the other, from any thread; questions never wait, and who signs in waits for no network. Where tills
/// have a shared book, a change stands there first and is written down here like those of the others: as something that
/// was taken over.
public final class StaffDesk implements InCommon {

    private final Roll roll;
    private final boolean practice;
    private final InstantSource clock;
    private final Optional<Following> others;
    private final Footing footing = new Footing();
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private final Staff first;

    /// Of a till that shares its staff with nobody.
    public StaffDesk(
            Consumer<? super Event> book,
            List<? extends ShopEvent> past,
            PinPress press,
            boolean practice,
            InstantSource clock) {
        this(book, past, press, practice, clock, PepperPost.NONE, Optional.empty());
    }

    /// @param book returns once the event is on disk, and throws where it cannot be
    /// @param past what the book knows already
    /// @param press with the till's own pepper
    /// @param others present where other tills have the same staff
    public StaffDesk(
            Consumer<? super Event> book,
            List<? extends ShopEvent> past,
            PinPress press,
            boolean practice,
            InstantSource clock,
            PepperPost post,
            Optional<SharedRow<Change, StaffTakenOver>> others) {
        this.practice = practice;
        this.clock = clock;
        first = Staff.of(past, practice);
        roll = new Roll(book, new Team(first, new Presses(press, post, first)));
        this.others =
                others.map(row -> new Following(roll, row, clock, footing, () -> subscribers.forEach(Runnable::run)));
    }

    public boolean practice() {
        return practice;
    }

    /// Tells of what other tills changed from now on, on whatever thread took it over.
    public void subscribe(Runnable subscriber) {
        subscribers.add(subscriber);
    }

    @Override
    public Accord accord() {
        return footing.now();
    }

    @Override
    public Seen known() {
        return roll.team().seen();
    }

    @Override
    public void onAccord(Runnable subscriber) {
        footing.subscribe(subscriber);
    }

    @Override
    public Accord level() {
        others.ifPresent(Following::level);
        return accord();
    }

    @Override
    public Accord keepOwn() {
        others.ifPresent(Following::keepOwn);
        return accord();
    }

    @Override
    public Accord takeTheirs() {
        others.ifPresent(Following::takeTheirs);
        return accord();
    }

    /// Whether the PINs of the shop cannot be known here, so that this till has a staff of its own.
    public boolean apart() {
        return others.filter(Following::apart).isPresent();
    }

    /// Another one as soon as numbers are no longer those of the same people.
    public int era() {
        return roll.team().staff().era();
    }

    /// Whether the till has given up those who worked here when it began, for the staff of other tills.
    public boolean exchanged() {
        return era() != first.era() && !first.people().isEmpty();
    }

    /// Everybody who works here, those first who came first; a PIN of another pepper counts as none.
    public List<Person> people() {
        return roll.team().people();
    }

    public Optional<Person> person(int number) {
        return roll.team().person(number);
    }

    /// Whether somebody has a PIN: only then does the till ask for one.
    public boolean guarded() {
        return roll.team().guarded();
    }

    /// Whether PINs were given that count no longer, since the vault is another one.
    public boolean outdated() {
        return roll.team().outdated();
    }

    public Standing standing(Person person) {
        return roll.team().staff().tries(person.number()).standing(person.manager(), now());
    }

    /// Somebody wants to work at the till.
    public Answer signIn(int number, Pin pin) {
        return check(
                number,
                pin,
                "",
                _ -> true,
                person -> roll.note(new SignedIn(person.number(), practice, person.name(), now())));
    }

    /// A manager gives their word to what somebody asks for.
    public Answer approve(Approval what, int number, Pin pin) {
        return check(
                number,
                pin,
                what.asker(),
                Person::manager,
                manager -> roll.note(new Approved(
                        what.matter(), what.about(), what.amount(), what.asker(), practice, manager.name(), now())));
    }

    /// Whoever is at the till shows that they are the one who signed in; a wrong PIN counts as it does there.
    public Answer confirm(Person person, Pin pin) {
        return check(person.number(), pin, person.name(), _ -> true, _ -> {});
    }

    /// They give themselves another PIN, for which the old one is asked. A wrong old one is a try; a new one that
    /// cannot be theirs is none.
    public Answer changePin(Person person, Pin old, Pin fresh) {
        var unfit = fresh.unfit().or(() -> Optional.of(Refusal.Rule.PIN_SAME).filter(_ -> fresh.same(old)));
        if (unfit.isPresent()) {
            return new Answer.Unfit(unfit.get());
        }
        return switch (confirm(person, old)) {
            case Answer.Right(var right) ->
                change(pin(right, fresh, right.name()))
                        .<Answer>map(Answer.Unfit::new)
                        .orElseGet(() -> new Answer.Right(right));
            case Answer.Wrong wrong -> wrong;
            case Answer.Unfit never -> never;
        };
    }

    /// The till is locked; `idle` where nobody did it.
    public void lock(boolean idle, String by) {
        roll.note(new TillLocked(idle, practice, by, now()));
    }

    /// Somebody new works here and has this PIN; the first of all is a manager.
    public Optional<Refusal> add(String name, Role role, Pin pin, String by) {
        var plain = name.strip();
        return change(new Wish(
                Optional.empty(),
                plain,
                team -> team.unfit(plain).or(() -> managerFirst(team, role)).or(pin::unfit),
                team -> new PersonAdded(team.staff().last() + 1, plain, role, press(team, pin), practice, by, now())));
    }

    /// They have this PIN from now on.
    ///
    /// @param seen as whoever gives it saw them, as in every deed
    public Optional<Refusal> givePin(Person seen, Pin pin, String by) {
        return change(pin(seen, pin, by));
    }

    private Wish pin(Person seen, Pin pin, String by) {
        return Wish.about(
                seen,
                team -> managerFirst(team, seen.role()).or(pin::unfit),
                team -> new PinGiven(seen.number(), press(team, pin), practice, by, now()));
    }

    public Optional<Refusal> changeRole(Person seen, Role role, String by) {
        return change(Wish.about(
                seen,
                team -> lastManager(team, seen).filter(_ -> role == Role.CASHIER),
                _ -> new PersonSaved(seen.number(), seen.name(), role, practice, by, now())));
    }

    /// They work here no more.
    public Optional<Refusal> retire(Person seen, String by) {
        return change(Wish.about(
                seen, team -> lastManager(team, seen), _ -> new PersonRetired(seen.number(), practice, by, now())));
    }

    private Optional<Refusal> change(Wish wanted) {
        var wish = guarded() ? wanted : wanted.unasked();
        return others.map(row -> row.change(wish)).orElseGet(() -> roll.change(wish));
    }

    private static Optional<Refusal> managerFirst(Team team, Role role) {
        return Optional.<Refusal>of(Refusal.Rule.MANAGER_FIRST).filter(_ -> role == Role.CASHIER && !team.guarded());
    }

    private static Optional<Refusal> lastManager(Team team, Person seen) {
        return Optional.<Refusal>of(Refusal.Rule.LAST_MANAGER).filter(_ -> team.isLastManager(seen.number()));
    }

    private static PinHash press(Team team, Pin pin) {
        return team.presses().current().press(pin);
    }

    /// They may try again, at this till.
    public void forgetTries(int number, String by) {
        roll.tell(new TriesForgotten(number, practice, by, now()));
    }

    private Answer check(int number, Pin pin, String by, Predicate<Person> entitled, Consumer<Person> done) {
        synchronized (roll) {
            var person = person(number).filter(entitled);
            var standing = person.map(this::standing).orElse(new Standing.Free(1));
            if (!(standing instanceof Standing.Free)) {
                return new Answer.Wrong(standing);
            }
            if (!roll.team().presses().fits(pin, person.flatMap(Person::pin))) {
                person.ifPresent(it -> roll.tell(new PinRefused(it.number(), practice, by, now())));
                return new Answer.Wrong(person.map(this::standing).orElse(standing));
            }
            var right = person.orElseThrow();
            if (roll.team().staff().tries(number).wrong() > 0) {
                roll.tell(new TriesForgotten(number, practice, right.name(), now()));
            }
            done.accept(right);
            return new Answer.Right(right);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
