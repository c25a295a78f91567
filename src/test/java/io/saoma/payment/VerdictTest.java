package io.saoma.payment;

import static io.saoma.payment.Samples.CLOSE_ACCEPTED;
import static io.saoma.payment.Samples.CODE;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.ORDER;
import static io.saoma.payment.Samples.REFUSED;
import static io.saoma.payment.Samples.REVERSING;
import static io.saoma.payment.Samples.REVIEW;
import static io.saoma.payment.Samples.SALE;
import static io.saoma.payment.Samples.WAITING;
import static io.saoma.payment.Samples.in;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Found.Doubtful;
import io.saoma.payment.Found.GivenBack;
import io.saoma.payment.Found.NotPaid;
import io.saoma.payment.Found.NowPaid;
import io.saoma.payment.Found.OverUnpaid;
import io.saoma.payment.Found.Unreachable;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the cashier is told that a question has found.
class VerdictTest {

    private static final SaleNumber NUMBER = SALE.number();
    private static final Money AMOUNT = ORDER.totalFee();
    private static final Receipt RECEIPT = FakeGateway.receipt(ORDER);
    private static final PaymentState CLOSED = new Closed("CLOSED");
    private static final PaymentState LAID_ASIDE = new LaidAside("已核对", "老板");
    private static final Found GIVEN_BACK = new GivenBack(NUMBER, AMOUNT);
    private static final Found OVER = new OverUnpaid(NUMBER, AMOUNT);

    @Test
    void whatIsPaidIsPaidUnlessTheMoneyHasGoneBack() {
        assertEquals(new NowPaid(NUMBER, AMOUNT, RECEIPT.timeEnd(), false), of(new Paid(RECEIPT, false)));
        assertEquals(new NowPaid(NUMBER, AMOUNT, RECEIPT.timeEnd(), true), of(new Paid(RECEIPT, true)));
        assertEquals(GIVEN_BACK, of(new Paid(FakeGateway.givenBack(ORDER), false)));
        assertEquals(GIVEN_BACK, of(new Closed("REFUND"), NOT_PAID));
        assertEquals(GIVEN_BACK, of(new Closed("REVOKED"), LOST));
    }

    @Test
    void anEndIsBelievedUnlessWeChatSaysOtherwise() {
        for (var end : List.of(CLOSED, REFUSED, LAID_ASIDE)) {
            assertEquals(OVER, of(end));
            assertEquals(OVER, of(end, NO_ORDER));
            assertEquals(OVER, of(end, new Answer.Closed("CLOSED")));
            assertEquals(GIVEN_BACK, of(end, new Answer.Closed("REVOKED")));
            assertEquals(new NotPaid(NUMBER, AMOUNT, "NOTPAY"), of(end, NOT_PAID));
            assertEquals(new Unreachable("TIMEOUT"), of(end, LOST));
            assertEquals(new Found.Refused("ASK", "某句话"), of(end, Samples.failed(Answer.Meaning.ASK)));
            assertEquals(new Doubtful("total_fee 9"), of(end, new Answer.Contradiction("total_fee 9")));
        }
    }

    @Test
    void whatIsOpenIsNotPaidUnlessItIsBeingTakenBack() {
        assertEquals(new NotPaid(NUMBER, AMOUNT, ""), of(WAITING));
        assertEquals(new NotPaid(NUMBER, AMOUNT, "NOTPAY"), of(WAITING, NOT_PAID));
        assertEquals(new NotPaid(NUMBER, AMOUNT, "ORDERNOTEXIST"), of(WAITING, NO_ORDER));
        for (var word : List.of(CODE, CLOSE_ACCEPTED)) {
            assertEquals(new NotPaid(NUMBER, AMOUNT, ""), of(WAITING, word), "that was no answer to the question");
        }
        assertEquals(new Unreachable("TIMEOUT"), of(WAITING, LOST));
        assertEquals(GIVEN_BACK, of(REVERSING, new Answer.Paid(RECEIPT)));
    }

    @Test
    void aReviewSaysItsDoubtWhateverWasAnsweredLast() {
        assertEquals(new Doubtful("total_fee 9"), of(REVIEW));
        assertEquals(new Doubtful("total_fee 9"), of(REVIEW, NOT_PAID));
    }

    private static Found of(PaymentState state) {
        return Verdict.of(in(state), Optional.empty());
    }

    private static Found of(PaymentState state, Answer answer) {
        return Verdict.of(in(state), Optional.of(answer));
    }
}
