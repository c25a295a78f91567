package io.saoma.payment;

import static io.saoma.payment.Samples.CANCELLED;
import static io.saoma.payment.Samples.CLOSED;
import static io.saoma.payment.Samples.NUMBER;
import static io.saoma.payment.Samples.ORDER;
import static io.saoma.payment.Samples.PAID;
import static io.saoma.payment.Samples.PLACING;
import static io.saoma.payment.Samples.REFUSED;
import static io.saoma.payment.Samples.REVERSING;
import static io.saoma.payment.Samples.REVIEW;
import static io.saoma.payment.Samples.SALE;
import static io.saoma.payment.Samples.UNKNOWN;
import static io.saoma.payment.Samples.WAITING;
import static io.saoma.payment.Samples.in;
import static io.saoma.payment.Samples.payableIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.PaymentEvent.ReversingStarted;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.LaidAside;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final Instant AT = FakeTime.START;
    private static final List<PaymentState> OPEN = List.of(PLACING, UNKNOWN, WAITING, CANCELLED, REVIEW);
    private static final List<PaymentState> ENDS = List.of(PAID, CLOSED, REFUSED);
    private static final PaymentEvent CHARGED = new Charged(SALE, ORDER, AT);

    /// Where each event leads to, from wherever.
    private static final Map<PaymentEvent, PaymentState> TRANSITIONS = new LinkedHashMap<>(Map.of(
            CHARGED,
            PLACING,
            new Reattempted(SALE, ORDER, AT),
            PLACING,
            new CodeReceived(NUMBER, "wx1", "weixin://1", AT),
            WAITING,
            new BecameUnknown(NUMBER, "TIMEOUT", AT),
            UNKNOWN,
            new ClosingStarted(NUMBER, GivenUp.CANCELLED, AT),
            CANCELLED,
            new PaymentReceived(NUMBER, FakeGateway.receipt(ORDER), false, AT),
            PAID,
            new OrderClosed(NUMBER, "CLOSED", AT),
            CLOSED,
            new OrderRefused(NUMBER, "NOAUTH", "商户无此接口权限", AT),
            REFUSED,
            new ReviewNeeded(NUMBER, "total_fee 9", AT),
            REVIEW));

    private static final List<PaymentEvent> WITHOUT_EFFECT =
            List.of(new CloseRefused(NUMBER, "INVALID_REQUEST", "", AT), new LateAccepted(NUMBER, "老板", AT));

    @Test
    void everyEventLeadsToItsStateFromEveryOpenOne() {
        TRANSITIONS.forEach((event, state) -> {
            for (var before : OPEN) {
                assertEquals(state, in(before).after(event).state());
            }
        });
    }

    @Test
    void somebodyCanHavePaidOnceThereWasACodeOrANotice() {
        var code = new CodeReceived(NUMBER, "wx1", "weixin://1", AT);
        var notice = new PaymentNotified(NUMBER, "4200", AT);

        TRANSITIONS.keySet().forEach(event -> {
            assertEquals(event.equals(code), in(UNKNOWN).after(event).payable());
            assertTrue(payableIn(CANCELLED).after(event).payable());
        });
        assertEquals(payableIn(UNKNOWN), in(UNKNOWN).after(notice));
    }

    @Test
    void whatABillTellsOfCanHavePaidAndIsAskedAbout() {
        var restored = new Restored(SALE, ORDER, "老板", AT);

        assertEquals(payableIn(new PaymentState.Unknown("BILL")), Payment.of(List.of(restored)));
        for (var before : OPEN) {
            assertEquals(payableIn(new PaymentState.Unknown("BILL")), in(before).after(restored));
        }
        assertTrue(Payment.of(List.of(restored)).billed());
        assertFalse(in(UNKNOWN).billed());
    }

    @Test
    void whatIsReversedStaysSoUntilWeChatSaysMore() {
        var reversing = new ReversingStarted(NUMBER, GivenUp.CANCELLED, AT);

        for (var before : OPEN) {
            assertEquals(in(REVERSING), in(before).after(reversing));
        }
        assertEquals(in(REVERSING), in(REVERSING).after(WITHOUT_EFFECT.getFirst()));
        ENDS.forEach(end -> assertEquals(in(end), in(end).after(reversing)));
    }

    @Test
    void aPersonEndsAReviewAndNothingElse() {
        var end = new ReviewEnded(NUMBER, "已核对", "老板", AT);
        for (var before : OPEN) {
            var expected = before instanceof PaymentState.Review ? new LaidAside("已核对", "老板") : before;
            assertEquals(expected, in(before).after(end).state());
        }
        ENDS.forEach(state -> assertEquals(in(state), in(state).after(end)));
        var aside = in(REVIEW).after(end);
        assertTrue(aside.endedUnpaid());
        var money = new PaymentReceived(NUMBER, FakeGateway.receipt(ORDER), false, AT);
        assertEquals(
                new PaymentState.Paid(FakeGateway.receipt(ORDER), true),
                aside.after(money).state());
        assertEquals(aside, aside.after(new OrderClosed(NUMBER, "CLOSED", AT)));
    }

    @Test
    void whatIsOnlyWorthKnowingChangesNothing() {
        for (var before : OPEN) {
            for (var event : WITHOUT_EFFECT) {
                assertEquals(in(before), in(before).after(event));
            }
        }
    }

    @Test
    void nothingButMoneyLeadsOutOfAnEnd() {
        for (var end : ENDS) {
            assertTrue(in(end).ended());
            TRANSITIONS.keySet().stream()
                    .filter(event -> end instanceof PaymentState.Paid || !(event instanceof PaymentReceived))
                    .forEach(event -> assertEquals(in(end), in(end).after(event)));
        }
        OPEN.forEach(state -> assertFalse(in(state).ended()));
    }

    @Test
    void isWhatItsEventsTell() {
        var code = new CodeReceived(NUMBER, "wx1", "weixin://1", AT);

        assertEquals(in(PLACING), Payment.of(List.of(CHARGED)));
        assertEquals(in(PLACING), Payment.of(List.of(new Reattempted(SALE, ORDER, AT))));
        assertEquals(
                payableIn(CANCELLED),
                Payment.of(List.of(CHARGED, code, new ClosingStarted(NUMBER, GivenUp.CANCELLED, AT))));
    }

    @Test
    void cannotBeginInItsMiddle() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Payment.of(List.of(new BecameUnknown(NUMBER, "TIMEOUT", AT), CHARGED)));
    }
}
