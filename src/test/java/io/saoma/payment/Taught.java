package io.saoma.payment;

import static io.saoma.payment.Samples.at;
import static io.saoma.payment.Samples.in;

import io.saoma.payment.Step.Exchange;
import io.saoma.payment.TillClock.Moment;
import java.util.List;

/// What an answer teaches about a payment in one state.
final class Taught {

    static final Moment NOW = at(10);
    static final Progress FRESH = Progress.fresh(at(0));
    static final Progress RESUMED = Progress.resumed(at(0));

    private Taught() {}

    static List<PaymentEvent> found(
            PaymentState state, Progress progress, Exchange exchange, Answer answer, Moment now) {
        return Findings.of(in(state), progress, exchange, answer, now);
    }
}
