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
    private final Consumer<Refunding> known;
    private Refunding refunding;
    private RefundProgress progress;
    private boolean stopped;

    /// @param known takes the refund as it is after each change
    RefundDriver(
            Refunding refunding,
            RefundProgress progress,
            RefundGateway gateway,
            RefundBook book,
            TillClock clock,
            Wishes wishes,
            Consumer<Refunding> known) {
        this.refunding = refunding;
        this.progress = progress;
        this.gateway = gateway;
        this.book = book;
        this.clock = clock;
        this.wishes = wishes;
        this.known = known;
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
        });
    }

    private void exchange(Exchange exchange) {
        var answer = answer(exchange, refunding.refund());
        var now = clock.now();
        var before = progress;
        progress = before.after(exchange, answer, now);
        try {
            RefundFindings.of(refunding, progress, answer, now).ifPresent(event -> {
                book.record(event);
                refunding = refunding.after(event);
                known.accept(refunding);
            });
        } catch (RuntimeException e) {
            LOG.error("{}: cannot be written down", refunding.refund().outRefundNo(), e);
            progress = before.unwritten(exchange, now);
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
}
