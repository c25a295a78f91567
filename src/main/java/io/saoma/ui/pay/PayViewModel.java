package io.saoma.ui.pay;

import io.saoma.device.Sound;
import io.saoma.payment.AuthCode;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.TillClock;
import io.saoma.ui.Sentence;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One payment on the screens, from the charge until the cashier is back at the basket; on the JavaFX thread.
public final class PayViewModel {

    /// The ways out of the payment's screen.
    interface Exit {

        void back();

        /// The payment waits aside, and the next customer is served.
        void park();

        /// The customer pays cash instead.
        void cash();

        /// The customer says that he has paid.
        void find();

        /// Tries the same sale once more, with an order of its own.
        void again(Payment ended);

        /// Tries the same sale once more, with the code that the customer holds out.
        void again(Payment ended, AuthCode code);

        /// A code was held out while this payment has not ended unpaid.
        void tooSoon(TooSoon why);
    }

    public static final Duration GREEN = Duration.ofSeconds(3);

    private final OpenPayment open;
    private final TillClock clock;
    private final Sound sound;
    private final Exit exit;
    private final ReadOnlyObjectWrapper<PayFace> face = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Sentence>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> returnIn = new ReadOnlyObjectWrapper<>(GREEN);
    private final Silence silence = new Silence();

    private PaymentStatus status;
    private Optional<Duration> paidSince = Optional.empty();
    private Optional<PaymentState> rung = Optional.empty();
    private boolean cancelling;
    private boolean cashInstead;
    private boolean left;

    PayViewModel(OpenPayment open, TillClock clock, Sound sound, Exit exit) {
        this.open = open;
        this.clock = clock;
        this.sound = sound;
        this.exit = exit;
        status = open.status();
        silence.hear(status);
        refresh();
    }

    public Payment payment() {
        return status.payment();
    }

    public ReadOnlyObjectProperty<PayFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// What is asked before a payment is cancelled, while it is asked.
    public ReadOnlyObjectProperty<Optional<Sentence>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// After paid: how long until the cashier is back at the basket.
    public ReadOnlyObjectProperty<Duration> returnInProperty() {
        return returnIn.getReadOnlyProperty();
    }

    public boolean shows(Payment other) {
        return payment().order().outTradeNo().equals(other.order().outTradeNo());
    }

    /// Takes news of this payment; each status is to be handed in once, for money rings.
    void accept(PaymentStatus news) {
        var before = status.payment().state();
        status = news;
        silence.hear(news);
        refresh();
        if (!news.payment().state().equals(before)) {
            question.set(Optional.empty());
        }
        ring(news.payment().state());
        if (news.payment().unverified()) {
            handOver();
        } else if (cancelling && isGivenUp()) {
            leaveOnce();
        }
    }

    /// Time has passed.
    public void tick() {
        refresh();
        question.set(question.get().map(_ -> PayWords.question(payment(), clock.now())));
        paidSince.ifPresent(since -> {
            var rest = GREEN.minus(clock.now().since(since));
            returnIn.set(rest.isNegative() ? Duration.ZERO : rest);
            if (!rest.isPositive()) {
                leaveOnce();
            }
        });
    }

    public void check() {
        if (can(Verb.CHECK)) {
            open.check();
        }
    }

    /// The customer says that he has paid, and shows a number.
    public void find() {
        if (can(Verb.FIND)) {
            exit.find();
        }
    }

    /// A fresh code: of this order while it waits, of a new one once it has ended unpaid.
    public void newCode() {
        if (can(Verb.NEW_CODE)) {
            open.newCode();
        } else if (can(Verb.AGAIN) && !left) {
            left = true;
            exit.again(payment());
        }
    }

    /// A code that the customer holds out instead: charged once this payment has ended unpaid, and never beside it.
    public void scanned(AuthCode code) {
        if (!can(Verb.AGAIN)) {
            exit.tooSoon(TooSoon.of(face.get().stage(), payment(), clock.now()));
        } else if (!left) {
            left = true;
            exit.again(payment(), code);
        }
    }

    /// Asks first whether the payment is really to be given up.
    public void cancel() {
        if (can(Verb.CANCEL)) {
            question.set(Optional.of(PayWords.question(payment(), clock.now())));
        }
    }

    /// Lets the payment wait aside, as it is.
    public void park() {
        if (can(Verb.PARK) && !cancelling && !left) {
            left = true;
            exit.park();
        }
    }

    /// The goods went by somebody's word: WeChat is asked on aside, and the next customer is served.
    private void handOver() {
        if (!left) {
            left = true;
            exit.park();
        }
    }

    /// Takes cash for this sale: once WeChat's last word is known, where nobody knows it yet after a question.
    public void payCash() {
        if (payment().endedUnpaid()) {
            cashInstead = true;
            leaveOnce();
        } else if (can(Verb.CANCEL)) {
            cashInstead = true;
            cancel();
        }
    }

    public void keepWaiting() {
        cashInstead = false;
        question.set(Optional.empty());
    }

    /// Gives the payment up; the screen is left once WeChat's last word before that is known.
    public void confirmCancel() {
        if (question.get().isPresent() && can(Verb.CANCEL)) {
            question.set(Optional.empty());
            cancelling = true;
            open.cancel();
            refresh();
        }
    }

    /// Back to the basket; where WeChat is still closing the order, as soon as its money would count as late.
    public void leave() {
        if (!can(Verb.LEAVE)) {
            return;
        }
        if (payment().ended() || payment().state() instanceof Review || isGivenUp()) {
            leaveOnce();
        } else {
            cancelling = true;
            open.cancel();
            refresh();
        }
    }

    /// Lets another try for the same sale begin after the first try to begin it has failed.
    void stay() {
        left = false;
    }

    /// Whether money for this order would be late money, or cannot come at all.
    private boolean isGivenUp() {
        return switch (payment().state()) {
            case Closing(var _, var why) -> why != GivenUp.EXPIRED;
            case Closed _, Refused _, LaidAside _, Reversing _ -> true;
            case Placing _, Waiting _, Unknown _, Review _, Paid _ -> false;
        };
    }

    private boolean can(Verb verb) {
        return face.get().can(verb);
    }

    /// Once for each state that is worth a sound, however often it is told.
    private void ring(PaymentState state) {
        if (!(state instanceof Paid || state instanceof Review)
                || rung.filter(state::equals).isPresent()) {
            return;
        }
        rung = Optional.of(state);
        var amount = payment().order().totalFee();
        switch (face.get().stage()) {
            case PAID -> sound.paid(amount);
            case LATE -> sound.late(amount);
            default -> sound.trouble();
        }
    }

    private void leaveOnce() {
        if (!left) {
            left = true;
            if (cashInstead && face.get().stage() != Stage.PAID) {
                exit.cash();
            } else {
                exit.back();
            }
        }
    }

    private void refresh() {
        face.set(PayFace.of(status, cancelling, silence.since(), clock.now()));
        if (face.get().stage() == Stage.PAID && paidSince.isEmpty()) {
            paidSince = Optional.of(clock.now().uptime());
        }
    }
}
