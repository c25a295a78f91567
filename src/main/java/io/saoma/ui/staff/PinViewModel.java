package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody is chosen and their PIN typed, until it is the right one; on the JavaFX thread.
public final class PinViewModel implements PinEntry {

    private static final Logger LOG = LoggerFactory.getLogger(PinViewModel.class);

    private final List<Person> people;
    private final PinCheck check;
    private final UiTasks tasks;
    private final Consumer<Person> done;
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<PinFace> face = new ReadOnlyObjectWrapper<>();
    private final Digits digits = new Digits();
    private int index;
    private boolean working;
    private Optional<String> trouble = Optional.empty();

    /// @param first the number of the one who is chosen to begin with; where there is no such one, the first
    /// @param time changes a few times a second
    public PinViewModel(
            List<Person> people,
            Optional<Integer> first,
            PinCheck check,
            UiTasks tasks,
            ObservableValue<Instant> time,
            Consumer<Person> done) {
        this.people = List.copyOf(people);
        this.check = check;
        this.tasks = tasks;
        this.done = done;
        index = IntStream.range(0, people.size())
                .filter(at -> first.equals(Optional.of(people.get(at).number())))
                .findFirst()
                .orElse(0);
        // bound, and not listened to, so that the time does not keep what is off the screen
        now.bind(time);
        now.subscribe(_ -> look());
    }

    @Override
    public ReadOnlyObjectProperty<PinFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    void up() {
        choose(index - 1);
    }

    void down() {
        choose(index + 1);
    }

    /// Whose PIN is typed from now on; what was typed for somebody else is gone.
    void choose(int wanted) {
        if (!working && !people.isEmpty()) {
            index = Math.floorMod(wanted, people.size());
            clear();
        }
    }

    @Override
    public void type(char digit) {
        if (!working && digits.type(digit)) {
            trouble = Optional.empty();
            look();
        }
    }

    @Override
    public void erase() {
        if (!working && digits.erase()) {
            look();
        }
    }

    void clear() {
        digits.forget();
        trouble = Optional.empty();
        look();
    }

    /// Enter: tries what was typed.
    @Override
    public void go() {
        var person = face.get().atHand();
        if (working || digits.count() == 0 || person.filter(this::free).isEmpty()) {
            return;
        }
        var pin = digits.take();
        working = true;
        look();
        tasks.run(
                () -> {
                    try (pin) {
                        return check.attempt(person.get(), pin);
                    }
                },
                this::answered,
                this::failed);
    }

    private void answered(Answer answer) {
        working = false;
        trouble = Optional.of("pin.wrong").filter(_ -> answer instanceof Answer.Wrong);
        look();
        if (answer instanceof Answer.Right(var person)) {
            done.accept(person);
        }
    }

    private void failed(Exception problem) {
        LOG.error("a PIN cannot be tried", problem);
        working = false;
        trouble = Optional.of("pin.notWritten");
        look();
    }

    private boolean free(Person person) {
        return check.standing(person) instanceof Standing.Free;
    }

    private void look() {
        var standing = people.isEmpty() ? new Standing.Spent() : check.standing(people.get(index));
        var wrong = trouble.isPresent() || !(standing instanceof Standing.Free);
        face.set(new PinFace(
                people,
                index,
                digits.count(),
                working,
                working ? Sentence.of("pin.checking") : said(standing),
                wrong && !working));
    }

    private Sentence said(Standing standing) {
        return StandingWords.say(standing, now.get(), trouble, "pin.type");
    }
}
