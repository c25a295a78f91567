package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Line;
import io.saoma.sale.Money;
import org.junit.jupiter.api.Test;

/// When a question that somebody wished for counts as answered.
class AnswerLatchTest {

    private final HandPayment payment =
            new HandPayment(new HandClock(), 0, new Line("", "茶", new Money(300), 1)).waits();
    private final AnswerLatch latch = new AnswerLatch();

    @Test
    void isHeardOnceTheWishIsFulfilled() {
        hears(payment);
        assertFalse(latch.heard(), "nobody has wished yet");
        hears(payment.wished(Wish.CONFIRM));
        assertFalse(latch.heard());
        hears(payment.asks());
        assertFalse(latch.heard(), "the question is only out");

        hears(payment.answered(Step.Exchange.ASK, Samples.NOT_PAID));

        assertTrue(latch.heard());
        assertEquals(0, latch.latch().getCount());
    }

    @Test
    void anAnswerToAnEarlierQuestionIsNotTheOne() {
        hears(payment.asks());
        hears(payment.answered(Step.Exchange.ASK, Samples.NOT_PAID));
        hears(payment.asks());

        assertFalse(latch.heard());
    }

    @Test
    void anEndAnswersEverything() {
        hears(payment.isPaid(false));

        assertTrue(latch.heard());
    }

    private void hears(HandPayment status) {
        latch.accept(status.status());
    }
}
