package io.saoma.ui.pay.watch;

import io.saoma.payment.OpenPayment;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.TillClock;
import io.saoma.sale.Money;
import io.saoma.ui.Chip;
import io.saoma.ui.Sentence;
import io.saoma.ui.TrayCard;
import io.saoma.ui.pay.Checkout;
import io.saoma.ui.pay.PayFace;
import io.saoma.ui.pay.Stage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The payments that have no screen, as cards, the oldest first; on the JavaFX thread.
public final class Tray {

    private static final Duration GREEN = Duration.ofSeconds(5);

    private record Known(PaymentStatus status, Runnable open) {}

    private final PaymentDesk desk;
    private final Checkout checkout;
    private final TillClock clock;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final ObservableList<TrayCard> cards = FXCollections.observableArrayList();

    public Tray(PaymentDesk desk, Checkout checkout, TillClock clock, ObservableValue<?> beat) {
        this.desk = desk;
        this.checkout = checkout;
        this.clock = clock;
        desk.open().forEach(open -> hear(open.status()));
        checkout.listen(this::hear);
        checkout.currentProperty().subscribe(_ -> draw());
        beat.subscribe(_ -> draw());
    }

    public ObservableList<TrayCard> cards() {
        return FXCollections.unmodifiableObservableList(cards);
    }

    private void hear(PaymentStatus status) {
        var number = status.payment().order().outTradeNo();
        switch (status.payment().state()) {
            case Closed _, Refused _, LaidAside _ -> known.remove(number);
            case Paid(var _, var late) when late || checkout.shows(status.payment()) -> known.remove(number);
            default -> {
                var before = Optional.ofNullable(known.get(number)).map(Known::open);
                known.put(number, new Known(status, before.orElse(() -> open(number))));
            }
        }
        draw();
    }

    private void open(String number) {
        desk.open().stream()
                .filter(open -> open.payment().order().outTradeNo().equals(number))
                .filter(Tray::scannable)
                .findFirst()
                .ifPresent(checkout::open);
    }

    private static boolean scannable(OpenPayment open) {
        return PayFace.of(open.status(), false, Optional.empty(), open.status().at())
                        .stage()
                == Stage.WAITING;
    }

    /// Cards that look as before stay, so that a focus on one of them stays too.
    private void draw() {
        known.values().removeIf(this::longPaid);
        var drawn = known.values().stream()
                .filter(it -> !checkout.shows(it.status().payment()))
                .map(this::card)
                .toList();
        if (!drawn.equals(cards)) {
            cards.setAll(drawn);
        }
    }

    private boolean longPaid(Known it) {
        return it.status().payment().ended()
                && clock.now().since(it.status().at().uptime()).compareTo(GREEN) >= 0;
    }

    private TrayCard card(Known it) {
        var face = PayFace.of(it.status(), false, Optional.empty(), clock.now());
        return new TrayCard(amount(it.status().payment()), remaining(face), chip(face), it.open());
    }

    private static Money amount(Payment payment) {
        return payment.order().totalFee();
    }

    private static Sentence remaining(PayFace face) {
        return switch (face.stage()) {
            case WAITING, PAYING -> Sentence.of("pay.trayLeft", face.countdown().text());
            case PLACING, UNKNOWN -> Sentence.of("pay.trayAsking");
            case CANCELLING, CLOSING, CLOSED, REFUSED -> Sentence.of("pay.trayMayCome");
            case BY_HAND -> Sentence.of("pay.trayByHand");
            case CONTRADICTED, REVIEW, LATE -> Sentence.of("pay.trayReview");
            case PAID -> Sentence.of("pay.trayPaid");
        };
    }

    private static Chip chip(PayFace face) {
        return switch (face.stage()) {
            case WAITING -> Chip.WAITING;
            case PAYING -> Chip.PAYING;
            case PLACING -> Chip.ASKING;
            case UNKNOWN -> Chip.UNKNOWN;
            case CANCELLING, CLOSING -> Chip.CLOSING;
            case CLOSED, REFUSED -> Chip.CLOSED;
            case BY_HAND -> Chip.BY_HAND;
            case CONTRADICTED -> Chip.CONTRADICTED;
            case REVIEW -> Chip.AMOUNT_DIFFERS;
            case LATE -> Chip.LATE;
            case PAID -> Chip.PAID;
        };
    }
}
