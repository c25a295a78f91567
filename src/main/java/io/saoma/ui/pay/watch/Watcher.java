package io.saoma.ui.pay.watch;

import io.saoma.device.Sound;
import io.saoma.payment.HandConfirm;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.TillClock;
import io.saoma.sale.Money;
import io.saoma.ui.Notice;
import io.saoma.ui.Notice.Action;
import io.saoma.ui.Notice.Level;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.Alarm;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.pay.Silence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the strip, and by a sound, what happens to payments while nobody looks at them; on the JavaFX thread.
public final class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final PaymentDesk desk;
    private final Checkout checkout;
    private final UiTasks tasks;
    private final TillClock clock;
    private final Sound sound;
    private final Notices notices;
    private final Supplier<String> cashier;
    private final Consumer<Payment> look;
    private final Runnable checkAll;
    private final Map<String, Watched> watched = new HashMap<>();

    /// What is known of a payment that has not ended.
    private record Watched(PaymentStatus status, Silence silence) {}

    /// `cashier` is by whose word late money is accepted; `look` shows the order of a payment.
    public Watcher(
            PaymentDesk desk,
            Checkout checkout,
            UiTasks tasks,
            TillClock clock,
            Sound sound,
            Notices notices,
            ObservableValue<?> beat,
            Supplier<String> cashier,
            Consumer<Payment> look) {
        this.desk = desk;
        this.checkout = checkout;
        this.tasks = tasks;
        this.clock = clock;
        this.sound = sound;
        this.notices = notices;
        this.cashier = cashier;
        this.look = look;
        checkAll = () -> desk.open().forEach(OpenPayment::check);
        desk.open().forEach(open -> hear(open.status()));
        checkout.listen(this::hear);
        beat.subscribe(_ -> sayObstacles());
    }

    /// Says of money that an earlier run found too late that nobody has decided on it yet.
    public void sayLate(Payment payment) {
        sayLate(payment, Sentence.of("pay.lateElse", payment.sale().number().brief()));
    }

    /// Somebody has let late money stand, wherever that was done: nothing is left to be said.
    public void accepted(String outTradeNo) {
        notices.lower(about("late", outTradeNo));
    }

    private void hear(PaymentStatus status) {
        var payment = status.payment();
        var number = payment.order().outTradeNo();
        var before = Optional.ofNullable(watched.get(number));
        var silence = before.map(Watched::silence).orElseGet(Silence::new);
        silence.hear(status);
        if (payment.ended()) {
            watched.remove(number);
        } else {
            watched.put(number, new Watched(status, silence));
        }
        tell(payment, before.map(it -> it.status().payment().state()));
        sayObstacles();
    }

    private void tell(Payment payment, Optional<PaymentState> before) {
        var number = payment.order().outTradeNo();
        if (!(payment.state() instanceof Review)) {
            notices.lower(about("review", number));
        }
        switch (payment.state()) {
            case Paid(var _, var late) -> {
                ring(payment, late ? sound::late : sound::paid);
                if (late) {
                    sayLate(payment, how(payment, before));
                }
                if (payment.byHand().isPresent()) {
                    sayVerified(payment);
                }
            }
            case Review _ -> {
                if (before.filter(payment.state()::equals).isEmpty()) {
                    ring(payment, _ -> sound.trouble());
                    sayReview(payment);
                }
            }
            case Closed _, Refused _ -> {
                if (payment.contradicted()) {
                    ring(payment, _ -> sound.trouble());
                    sayContradicted(payment);
                }
            }
            default -> {}
        }
    }

    /// What is on the screen rings by itself.
    private void ring(Payment payment, Consumer<Money> call) {
        if (!checkout.shows(payment)) {
            call.accept(payment.order().totalFee());
        }
    }

    private void sayLate(Payment payment, Sentence how) {
        var number = payment.order().outTradeNo();
        notices.raise(new Notice(
                about("late", number),
                Level.TROUBLE,
                Sentence.of("pay.lateNotice", payment.order().totalFee()),
                how,
                List.of(
                        new Action(Sentence.of("pay.acceptLate"), "", () -> accept(number)),
                        new Action(Sentence.of("pay.look"), "", () -> look.accept(payment)))));
    }

    private void sayReview(Payment payment) {
        notices.raise(new Notice(
                about("review", payment.order().outTradeNo()),
                Level.TROUBLE,
                Sentence.of("pay.reviewNotice", payment.order().totalFee()),
                Sentence.of("pay.reviewNoticeAdvice", payment.sale().number().brief()),
                List.of(new Action(Sentence.of("pay.look"), "", () -> look.accept(payment)))));
    }

    private void sayVerified(Payment payment) {
        var about = about("hand", payment.order().outTradeNo());
        notices.raise(new Notice(
                about,
                Level.NOTE,
                Sentence.of("pay.verifiedNotice", payment.order().totalFee()),
                Sentence.of("pay.verifiedNoticeAdvice", payment.sale().number().brief()),
                List.of(notices.fine(about))));
    }

    /// Stays until somebody has seen it.
    private void sayContradicted(Payment payment) {
        var about = about("hand", payment.order().outTradeNo());
        notices.raise(new Notice(
                about,
                Level.TROUBLE,
                Sentence.of("pay.contradictedNotice", payment.order().totalFee()),
                Sentence.of(
                        "pay.contradictedNoticeAdvice",
                        payment.sale().number().brief(),
                        payment.byHand().map(HandConfirm::by).orElse("")),
                List.of(
                        new Action(Sentence.of("pay.seen"), "", () -> notices.lower(about)),
                        new Action(Sentence.of("pay.look"), "", () -> look.accept(payment)))));
    }

    private static Sentence how(Payment payment, Optional<PaymentState> before) {
        var key = before.orElse(null) instanceof Closing(var _, var why)
                ? switch (why) {
                    case CANCELLED -> "pay.lateCancelled";
                    case EXPIRED -> "pay.lateExpired";
                    case INTERRUPTED, NUMBER_TAKEN, FAILED -> "pay.lateElse";
                }
                : "pay.lateElse";
        return Sentence.of(key, payment.sale().number().brief());
    }

    private void accept(String number) {
        tasks.run(
                () -> {
                    desk.acceptLate(number, cashier.get());
                    return number;
                },
                _ -> {
                    notices.lower(about("late", number));
                    notices.lower("accept");
                },
                problem -> {
                    LOG.error("{}: late money cannot be accepted", number, problem);
                    say("accept", new Alarm(true, Sentence.of("pay.cannotAccept"), Alarm.BOOK.advice()), List.of());
                });
    }

    /// The one sentence on the network and the one on the disk, whatever number of payments they hold up.
    private void sayObstacles() {
        var now = clock.now();
        var alarms = watched.values().stream()
                .flatMap(it -> Alarm.of(it.status(), it.silence().since(), now).stream())
                .toList();
        var severe = alarms.stream().filter(Alarm::severe).findFirst();
        severe.ifPresentOrElse(it -> say("book", it, List.of()), () -> notices.lower("book"));
        var cap = checkout.currentProperty().get().isPresent() ? "F5" : "";
        longestSilence()
                .flatMap(it -> Alarm.of(it.status(), it.silence().since(), now))
                .filter(it -> !it.severe())
                .ifPresentOrElse(
                        it -> say("network", it, List.of(new Action(Sentence.of("pay.check"), cap, checkAll))),
                        () -> notices.lower("network"));
    }

    private Optional<Watched> longestSilence() {
        return watched.values().stream()
                .filter(it -> it.silence().since().isPresent())
                .min((one, other) -> since(one).compareTo(since(other)));
    }

    private static Duration since(Watched it) {
        return it.silence().since().orElse(Duration.ZERO);
    }

    private void say(String about, Alarm alarm, List<Action> actions) {
        var level = alarm.severe() ? Level.TROUBLE : Level.WARNING;
        notices.raise(new Notice(about, level, alarm.headline(), alarm.advice(), actions));
    }

    private static String about(String matter, String number) {
        return matter + " " + number;
    }
}
