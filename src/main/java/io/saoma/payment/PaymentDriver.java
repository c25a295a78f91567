package io.saoma.payment;

import io.saoma.payment.Step.Done;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Step.Note;
import io.saoma.payment.Step.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries one payment to its end: asks the rules what to do, does it, and writes down what came of it before anybody
/// sees it.
final class PaymentDriver {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentDriver.class);
    private static final Duration UNTIL_THE_DISK_IS_TRIED_AGAIN = Duration.ofSeconds(5);

    private final PaymentGateway gateway;
    private final PaymentBook book;
    private final TillClock clock;
    private final Wishes wishes;
    private final Consumer<PaymentStatus> told;

    /// Adds to a payment what a person has said of it meanwhile.
    private final UnaryOperator<Payment> marks;

    /// What the customer held out, for as long as this run knows of it.
    private final Optional<AuthCode> code;

    private Payment payment;
    private Progress progress;
    private boolean stopped;
    private boolean booked = true;

    PaymentDriver(
            Payment payment,
            Optional<AuthCode> code,
            Progress progress,
            PaymentGateway gateway,
            PaymentBook book,
            TillClock clock,
            Wishes wishes,
            Consumer<PaymentStatus> told,
            UnaryOperator<Payment> marks) {
        this.payment = payment;
        this.code = code;
        this.progress = progress;
        this.gateway = gateway;
        this.book = book;
        this.clock = clock;
        this.wishes = wishes;
        this.told = told;
        this.marks = marks;
    }

    /// Returns when the payment has ended, or when the till shuts down.
    void carry() {
        while (!stopped) {
            switch (PaymentRules.next(payment, progress, clock.now())) {
                case Wait(var time) -> await(time);
                case Note(var event) -> note(event);
                case Exchange exchange -> exchange(exchange);
                case Done _ -> stopped = true;
            }
        }
    }

    private void await(Duration time) {
        wishes.within(time).ifPresent(wish -> {
            stopped = wish == Wish.STOP;
            progress = progress.wished(wish);
            tell(false);
        });
    }

    private void note(PaymentEvent event) {
        if (!record(List.of(event))) {
            awaitTheDisk();
        }
    }

    private void exchange(Exchange exchange) {
        tell(true);
        var answer = answer(exchange, payment.order());
        payment = marks.apply(payment);
        var now = clock.now();
        var before = progress;
        progress = before.after(exchange, answer, now);
        if (!record(Findings.of(payment, before, exchange, answer, now))) {
            progress = before.unwritten();
            awaitTheDisk();
        }
    }

    /// A fault of our own in the middle of an exchange leaves its outcome as open as a lost answer does.
    private Answer answer(Exchange exchange, Order order) {
        try {
            return switch (exchange) {
                case PLACE -> gateway.place(order);
                case PAY -> gateway.pay(order, code.orElseThrow());
                case ASK -> gateway.ask(order);
                case CLOSE -> gateway.close(order);
                case REVERSE -> gateway.reverse(order);
            };
        } catch (RuntimeException e) {
            LOG.error("{}: {} broke off", order.outTradeNo(), exchange, e);
            return new Answer.Silent(true, "FAULT");
        }
    }

    /// What cannot be written down has not happened for the till: it is asked again once the disk may work.
    private boolean record(List<PaymentEvent> events) {
        try {
            for (var event : events) {
                book.record(event);
                payment = payment.after(event);
            }
        } catch (RuntimeException e) {
            LOG.error("{}: cannot be written down", payment.order().outTradeNo(), e);
            booked = false;
            return false;
        }
        booked = true;
        tell(false);
        return true;
    }

    private void awaitTheDisk() {
        tell(false);
        await(UNTIL_THE_DISK_IS_TRIED_AGAIN);
    }

    /// Whoever cannot take what is told must not keep the payment from its end.
    private void tell(boolean asking) {
        try {
            told.accept(new PaymentStatus(payment, progress, asking, booked, clock.now()));
        } catch (RuntimeException e) {
            LOG.error("{}: a listener failed", payment.order().outTradeNo(), e);
        }
    }
}
