package io.saoma.ui.pay;

import io.saoma.device.Sound;
import io.saoma.payment.AuthCode;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.TillClock;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.payment.guard.Outcome.Refused;
import io.saoma.sale.Basket;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one payment that the counter is busy with, from the wish to charge until the basket is back; on the JavaFX
/// thread.
public final class Checkout {

    private static final String TOO_SOON = "too-soon";
    private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);
    private static final Duration GREY = Duration.ofSeconds(5);

    private final PaymentDesk desk;
    private final Gate gate;
    private final UiTasks inTurn;
    private final TillClock clock;
    private final Sound sound;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<PayViewModel>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PayViewModel>> customer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final List<Consumer<PaymentStatus>> listeners = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private BiConsumer<Payment, Ending> cash = (_, ending) -> ending.kept().run();
    private Runnable find = () -> {};
    private Optional<Duration> greySince = Optional.empty();

    /// `inTurn` writes the basket down too, so that it is kept before its money is asked for; `beat` tells a few times
    /// a second that time has passed.
    public Checkout(
            PaymentDesk desk,
            Gate gate,
            UiTasks inTurn,
            TillClock clock,
            Sound sound,
            Notices notices,
            ObservableValue<?> beat) {
        this.desk = desk;
        this.gate = gate;
        this.inTurn = inTurn;
        this.clock = clock;
        this.sound = sound;
        this.notices = notices;
        desk.listen(inTurn.onFx(this::hear));
        beat.subscribe(_ -> tick());
    }

    /// The payment on the cashier's screen.
    public ReadOnlyObjectProperty<Optional<PayViewModel>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The payment on the customer's screen; a cancelled one stays there for five seconds.
    public ReadOnlyObjectProperty<Optional<PayViewModel>> customerProperty() {
        return customer.getReadOnlyProperty();
    }

    /// Whether a payment is under way on the cashier's screen, or is just being begun, or cash is counted there: the
    /// basket is locked then.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Is run each time the cashier is back at the basket: `sold` where that basket is paid, else `kept`.
    public void onBack(Runnable sold, Runnable kept) {
        endings.add(new Ending(sold, kept));
    }

    /// Keeps payments off the screen while cash is counted there.
    public void occupy(boolean taken) {
        busy.set(taken);
    }

    /// Takes over each sale whose customer would rather pay cash than WeChat.
    public void onCash(BiConsumer<Payment, Ending> taker) {
        cash = taker;
    }

    /// Looks for payments whose customers say that they have paid.
    public void onFind(Runnable finder) {
        find = finder;
    }

    /// Hears each status of each payment once, after the screen has taken it.
    public void listen(Consumer<PaymentStatus> listener) {
        listeners.add(listener);
    }

    /// Charges the basket, unless a guard of the till says stop; a second wish while one is being fulfilled is none.
    public void charge(Basket basket, String cashier) {
        charge(() -> desk.charge(basket, cashier), basket());
    }

    /// The same by the code that the customer holds out.
    public void charge(Basket basket, String cashier, AuthCode code) {
        charge(() -> desk.charge(basket, cashier, code), basket());
    }

    /// Begins what the wish begins, under the same guards; `ending` follows it.
    public void charge(Supplier<OpenPayment> wish, Ending ending) {
        if (!busy.get()) {
            begin(wish, ending, () -> {
                busy.set(false);
                ending.kept().run();
            });
        }
    }

    /// Back to the basket on the cashier's screen.
    private Ending basket() {
        return new Ending(
                () -> endings.forEach(it -> it.sold().run()),
                () -> endings.forEach(it -> it.kept().run()));
    }

    /// Shows a payment that has no screen, from the tray; its end does not empty the basket.
    public void open(OpenPayment payment) {
        if (!busy.get()) {
            show(payment, Ending.aside(basket().kept()));
        }
    }

    /// Takes the word on a cancelled payment from the customer's screen before its time.
    public void dismiss() {
        greySince = Optional.empty();
        customer.set(current.get());
    }

    public boolean shows(Payment payment) {
        return current.get().filter(it -> it.shows(payment)).isPresent();
    }

    void hear(PaymentStatus status) {
        current.get().filter(it -> it.shows(status.payment())).ifPresent(it -> {
            it.accept(status);
            if (status.payment().ended()) {
                notices.lower(TOO_SOON);
            }
        });
        listeners.forEach(listener -> listener.accept(status));
    }

    private void begin(Supplier<OpenPayment> wish, Ending ending, Runnable otherwise) {
        busy.set(true);
        inTurn.run(
                () -> gate.begin(wish),
                outcome -> {
                    notices.lower("charge");
                    notices.lower(TOO_SOON);
                    switch (outcome) {
                        case Begun<OpenPayment>(var payment) -> show(payment, ending);
                        case Refused<OpenPayment>(var said) -> {
                            gate.show(said);
                            otherwise.run();
                        }
                    }
                },
                problem -> {
                    LOG.error("a charge cannot begin", problem);
                    notices.raise(new Notice(
                            "charge",
                            Notice.Level.TROUBLE,
                            Sentence.of("pay.cannotBegin"),
                            Sentence.of("pay.cannotBeginAdvice"),
                            List.of()));
                    otherwise.run();
                });
    }

    private void show(OpenPayment payment, Ending ending) {
        var exits = new Exits(ending);
        var shown = new PayViewModel(payment, clock, sound, exits);
        greySince = Optional.empty();
        busy.set(true);
        current.set(Optional.of(shown));
        customer.set(current.get());
    }

    private void tick() {
        current.get().ifPresent(PayViewModel::tick);
        greySince.filter(since -> clock.now().since(since).compareTo(GREY) >= 0).ifPresent(_ -> dismiss());
    }

    /// Where a payment's screen leads to.
    private final class Exits implements PayViewModel.Exit {

        private final Ending ending;

        Exits(Ending ending) {
            this.ending = ending;
        }

        @Override
        public void back() {
            current.get().ifPresent(shown -> {
                leave(shown);
                (shown.faceProperty().get().stage() == Stage.PAID ? ending.sold() : ending.kept()).run();
            });
        }

        @Override
        public void park() {
            current.get().ifPresent(shown -> {
                // first, or the customer's side would cover for a moment whatever the cashier has on the screen
                customer.set(Optional.empty());
                leave(shown);
                dismiss();
                ending.sold().run();
            });
        }

        @Override
        public void cash() {
            current.get().ifPresent(shown -> {
                leave(shown);
                dismiss();
                cash.accept(shown.payment(), ending);
            });
        }

        @Override
        public void find() {
            find.run();
        }

        @Override
        public void again(Payment ended) {
            begin(() -> desk.again(ended), ending, () -> current.get().ifPresent(PayViewModel::stay));
        }

        @Override
        public void again(Payment ended, AuthCode code) {
            begin(() -> desk.again(ended, code), ending, () -> current.get().ifPresent(PayViewModel::stay));
        }

        @Override
        public void tooSoon(TooSoon why) {
            notices.raise(new Notice(TOO_SOON, Notice.Level.WARNING, why.headline(), why.advice(), List.of()));
        }

        private void leave(PayViewModel shown) {
            notices.lower(TOO_SOON);
            current.set(Optional.empty());
            busy.set(false);
            if (shown.faceProperty().get().cancelled()) {
                greySince = Optional.of(clock.now().uptime());
            } else {
                dismiss();
            }
        }
    }
}
