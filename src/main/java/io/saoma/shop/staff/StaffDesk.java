package io.saoma.shop.staff;

import io.saoma.sale.Event;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.DutyEvent.Approved;
import io.saoma.sale.staff.DutyEvent.SignedIn;
import io.saoma.sale.staff.DutyEvent.TillLocked;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.sale.staff.StaffEvent.PinRefused;
import io.saoma.sale.staff.StaffEvent.TriesForgotten;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What can be asked of the staff and done with it; each deed is in the book before it is answered.
///
/// One deed after the other, from any thread; questions never wait.
public final class StaffDesk {

    /// In columns, of which a Chinese sign takes two: so it stands whole on every screen.
    private static final int LONGEST_NAME = 24;

    private static final int FIRST_WIDE_SIGN = 0x1100;

    private final Consumer<? super Event> book;
    private final PinPress press;
    private final boolean practice;
    private final InstantSource clock;
    private volatile Staff staff;

    /// @param book returns once the event is on disk, and throws where it cannot be
    /// @param past what the book knows already
    public StaffDesk(
            Consumer<? super Event> book,
            List<? extends ShopEvent> past,
            PinPress press,
            boolean practice,
            InstantSource clock) {
        this.book = book;
        this.press = press;
        this.practice = practice;
        this.clock = clock;
        staff = Staff.of(past, practice);
    }

    public boolean practice() {
        return practice;
    }

    /// Everybody who works here, those first who came first; a PIN of another pepper counts as none.
    public List<Person> people() {
        return staff.everybody().stream().map(this::counting).toList();
    }

    public Optional<Person> person(int number) {
        return staff.person(number).map(this::counting);
    }

    /// Whether somebody has a PIN: only then does the till ask for one.
    public boolean guarded() {
        return people().stream().anyMatch(it -> it.pin().isPresent());
    }

    /// Whether PINs were given that count no longer, since the vault is another one.
    public boolean outdated() {
        return staff.everybody().stream()
                .anyMatch(it -> it.pin().isPresent() && counting(it).pin().isEmpty());
    }

    public Standing standing(Person person) {
        return staff.tries(person.number()).standing(person.manager(), now());
    }

    /// Somebody wants to work at the till.
    public Answer signIn(int number, Pin pin) {
        return check(
                number,
                pin,
                "",
                _ -> true,
                person -> book.accept(new SignedIn(person.number(), practice, person.name(), now())));
    }

    /// A manager gives their word to what somebody asks for.
    public Answer approve(Approval what, int number, Pin pin) {
        return check(
                number,
                pin,
                what.asker(),
                Person::manager,
                manager -> book.accept(new Approved(
                        what.matter(), what.about(), what.amount(), what.asker(), practice, manager.name(), now())));
    }

    /// Whoever is at the till shows that they are the one who signed in; a wrong PIN counts as it does there.
    public Answer confirm(Person person, Pin pin) {
        return check(person.number(), pin, person.name(), _ -> true, _ -> {});
    }

    /// They give themselves another PIN, for which the old one is asked. A wrong old one is a try; a new one that
    /// cannot be theirs is none.
    public synchronized Answer changePin(Person person, Pin old, Pin fresh) {
        var unfit = fresh.unfit().or(() -> Optional.of(Refusal.PIN_SAME).filter(_ -> fresh.same(old)));
        return unfit.<Answer>map(Answer.Unfit::new)
                .orElseGet(() -> check(
                        person.number(),
                        old,
                        person.name(),
                        _ -> true,
                        it -> tell(new PinGiven(it.number(), press.press(fresh), practice, it.name(), now()))));
    }

    /// The till is locked; `idle` where nobody did it.
    public void lock(boolean idle, String by) {
        book.accept(new TillLocked(idle, practice, by, now()));
    }

    /// Somebody new works here and has this PIN; the first of all is a manager.
    public synchronized Optional<Refusal> add(String name, Role role, Pin pin, String by) {
        var plain = name.strip();
        var refused = unfit(plain)
                .or(() -> Optional.of(Refusal.MANAGER_FIRST).filter(_ -> role == Role.CASHIER && !guarded()))
                .or(pin::unfit);
        if (refused.isEmpty()) {
            var number = staff.last() + 1;
            tell(new PersonSaved(number, plain, role, practice, by, now()));
            tell(new PinGiven(number, press.press(pin), practice, by, now()));
        }
        return refused;
    }

    /// They have this PIN from now on.
    public synchronized Optional<Refusal> givePin(int number, Pin pin, String by) {
        var refused = Optional.of(Refusal.MANAGER_FIRST)
                .filter(_ -> !guarded() && !person(number).orElseThrow().manager())
                .or(pin::unfit);
        if (refused.isEmpty()) {
            tell(new PinGiven(number, press.press(pin), practice, by, now()));
        }
        return refused;
    }

    public synchronized Optional<Refusal> changeRole(int number, Role role, String by) {
        var person = person(number).orElseThrow();
        var refused = Optional.of(Refusal.LAST_MANAGER).filter(_ -> role == Role.CASHIER && isLastManager(person));
        if (refused.isEmpty()) {
            tell(new PersonSaved(number, person.name(), role, practice, by, now()));
        }
        return refused;
    }

    /// They work here no more.
    public synchronized Optional<Refusal> retire(int number, String by) {
        var refused = Optional.of(Refusal.LAST_MANAGER)
                .filter(_ -> isLastManager(person(number).orElseThrow()));
        if (refused.isEmpty()) {
            tell(new PersonRetired(number, practice, by, now()));
        }
        return refused;
    }

    /// They may try again.
    public synchronized void forgetTries(int number, String by) {
        tell(new TriesForgotten(number, practice, by, now()));
    }

    private synchronized Answer check(
            int number, Pin pin, String by, Predicate<Person> entitled, Consumer<Person> done) {
        var person = person(number).filter(entitled);
        var standing = person.map(this::standing).orElse(new Standing.Free(1));
        if (!(standing instanceof Standing.Free)) {
            return new Answer.Wrong(standing);
        }
        if (!press.fits(pin, person.flatMap(Person::pin))) {
            person.ifPresent(it -> tell(new PinRefused(it.number(), practice, by, now())));
            return new Answer.Wrong(person.map(this::standing).orElse(standing));
        }
        var right = person.orElseThrow();
        if (staff.tries(number).wrong() > 0) {
            tell(new TriesForgotten(number, practice, right.name(), now()));
        }
        done.accept(right);
        return new Answer.Right(right);
    }

    private Instant now() {
        return clock.instant();
    }

    /// On the disk first; where that fails, nothing has changed here either.
    private void tell(StaffEvent event) {
        book.accept(event);
        staff = staff.after(event);
    }

    private Person counting(Person person) {
        return person.withPin(person.pin().filter(press::made));
    }

    private Optional<Refusal> unfit(String name) {
        if (name.isEmpty()
                || name.codePoints().map(sign -> sign < FIRST_WIDE_SIGN ? 1 : 2).sum() > LONGEST_NAME
                || name.codePoints().anyMatch(StaffDesk::unspeakable)) {
            return Optional.of(Refusal.NAME_UNFIT);
        }
        return staff.everybody().stream().anyMatch(it -> it.name().equals(name))
                ? Optional.of(Refusal.NAME_TAKEN)
                : Optional.empty();
    }

    /// Control signs and halves of signs, which no receipt and no journal can hold.
    private static boolean unspeakable(int sign) {
        return Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE;
    }

    private boolean isLastManager(Person person) {
        return person.approves() && people().stream().filter(Person::approves).count() == 1;
    }
}
