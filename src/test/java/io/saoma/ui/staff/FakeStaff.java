package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.PinHash;
import io.saoma.sale.staff.Role;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Refusal;
import io.saoma.shop.staff.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A staff whose only right PIN is 482913, kept on no disk.
final class FakeStaff implements StaffDeeds, PinCheck, OwnPin {

    static final Instant NOW = Instant.parse("2026-03-14T02:24:00Z");
    static final Person WANG = person(1, "老王", Role.MANAGER);
    static final Person LI = person(2, "小李", Role.CASHIER);
    static final Person ZHAO = person(3, "赵晓明", Role.MANAGER);

    final List<String> done = new ArrayList<>();
    final Map<Integer, Standing> standings = new HashMap<>();
    List<Person> people = List.of();
    Optional<Refusal> refusal = Optional.empty();
    boolean diskFails;
    boolean apart;
    private final Pin right = new Pin("482913".toCharArray());

    static Person person(int number, String name, Role role) {
        return new Person(number, name, role, Optional.of(new PinHash("", 1, "", "")));
    }

    @Override
    public List<Person> people() {
        return people;
    }

    @Override
    public Standing standing(Person person) {
        return standings.getOrDefault(person.number(), new Standing.Free(5));
    }

    @Override
    public Answer attempt(Person person, Pin pin) {
        work();
        done.add("try " + person.name());
        if (pin.same(right)) {
            return new Answer.Right(person);
        }
        standings.put(person.number(), new Standing.Free(4));
        return new Answer.Wrong(standing(person));
    }

    @Override
    public boolean practice() {
        return true;
    }

    @Override
    public boolean apart() {
        return apart;
    }

    @Override
    public Optional<Refusal> add(String name, Role role, Pin pin) {
        return did("add " + name + " " + role + " " + pin.same(right), () -> {
            var more = new ArrayList<>(people);
            more.add(person(people.size() + 1, name, role));
            people = more;
        });
    }

    @Override
    public Optional<Refusal> givePin(Person person, Pin pin) {
        return did("pin " + person.name() + " " + pin.same(right), () -> {});
    }

    @Override
    public Optional<Refusal> changeRole(Person person, Role role) {
        return did("role " + person.name() + " " + role, () -> {});
    }

    @Override
    public Optional<Refusal> retire(Person person) {
        return did(
                "retire " + person.name(),
                () -> people = people.stream().filter(it -> !it.equals(person)).toList());
    }

    @Override
    public void forgetTries(Person person) {
        standings.remove(person.number());
        done.add("unlock " + person.name());
    }

    @Override
    public Person person() {
        return LI;
    }

    @Override
    public Standing standing() {
        return standing(LI);
    }

    @Override
    public Answer confirm(Pin old) {
        return attempt(LI, old);
    }

    @Override
    public Answer change(Pin old, Pin fresh) {
        work();
        if (fresh.same(old)) {
            return new Answer.Unfit(Refusal.Rule.PIN_SAME);
        }
        if (refusal.isPresent()) {
            return new Answer.Unfit(refusal.get());
        }
        done.add("change " + old.same(right) + " " + fresh.same(new Pin("906172".toCharArray())));
        return new Answer.Right(LI);
    }

    private Optional<Refusal> did(String what, Runnable deed) {
        work();
        if (refusal.isEmpty()) {
            done.add(what);
            deed.run();
        }
        return refusal;
    }

    private void work() {
        if (diskFails) {
            throw new IllegalStateException("the disk is full");
        }
    }
}
