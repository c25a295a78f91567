package io.saoma.ui.start;

import io.saoma.payment.Answer;
import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.Progress;
import io.saoma.payment.Receipt;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.TillClock.Moment;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Payments as a last run may have left them, and what is known of that run.
final class Left {

    static final Instant NOW = Instant.parse("2026-03-14T01:14:31Z");
    static final Moment MOMENT = new Moment(NOW, Duration.ofHours(1));
    static final LastRun CRASH =
            new LastRun(false, Optional.of(NOW.minusSeconds(144)), NOW, 1284, false, 0, 0, 0, List.of(), true);
    static final LastRun CLEAN =
            new LastRun(true, Optional.of(NOW.minusSeconds(144)), NOW, 1284, false, 0, 0, 0, List.of(), true);
    static final LastRun BATTERED = new LastRun(
            false,
            Optional.of(NOW.minusSeconds(90_000)),
            NOW,
            1284,
            true,
            1284,
            3,
            117,
            List.of(payment(15_00, 28, paid(false))),
            true);

    private Left() {}

    static Payment payment(long fen, int counter, PaymentState state) {
        var number = new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), counter);
        var at = NOW.minusSeconds(180);
        var sale = new Sale(number, new Basket(List.of(new Line("", "珍珠奶茶", new Money(fen), 1))), "王小雨", at);
        var order = new Order(
                "01260314%04d01ABCDE".formatted(counter),
                number,
                1,
                "wx8888888888888888",
                "1900000109",
                "一号店-珍珠奶茶",
                new Money(fen),
                "127.0.0.1",
                "http://127.0.0.1/notify",
                at,
                at.plusSeconds(360),
                at.plusSeconds(300));
        return new Payment(sale, order, state, true);
    }

    static PaymentState paid(boolean late) {
        return new PaymentState.Paid(
                new Receipt(
                        "SUCCESS",
                        "4200001234202603140123405113",
                        new Money(32_00),
                        new Money(32_00),
                        "CNY",
                        "OTHERS",
                        "",
                        "N",
                        Instant.parse("2026-03-14T01:12:40Z"),
                        "SIGN"),
                late);
    }

    static PaymentStatus unasked(PaymentState state) {
        return new PaymentStatus(payment(32_00, 29, state), Progress.resumed(MOMENT), true, true, MOMENT);
    }

    static PaymentStatus asked(PaymentState state, Answer answer) {
        var progress = Progress.resumed(MOMENT).after(Exchange.ASK, answer, MOMENT);
        return new PaymentStatus(payment(32_00, 29, state), progress, false, true, MOMENT);
    }
}
