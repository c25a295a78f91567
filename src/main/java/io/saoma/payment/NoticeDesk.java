package io.saoma.payment;

import io.saoma.payment.PaymentEvent.PaymentNotified;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes WeChat's notices: each is written down once, and a question to WeChat decides what is in it.
///
/// Safe from any thread. Throws where the book cannot write, with nothing taken.
final class NoticeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);

    private final PaymentBook book;
    private final TillClock clock;
    private final Function<String, Optional<OpenPayment>> open;
    private final AfterTheEnd after;

    /// @param open the payment of this number, while a driver carries it
    NoticeDesk(PaymentBook book, TillClock clock, Function<String, Optional<OpenPayment>> open, AfterTheEnd after) {
        this.book = book;
        this.clock = clock;
        this.open = open;
        this.after = after;
    }

    NoticeOutcome take(PaymentNotice notice) {
        var known = noted(notice);
        if (known.isEmpty()) {
            return NoticeOutcome.NO_SUCH_ORDER;
        }
        if (!fits(notice, known.get())) {
            LOG.warn("security: a rightly signed notice of {} names another amount", notice.outTradeNo());
            return NoticeOutcome.OTHER_AMOUNT;
        }
        return settle(known.get());
    }

    /// Somebody says that WeChat has told of this payment: nothing is put on record for that, but WeChat is asked.
    void hinted(String outTradeNo) {
        try {
            var events = book.events(outTradeNo);
            if (!events.isEmpty()) {
                settle(Payment.of(events));
            }
        } catch (RuntimeException e) {
            LOG.error("{}: cannot be seen to, of which somebody has heard", outTradeNo, e);
        }
    }

    /// The payment as it stood before its notice was put on record; what is paid, or does not fit, needs none. Empty
    /// where there is no such order.
    private synchronized Optional<Payment> noted(PaymentNotice notice) {
        var events = book.events(notice.outTradeNo());
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var payment = Payment.of(events);
        var told = events.stream().anyMatch(PaymentNotified.class::isInstance);
        if (fits(notice, payment) && !isPaid(payment) && !told) {
            LOG.info("{}: WeChat gives notice of a payment", notice.outTradeNo());
            book.record(new PaymentNotified(
                    notice.outTradeNo(), notice.transactionId(), clock.now().wall()));
        }
        return Optional.of(payment);
    }

    private static boolean fits(PaymentNotice notice, Payment payment) {
        return payment.order().totalFee().equals(notice.totalFee());
    }

    /// What is open has a driver that asks until WeChat settles it, in the next run too. What had ended has none, so
    /// its notice is only taken once the money is on record; until then WeChat's own repetitions are the way back.
    private NoticeOutcome settle(Payment payment) {
        if (payment.endedUnpaid()) {
            return found(payment) ? NoticeOutcome.TAKEN : NoticeOutcome.UNCONFIRMED;
        }
        if (!payment.ended()) {
            open.apply(payment.order().outTradeNo()).ifPresent(OpenPayment::confirm);
        }
        return NoticeOutcome.TAKEN;
    }

    private boolean found(Payment ended) {
        var paid = after.look(ended) instanceof Answer.Paid;
        if (!paid) {
            LOG.warn(
                    "{} had ended, WeChat gave notice that it is paid, and does not confirm it",
                    ended.order().outTradeNo());
        }
        return paid;
    }

    private static boolean isPaid(Payment payment) {
        return payment.state() instanceof PaymentState.Paid;
    }
}
