package io.saoma;

import io.saoma.sale.Money;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.StaffDesk;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.Heartbeat;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Notices;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.staff.PinCheck;
import io.saoma.ui.staff.PinViewModel;
import io.saoma.ui.staff.SignInController;
import io.saoma.ui.staff.StaffController;
import io.saoma.ui.staff.StaffViewModel;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;

/// The staff at the counter: the till is locked, somebody comes, and a manager says who works here. While nobody has
/// a PIN, nothing of it is to be seen.
final class StaffCounter implements PinCheck {

    private final StaffDesk staff;
    private final Presence presence;
    private final Approvals approvals;
    private final UiTasks tasks;
    private final TillWindow window;
    private final StripViewModel strip;
    private final CashierViewModel cashier;
    private final Checkout checkout;
    private final StaffNotices notices;
    private final Heartbeat heartbeat;
    private final Consumer<Throwable> complain;
    private final IdleWatch idle;
    private final Duration longest;
    private final Runnable told;
    private boolean wanted;
    private Optional<Function<Messages, Screen>> managing = Optional.empty();
    private Optional<OwnPinChange> typing = Optional.empty();
    private Optional<StaffViewModel> listing = Optional.empty();
    private List<Person> waiting = List.of();
    private boolean mayAll;

    /// Whether a manager has said yes to something since the till last locked.
    private boolean trusted;

    StaffCounter(
            Till till,
            Presence presence,
            UiTasks tasks,
            TillWindow window,
            StripViewModel strip,
            CashierViewModel cashier,
            Checkout checkout,
            Notices notices,
            Heartbeat heartbeat,
            Consumer<Throwable> complain) {
        staff = till.staff;
        this.presence = presence;
        this.tasks = tasks;
        this.window = window;
        this.strip = strip;
        this.cashier = cashier;
        this.checkout = checkout;
        this.notices = new StaffNotices(notices);
        this.heartbeat = heartbeat;
        this.complain = complain;
        approvals = new Approvals(till, presence, tasks, window, cashier, heartbeat.nowProperty());
        idle = new IdleWatch(window.scene(), till.clock);
        longest = Duration.ofMinutes(till.settings.staff().lockMinutes());
        heartbeat.nowProperty().subscribe(_ -> tick());
        told = tasks.nudge(this::changed);
        staff.subscribe(told);
        window.command(Key.withCtrl(KeyCode.K, "signin.key", this::onLock));
        window.command(Key.withCtrl(KeyCode.U, "people.key", this::onStaff));
        window.command(Key.withCtrl(KeyCode.O, "ownpin.key", this::onOwnPin));
    }

    /// The till opens at the sign-in screen where somebody has a PIN; where PINs have come to nothing, that is said.
    void open() {
        sayWhoseStaffItIs();
        if (staff.guarded()) {
            close();
        } else if (staff.outdated()) {
            notices.outdated();
        }
    }

    /// The whole list may have changed, here or at another till: who is shown, and whether those at the till still work
    /// here.
    void changed() {
        if (!staff.outdated() || staff.guarded()) {
            notices.upToDate();
        }
        sayWhoseStaffItIs();
        listing.ifPresent(StaffViewModel::refresh);
        if (window.locked()) {
            if (!waiting.equals(withPin())) {
                close();
            }
            return;
        }
        name(presence.name());
        if (mayAll && !presence.mayAll()) {
            putAway();
        }
        mayAll = presence.mayAll();
        if (staff.guarded() && presence.person().isEmpty()) {
            leaveSoon();
        }
    }

    private void sayWhoseStaffItIs() {
        if (staff.exchanged()) {
            notices.exchanged();
        }
    }

    /// Whoever is at the till works here no more. The code of a customer who pays stays where it is to be seen.
    private void leaveSoon() {
        if (paying()) {
            wanted = true;
        } else {
            lock(false);
        }
    }

    private List<Person> withPin() {
        return staff.people().stream().filter(it -> it.pin().isPresent()).toList();
    }

    /// Has a manager say yes over the whole window, unless whoever is at the till needs nobody's word; `granted` gets
    /// the name of who said it.
    void approve(Approval approval, Sentence what, Consumer<String> granted, Runnable back) {
        Consumer<String> trusting = by -> {
            trusted = true;
            granted.accept(by);
        };
        if (presence.mayAll()) {
            trusting.accept(presence.name());
        } else {
            approvals.over(approval, what, trusting, back);
        }
    }

    @Override
    public Standing standing(Person person) {
        return staff.standing(person);
    }

    @Override
    public Answer attempt(Person person, Pin pin) {
        return staff.signIn(person.number(), pin);
    }

    /// While a customer pays, the code stays where it is to be seen: the till locks when that is over, or is told
    /// once more that it need not.
    private boolean onLock() {
        if (!staff.guarded()) {
            return onStaff();
        }
        if (wanted && presence.person().isPresent()) {
            wanted = false;
            notices.lockNoMore();
        } else if (paying()) {
            wanted = true;
            notices.lockLater();
        } else {
            lock(false);
        }
        return true;
    }

    /// Leads to the list of the staff.
    void people() {
        var _ = onStaff();
    }

    private boolean onStaff() {
        approve(
                new Approval(Matter.STAFF, "", Money.ZERO, presence.name()),
                Sentence.of("approval.staff"),
                this::showStaff,
                window::goHome);
        return true;
    }

    /// Whoever is at the till; while nobody has a PIN, a manager has to give the first one.
    private boolean onOwnPin() {
        if (!staff.guarded()) {
            return onStaff();
        }
        presence.person().ifPresent(person -> {
            var change =
                    new OwnPinChange(new OwnPinDesk(staff, person), tasks, heartbeat.nowProperty(), window, notices);
            typing = Optional.of(change);
            showUntilLocked(change);
        });
        return true;
    }

    private void showStaff(String by) {
        var viewModel = new StaffViewModel(new StaffKeeping(staff, presence, by, told), tasks, window::goHome);
        listing = Optional.of(viewModel);
        manage(messages -> new StaffController(viewModel, messages));
    }

    /// Shows what only a manager may see, unless the till has locked since one said yes: somebody else may be there.
    void manage(Function<Messages, Screen> screen) {
        if (trusted) {
            showUntilLocked(screen);
        }
    }

    private void showUntilLocked(Function<Messages, Screen> screen) {
        managing = Optional.of(screen);
        window.show(screen);
    }

    private void tick() {
        if (window.locked() || !staff.guarded() || paying()) {
            return;
        }
        if (wanted) {
            lock(false);
        } else if (longest.isPositive() && idle.since().compareTo(longest) >= 0) {
            lock(true);
        }
    }

    private boolean paying() {
        return checkout.currentProperty()
                .get()
                .filter(it -> it.faceProperty().get().stage().running())
                .isPresent();
    }

    private void lock(boolean byItself) {
        var by = presence.name();
        close();
        tasks.run(
                () -> {
                    staff.lock(byItself, by);
                    return by;
                },
                _ -> {},
                complain);
    }

    /// Whoever was there last need not be chosen: their PIN is enough. What only a manager may see is put away, for
    /// somebody else may come.
    private void close() {
        putAway();
        approvals.end();
        typing.ifPresent(OwnPinChange::forget);
        typing = Optional.empty();
        wanted = false;
        notices.locked();
        name("");
        waiting = withPin();
        var last = presence.person().map(Person::number);
        var viewModel = new PinViewModel(waiting, last, this, tasks, heartbeat.nowProperty(), this::come);
        var tray = Bindings.size(cashier.tray());
        window.lock(messages -> new SignInController(viewModel, tray, messages));
    }

    /// What only a manager may see.
    private void putAway() {
        trusted = false;
        managing.filter(window::shows).ifPresent(_ -> window.goHome());
    }

    private void come(Person person) {
        presence.come(person);
        mayAll = presence.mayAll();
        name(person.name());
        window.unlock();
    }

    private void name(String shown) {
        strip.placeProperty().set(strip.placeProperty().get().with(shown));
    }
}
