package io.saoma;

import io.saoma.sale.Basket;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.DiscountShare;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.StaffDesk;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.cashier.beside.Panels;
import io.saoma.ui.cashier.beside.Permission;
import io.saoma.ui.staff.ApprovalController;
import io.saoma.ui.staff.PinCheck;
import io.saoma.ui.staff.PinViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// A manager's word, asked for in place: nobody signs out for it, and what was under way goes on afterwards.
final class Approvals implements Permission {

    private final StaffDesk staff;
    private final Presence presence;
    private final DiscountShare limit;
    private final UiTasks tasks;
    private final TillWindow window;
    private final CashierViewModel cashier;
    private final ObservableValue<Instant> now;

    /// As much as was allowed for the basket at hand.
    private DiscountShare allowed = DiscountShare.NONE;

    /// What is asked for beside the basket just now.
    private Optional<Approval> asked = Optional.empty();

    /// What was last asked for over the whole window.
    private Optional<Question> question = Optional.empty();

    Approvals(
            Till till,
            Presence presence,
            UiTasks tasks,
            TillWindow window,
            CashierViewModel cashier,
            ObservableValue<Instant> now) {
        staff = till.staff;
        this.presence = presence;
        limit = DiscountShare.percent(till.settings.staff().discountPercent());
        this.tasks = tasks;
        this.window = window;
        this.cashier = cashier;
        this.now = now;
        cashier.ask(this);
        cashier.basketProperty().subscribe(this::look);
        // a panel that opens or closes, and a payment that begins, take the place of the question
        cashier.beside().panelProperty().subscribe(_ -> asked = Optional.empty());
        cashier.frozenProperty().subscribe(_ -> asked = Optional.empty());
    }

    @Override
    public void ask(Basket basket, Runnable granted) {
        var share = DiscountShare.of(basket);
        if (presence.mayAll()) {
            allowed = allowed.or(share);
        }
        if (presence.mayAll() || share.compareTo(limit.or(allowed)) <= 0) {
            granted.run();
        } else {
            var letOff = DiscountShare.letOff(basket);
            var approval = new Approval(Matter.DISCOUNT, share.inPercent() + "%", letOff, presence.name());
            beside(approval, Sentence.of("approval.discount", letOff, share.inPercent()), () -> {
                allowed = allowed.or(share);
                granted.run();
            });
        }
    }

    private void beside(Approval approval, Sentence what, Runnable granted) {
        asked = Optional.of(approval);
        window.showBeside(screen(approval, what, _ -> answered(approval, granted), () -> decline(approval)));
    }

    private void decline(Approval approval) {
        answered(approval, () -> {});
    }

    private void answered(Approval approval, Runnable then) {
        if (asked.equals(Optional.of(approval))) {
            asked = Optional.empty();
            cashier.beside()
                    .panelProperty()
                    .get()
                    .ifPresentOrElse(panel -> window.showBeside(Panels.screen(panel)), window::clearBeside);
            then.run();
        }
    }

    /// Asks over the whole window: `granted` gets the name of the manager who said yes.
    void over(Approval approval, Sentence what, Consumer<String> granted, Runnable back) {
        var asking = new Question(approval, what, granted, back);
        question = Optional.of(asking);
        window.show(asking);
    }

    /// Whoever comes next has asked for nothing: what they would find typed is not for them to send off.
    void end() {
        question.filter(window::shows).ifPresent(it -> it.back.run());
        asked.ifPresent(this::decline);
    }

    /// A yes that comes when the question is no longer to be seen comes too late.
    private final class Question implements Function<Messages, Screen> {

        private final Function<Messages, Screen> screen;
        private final Runnable back;

        Question(Approval approval, Sentence what, Consumer<String> granted, Runnable back) {
            Consumer<Person> answered = manager -> {
                if (window.shows(this) && !window.locked()) {
                    granted.accept(manager.name());
                }
            };
            screen = screen(approval, what, answered, back);
            this.back = back;
        }

        @Override
        public Screen apply(Messages messages) {
            return screen.apply(messages);
        }
    }

    private Function<Messages, Screen> screen(
            Approval approval, Sentence what, Consumer<Person> granted, Runnable back) {
        var managers = staff.people().stream().filter(Person::approves).toList();
        var viewModel = new PinViewModel(managers, Optional.empty(), check(approval), tasks, now, granted);
        return messages -> new ApprovalController(viewModel, what, back, messages);
    }

    private PinCheck check(Approval approval) {
        return new PinCheck() {
            @Override
            public Standing standing(Person person) {
                return staff.standing(person);
            }

            @Override
            public Answer attempt(Person person, Pin pin) {
                return staff.approve(approval, person.number(), pin);
            }
        };
    }

    /// A question goes with the basket that it is about; with the next customer everything is asked about anew.
    private void look(Basket basket) {
        asked.ifPresent(this::decline);
        if (basket.isEmpty()) {
            allowed = DiscountShare.NONE;
        }
    }
}
