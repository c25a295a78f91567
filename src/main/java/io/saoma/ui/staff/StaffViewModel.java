package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Refusal;
import io.saoma.ui.Sentence;
import io.saoma.ui.SingleTask;
import io.saoma.ui.UiTasks;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who works here, and what a manager changes about it; on the JavaFX thread.
public final class StaffViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(StaffViewModel.class);

    private final StaffDeeds deeds;
    private final Runnable leave;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<StaffFace> face = new ReadOnlyObjectWrapper<>();
    private final SingleTask work;

    public StaffViewModel(StaffDeeds deeds, UiTasks tasks, Runnable leave) {
        this.deeds = deeds;
        work = new SingleTask(tasks);
        this.leave = leave;
        face.set(list(0));
    }

    StringProperty nameProperty() {
        return name;
    }

    ReadOnlyObjectProperty<StaffFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    boolean practice() {
        return deeds.practice();
    }

    void up() {
        choose(face.get().index() - 1);
    }

    void down() {
        choose(face.get().index() + 1);
    }

    void choose(int wanted) {
        var now = face.get();
        if (now.stage() == StaffStage.LIST && !now.rows().isEmpty()) {
            face.set(now.with(Math.floorMod(wanted, now.rows().size())));
        }
    }

    /// F2: somebody new; the first of all is a manager.
    void add() {
        if (idle()) {
            name.set("");
            var first = face.get().rows().stream().noneMatch(row -> row.person().approves());
            face.set(face.get()
                    .with(first ? Role.MANAGER : Role.CASHIER)
                    .at(StaffStage.ADDING, Sentence.of(first ? "people.addFirst" : "people.addNext")));
        }
    }

    /// F3: the one at hand gets a new PIN.
    void newPin() {
        about(person -> face.set(face.get().at(StaffStage.PIN, Sentence.of("people.newPinOf", person.name()))));
    }

    /// F4: a cashier becomes a manager, and back; of somebody new, before they are written down.
    void changeRole() {
        if (face.get().stage() == StaffStage.ADDING) {
            role(other(face.get().role()));
        } else {
            about(person -> work(() -> deeds.changeRole(person, other(person.role()))));
        }
    }

    /// The role of somebody new.
    void role(Role wanted) {
        face.set(face.get().with(wanted));
    }

    /// F5: the one at hand may try their PIN again.
    void unlock() {
        if (face.get().atHand().filter(StaffRow::locked).isPresent()) {
            about(person -> work(() -> {
                deeds.forgetTries(person);
                return Optional.empty();
            }));
        }
    }

    /// Del: asks whether the one at hand shall work here no more.
    void retire() {
        about(person -> face.set(face.get().at(StaffStage.RETIRING, Sentence.of("people.retireAsk", person.name()))));
    }

    /// Enter, where something is asked.
    void confirm() {
        if (face.get().stage() == StaffStage.RETIRING) {
            face.get().atHand().ifPresent(row -> work(() -> deeds.retire(row.person())));
        }
    }

    /// Enter, where a PIN is asked for, which was typed twice; both are wiped.
    void save(Pin pin, Pin again) {
        var now = face.get();
        var called = name.get();
        var alike = pin.same(again);
        again.close();
        if (!now.stage().asksPin() || work.working()) {
            pin.close();
            return;
        }
        if (!alike) {
            pin.close();
            face.set(now.complains(Sentence.of("people.different")));
            return;
        }
        work(() -> {
            try (pin) {
                return now.stage() == StaffStage.ADDING
                        ? deeds.add(called, now.role(), pin)
                        : deeds.givePin(now.atHand().orElseThrow().person(), pin);
            }
        });
    }

    /// Esc: from a question back to the list, from the list back to selling.
    void back() {
        if (face.get().stage() == StaffStage.LIST) {
            leave.run();
        } else {
            face.set(list(face.get().index()));
        }
    }

    private void about(Consumer<Person> deed) {
        if (idle()) {
            face.get().atHand().map(StaffRow::person).ifPresent(deed);
        }
    }

    private boolean idle() {
        return face.get().stage() == StaffStage.LIST && !work.working();
    }

    /// Another till has changed the staff: the list is as it is now, and what was wrong stays said. Where something is
    /// asked, that goes on, and whoever was changed meanwhile is told of with the answer.
    public void refresh() {
        if (idle()) {
            var before = face.get();
            var at = before.atHand().map(row -> row.person().number());
            var now = list(before.index());
            var index = IntStream.range(0, now.rows().size())
                    .filter(row ->
                            at.equals(Optional.of(now.rows().get(row).person().number())))
                    .findFirst()
                    .orElse(now.index());
            face.set(before.wrong() ? now.with(index).complains(before.said()) : now.with(index));
        }
    }

    private StaffFace list(int index) {
        var rows = deeds.people().stream()
                .map(person -> new StaffRow(person, deeds.standing(person)))
                .toList();
        var guarded = rows.stream().anyMatch(row -> row.person().pin().isPresent());
        return new StaffFace(
                StaffStage.LIST,
                rows,
                Math.max(0, Math.min(index, rows.size() - 1)),
                Role.CASHIER,
                Sentence.of(deeds.apart() ? "people.apart" : guarded ? "people.guarded" : "people.open"),
                false);
    }

    private void work(Callable<Optional<Refusal>> deed) {
        work.run(deed, refused -> refused.ifPresentOrElse(this::complain, this::succeed), problem -> {
            LOG.error("the staff cannot be changed", problem);
            face.set(face.get().complains(Sentence.of("people.notWritten")));
        });
    }

    /// Whoever is new is at hand, at the end of the list.
    private void succeed() {
        var added = face.get().stage() == StaffStage.ADDING;
        face.set(list(added ? Integer.MAX_VALUE : face.get().index()));
    }

    /// Somebody who was changed at another till is shown as they are now; whoever is new stays as they were typed.
    private void complain(Refusal why) {
        var now = face.get();
        var relisted = now.stage() == StaffStage.RETIRING
                || (now.stage() != StaffStage.ADDING && why instanceof Refusal.Overtaken);
        face.set((relisted ? list(now.index()) : now).complains(RefusalWords.of(why)));
    }

    private static Role other(Role role) {
        return role == Role.CASHIER ? Role.MANAGER : Role.CASHIER;
    }
}
