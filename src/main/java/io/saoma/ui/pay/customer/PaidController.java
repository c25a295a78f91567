package io.saoma.ui.pay.customer;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.pay.PayViewModel;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/// Binds `paid.fxml`: the money is here.
public final class PaidController {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int LONG_FROM = 12;

    private final String shop;
    private final Messages messages;

    @FXML
    private Label paidAmountLabel;

    @FXML
    private Label paidLabel;

    @FXML
    private ProgressBar returnBar;

    @FXML
    private Label thanksLabel;

    PaidController(String shop, Messages messages) {
        this.shop = shop;
        this.messages = messages;
    }

    void show(Payment payment) {
        if (payment.state() instanceof Paid(var receipt, var _)) {
            var amount = payment.order().totalFee().toString();
            var at = CLOCK.format(receipt.timeEnd().atZone(BusinessDay.ZONE));
            paidAmountLabel.setText(amount);
            paidAmountLabel.pseudoClassStateChanged(LONG, amount.length() >= LONG_FROM);
            paidLabel.setText(messages.say(
                    Sentence.of("customer.paidLine", shop, payment.sale().pieces(), at)));
        }
    }

    void showReturn(Duration left) {
        returnBar.setProgress((double) left.toMillis() / PayViewModel.GREEN.toMillis());
        thanksLabel.setText(
                messages.say(Sentence.of("customer.thanks", left.plusMillis(999).toSeconds())));
    }
}
