package io.saoma.payment;

import static io.saoma.payment.Samples.CANCELLED;
import static io.saoma.payment.Samples.EXPIRED;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.NUMBER;
import static io.saoma.payment.Samples.ORDER;
import static io.saoma.payment.Samples.REVIEW;
import static io.saoma.payment.Samples.SALE;
import static io.saoma.payment.Samples.UNKNOWN;
import static io.saoma.payment.Samples.WAITING;
import static io.saoma.payment.Samples.at;
import static io.saoma.payment.Samples.payableIn;
import static io.saoma.payment.Samples.wallOff;
import static io.saoma.payment.Step.Exchange.ASK;
import static io.saoma.payment.Step.Exchange.CLOSE;
import static io.saoma.payment.Taught.FRESH;
import static io.saoma.payment.Taught.NOW;
import static io.saoma.payment.Taught.RESUMED;
import static io.saoma.payment.Taught.found;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.TillClock.Moment;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When an order that WeChat does not know is believed to have never been.
class NeverKnownTest {

    @Test
    void anOrderThatNobodyKnowsEndsAMinuteAfterItsExpiry() {
        assertEquals(List.of(), found(EXPIRED, FRESH, ASK, NO_ORDER, at(420)));
        assertEquals(
                List.of(new OrderClosed(NUMBER, "ORDERNOTEXIST", justAfter(420).wall())),
                found(EXPIRED, FRESH, ASK, NO_ORDER, justAfter(420)));
        assertEquals(
                List.of(new OrderClosed(NUMBER, "ORDERNOTEXIST", justAfter(420).wall())),
                found(EXPIRED, FRESH, CLOSE, NO_ORDER, justAfter(420)));
    }

    @Test
    void anOrderThatHadACodeIsNeverTakenForOneThatDidNotCome() {
        var after = justAfter(420);
        var alarm = new ReviewNeeded(NUMBER, "ORDERNOTEXIST", after.wall());

        for (var state : List.of(UNKNOWN, WAITING, CANCELLED, EXPIRED, REVIEW)) {
            var payment = payableIn(state);
            assertEquals(List.of(), Findings.of(payment, FRESH, CLOSE, NO_ORDER, NOW));
            assertEquals(
                    alarm, Findings.of(payment, FRESH, ASK, NO_ORDER, after).getFirst());
            assertEquals(
                    alarm, Findings.of(payment, RESUMED, ASK, NO_ORDER, after).getFirst());
        }
        assertEquals(List.of(), Findings.of(payableIn(new Review("ORDERNOTEXIST")), FRESH, ASK, NO_ORDER, after));
    }

    @Test
    void theWeChatOfPracticeForgetsItsOrdersWithTheTill() {
        var after = justAfter(420);
        var practice = new Payment(inPractice(SALE), ORDER, WAITING, true);

        assertEquals(
                List.of(new ReviewNeeded(NUMBER, "ORDERNOTEXIST", after.wall())),
                Findings.of(practice, FRESH, ASK, NO_ORDER, after));
        assertEquals(
                List.of(new OrderClosed(NUMBER, "ORDERNOTEXIST", after.wall())),
                Findings.of(practice, RESUMED, ASK, NO_ORDER, after));
    }

    private static Sale inPractice(Sale sale) {
        var number = new SaleNumber(true, 1, sale.number().day(), 42);
        return new Sale(number, sale.basket(), sale.cashier(), sale.at());
    }

    @Test
    void aClockThatIsSetForwardDoesNotEndAnOrderThatMayStillCome() {
        var leap = wallOff(at(10), Duration.ofDays(1));

        assertEquals(List.of(), found(EXPIRED, FRESH, ASK, NO_ORDER, leap));
        assertEquals(List.of(), found(EXPIRED, FRESH, ASK, NO_ORDER, wallOff(at(420), Duration.ofDays(1))));
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepAnOrderThatNeverCame() {
        var slow = wallOff(justAfter(420), Duration.ofDays(-1));

        assertEquals(
                List.of(new OrderClosed(NUMBER, "ORDERNOTEXIST", slow.wall())),
                found(EXPIRED, FRESH, ASK, NO_ORDER, slow));
    }

    @Test
    void anOrderOfAnEarlierRunEndsByTheClockOnTheWall() {
        var late = Progress.resumed(at(1000));
        var now = new Moment(justAfter(420).wall(), at(1000).uptime());

        assertEquals(
                List.of(new OrderClosed(NUMBER, "ORDERNOTEXIST", now.wall())),
                found(EXPIRED, late, ASK, NO_ORDER, now));
        assertEquals(List.of(), found(EXPIRED, late, ASK, NO_ORDER, new Moment(at(420).wall(), at(1000).uptime())));
    }

    private static Moment justAfter(double seconds) {
        return at(at(seconds).since(at(0).uptime()).plusNanos(1));
    }
}
