package io.saoma.payment;

import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NOT_SENT;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.NUMBER;
import static io.saoma.payment.Samples.ORDER;
import static io.saoma.payment.Samples.SALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands in a bill alone is asked about until WeChat answers: never placed, never given up before, in this run
/// and in the next.
class BilledPaymentTest {

    private static final Moment NOW = new Moment(FakeTime.START.plus(Duration.ofDays(1)), Duration.ofHours(9));
    private static final Payment BILLED = Payment.of(List.of(new Restored(SALE, ORDER, "店长", NOW.wall())));
    private static final Payment BY_CODE =
            Payment.of(List.of(new Restored(SALE, HandPayment.byCode(ORDER), "店长", NOW.wall())));
    private static final Progress BEGUN = Progress.resumed(NOW);

    @Test
    void isAskedAboutAtOnce() {
        assertTrue(BILLED.billed());
        assertEquals(Exchange.ASK, PaymentRules.next(BILLED, BEGUN, NOW));
    }

    @Test
    void silenceAndRefusalsTeachNothing() {
        for (var answer : List.of(LOST, NOT_SENT, new Answer.Failed(Answer.Meaning.RETRY, "SYSTEMERROR", ""))) {
            assertEquals(List.of(), learnt(answer));
            assertInstanceOf(Step.Wait.class, PaymentRules.next(BILLED, BEGUN.after(Exchange.ASK, answer, NOW), NOW));
        }
    }

    @Test
    void itsMoneyIsNotLate() {
        var receipt = FakeGateway.receipt(ORDER);

        assertEquals(
                List.of(new PaymentReceived(NUMBER, receipt, false, NOW.wall())), learnt(new Answer.Paid(receipt)));
    }

    @Test
    void whatWeChatDoesNotConfirmIsGivenUpOrLookedAt() {
        assertInstanceOf(ClosingStarted.class, learnt(NOT_PAID).getFirst());
        assertInstanceOf(ReviewNeeded.class, learnt(NO_ORDER).getFirst());
    }

    @Test
    void oneOfACustomersCodeIsAskedAboutForAsLongAsWeChatIsSilent() {
        var driven = new DrivenPayment();
        driven.weChat.breaks(Exchange.ASK, Samples.silence(1000));
        driven.time.until(Duration.ofHours(1));

        driven.resume(BY_CODE);

        assertTrue(driven.weChat.exchanges().size() > 10);
        assertEquals(driven.weChat.exchanges().size(), driven.count(Exchange.ASK));
    }

    @Test
    void theMoneyOfACustomersCodeIsNotLateEither() {
        var receipt = FakeGateway.receipt(ORDER);

        assertEquals(
                List.of(new PaymentReceived(NUMBER, receipt, false, NOW.wall())),
                learnt(BY_CODE, new Answer.Paid(receipt)));
    }

    /// To give it up would be to give the money back.
    @Test
    void oneOfACustomersCodeThatWeChatDoesNotConfirmIsLookedAtAndNeverReversed() {
        for (var answer : List.of(NOT_PAID, NO_ORDER)) {
            var needed =
                    assertInstanceOf(ReviewNeeded.class, learnt(BY_CODE, answer).getFirst());
            var reviewed = BY_CODE.after(needed);

            assertEquals(List.of(needed), learnt(BY_CODE, answer));
            assertEquals(List.of(), learnt(reviewed, NOT_PAID));
            assertEquals(List.of(), learnt(reviewed, NO_ORDER));
        }
    }

    private static List<PaymentEvent> learnt(Answer answer) {
        return learnt(BILLED, answer);
    }

    private static List<PaymentEvent> learnt(Payment payment, Answer answer) {
        return Findings.of(payment, BEGUN, Exchange.ASK, answer, NOW);
    }
}
