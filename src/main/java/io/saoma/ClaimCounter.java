package io.saoma;

import io.saoma.payment.HandOutcome;
import io.saoma.payment.HandRules;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.claim.ClaimController;
import io.saoma.ui.claim.ClaimViewModel;
import io.saoma.ui.claim.HandCase;
import io.saoma.ui.claim.HandController;
import io.saoma.ui.claim.HandViewModel;
import io.saoma.ui.claim.HandWay;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.window.TillWindow;
import java.util.Optional;
import java.util.function.Consumer;

/// A customer says that he has paid: the screen that asks WeChat, wherever one comes from, and the one where a person
/// decides while WeChat cannot be asked.
final class ClaimCounter {

    private final Till till;
    private final UiTasks tasks;
    private final TillWindow window;
    private final Checkout checkout;
    private final StaffCounter staff;
    private final Presence presence;

    ClaimCounter(
            Till till, UiTasks tasks, TillWindow window, Checkout checkout, StaffCounter staff, Presence presence) {
        this.till = till;
        this.tasks = tasks;
        this.window = window;
        this.checkout = checkout;
        this.staff = staff;
        this.presence = presence;
    }

    /// @param back brings the screen from where one came
    void open(Runnable back) {
        show(viewModel(back));
    }

    /// Asks about this number at once.
    void ask(String number) {
        var viewModel = viewModel(window::goHome);
        show(viewModel);
        viewModel.ask(number);
    }

    private ClaimViewModel viewModel(Runnable back) {
        return new ClaimViewModel(till.desk::find, this::byHand, tasks, back);
    }

    private void show(ClaimViewModel viewModel) {
        window.show(messages -> new ClaimController(viewModel, messages));
    }

    /// A number of ours names its payment; WeChat's is taken for the one on the cashier's screen.
    private Optional<Runnable> byHand(PaymentNumber number) {
        var wanted = number instanceof OutTradeNo(var text)
                ? Optional.of(text)
                : checkout.currentProperty()
                        .get()
                        .map(PayViewModel::payment)
                        .map(payment -> payment.order().outTradeNo());
        return till.desk.open().stream()
                .filter(open -> wanted.equals(Optional.of(open.payment().order().outTradeNo())))
                .filter(open -> HandRules.offered(open.status()))
                .map(OpenPayment::payment)
                .findFirst()
                .map(payment -> () -> confirm(payment, number));
    }

    private void confirm(Payment payment, PaymentNumber number) {
        var what = new HandCase(payment.sale().number(), payment.order().totalFee(), number.text());
        new Way(payment.order().outTradeNo(), number, what).show();
    }

    /// The way of one payment by hand, from the reason to the manager's word and back.
    private final class Way implements HandWay {

        private final String outTradeNo;
        private final PaymentNumber number;
        private final HandViewModel hands;

        Way(String outTradeNo, PaymentNumber number, HandCase what) {
            this.outTradeNo = outTradeNo;
            this.number = number;
            hands = new HandViewModel(what, this, tasks);
        }

        @Override
        public void approve(HandCase what, Consumer<String> granted) {
            var approval = new Approval(Matter.BY_HAND, what.sale().toString(), what.amount(), presence.name());
            staff.approve(
                    approval,
                    Sentence.of("approval.byHand", what.amount(), what.sale().brief()),
                    by -> {
                        show();
                        granted.accept(by);
                    },
                    this::show);
        }

        @Override
        public HandOutcome confirm(HandCase what, String reason, String by) {
            return till.desk.confirm(outTradeNo, number, reason, by);
        }

        @Override
        public void leave() {
            window.goHome();
        }

        private void show() {
            window.show(messages -> new HandController(hands, messages));
        }
    }
}
