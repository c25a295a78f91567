package io.saoma.payment.refund;

import io.saoma.payment.TillClock;
import io.saoma.payment.Wish;
import io.saoma.payment.Wishes;
import io.saoma.payment.refund.RefundStep.Done;
import io.saoma.payment.refund.RefundStep.Exchange;
import io.saoma.payment.refund.RefundStep.Wait;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries one refund to its end, as `PaymentDriver` does a payment: asks the rules what to do, does it, and writes
/// down what came of it before anybody sees it.
final class RefundDriver {

    private static final Logger LOG = LoggerFactory.getLogger(RefundDriver.class);
    private static final Duration UNTIL_THE_DISK_IS_TRIED_AGAIN = Duration.ofSeconds(5);

    private final RefundGateway gateway;
    private final RefundBook book;
    private final TillClock clock;
    private final Wishes wishes;
    private final Consumer<RefundStatus> told;
    private Refunding refunding;
    private RefundProgress progress;
    private boolean stopped;
    private boolean booked = true;

    RefundDriver(
            RefundStatus start,
            RefundGateway gateway,
            RefundBook book,
            TillClock clock,
            Wishes wishes,
            Consumer<RefundStatus> told) {
        this.refunding = start.refunding();
        this.progress = start.progress();
        this.gateway = gateway;
        this.book = book;
        this.clock = clock;
        this.wishes = wishes;
        this.told = told;
    }

    /// Returns when the refund has ended, or when the till shuts down.
    void carry() {
        while (!stopped) {
            switch (RefundRules.next(refunding, progress, clock.now())) {
                case Wait(var time) -> await(time);
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

    private void exchange(Exchange exchange) {
        tell(true);
        var answer = answer(exchange, refunding.refund());
        var now = clock.now();
        var before = progress;
        progress = before.after(exchange, answer, now);
        try {
            RefundFindings.of(refunding, progress, answer, now).ifPresent(event -> {
                book.record(event);
                refunding = refunding.after(event);
            });
            booked = true;
            tell(false);
        } catch (RuntimeException e) {
            LOG.error("{}: cannot be written down", refunding.refund().outRefundNo(), e);
            booked = false;
            progress = before.unwritten(exchange, now);
            tell(false);
            await(UNTIL_THE_DISK_IS_TRIED_AGAIN);
        }
    }

    /// A fault of our own in the middle of an exchange leaves its outcome as open as a lost answer does.
    private RefundAnswer answer(Exchange exchange, Refund refund) {
        try {
            return switch (exchange) {
                case REFUND -> gateway.refund(refund);
                case ASK -> gateway.ask(refund);
            };
        } catch (RuntimeException e) {
            LOG.error("{}: {} broke off", refund.outRefundNo(), exchange, e);
            return new RefundAnswer.Silent(true, "FAULT");
        }
    }

    /// Whoever cannot take what is told must not keep the refund from its end.
    private void tell(boolean asking) {
        try {
            told.accept(new RefundStatus(refunding, progress, asking, booked));
        } catch (RuntimeException e) {
            LOG.error("{}: a listener failed", refunding.refund().outRefundNo(), e);
        }
    }
}
