package io.saoma.payment;

import static io.saoma.payment.Samples.CODE;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NUMBER;
import static io.saoma.payment.Samples.at;
import static io.saoma.payment.Samples.failed;
import static io.saoma.payment.Samples.in;
import static io.saoma.payment.Samples.justBefore;
import static io.saoma.payment.Step.Exchange.ASK;
import static io.saoma.payment.Step.Exchange.CLOSE;
import static io.saoma.payment.Step.Exchange.PLACE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Step.Note;
import io.saoma.payment.Step.Wait;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;

/// What the rules want of a payment at one moment, and that they did not want it a nanosecond before.
final class Ruled {

    static final Duration DAY = Duration.ofDays(1);
    static final Progress FRESH = Progress.fresh(at(0));
    static final Progress RESUMED = Progress.resumed(at(0));

    /// A code since the first second, and nothing asked yet.
    static final Progress SHOWN = FRESH.after(PLACE, CODE, at(1));

    private Ruled() {}

    static Progress refusedOnce(double seconds) {
        return SHOWN.after(CLOSE, failed(Meaning.ASK), at(seconds - 1)).after(ASK, NOT_PAID, at(seconds));
    }

    static Progress repeated(Progress before, int times, Exchange exchange, Answer answer, Moment now) {
        var progress = before;
        for (var i = 0; i < times; i++) {
            progress = progress.after(exchange, answer, now);
        }
        return progress;
    }

    static void assertDue(Exchange exchange, PaymentState state, Progress progress, double seconds) {
        assertEquals(exchange, next(state, progress, at(seconds)));
        assertEquals(new Wait(Duration.ofNanos(1)), next(state, progress, justBefore(seconds)));
    }

    static void assertGivenUp(GivenUp why, PaymentState state, Progress progress, Moment now) {
        assertEquals(new Note(new ClosingStarted(NUMBER, why, now.wall())), next(state, progress, now));
    }

    static Step next(PaymentState state, Progress progress, Moment now) {
        return PaymentRules.next(in(state), progress, now);
    }
}
