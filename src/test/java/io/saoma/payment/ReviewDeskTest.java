package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Review;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a person may end a review, and what that changes: nothing of what WeChat says.
class ReviewDeskTest {

    private static final Instant AT = HandClock.START;

    private final HandClock clock = new HandClock();
    private final FakeBook book = new FakeBook();
    private final HandPayment payment = new HandPayment(clock, 0, new Line("", "珍珠奶茶", new Money(1250), 1));
    private final Order order = payment.payment().order();
    private final List<PaymentStatus> told = new ArrayList<>();
    private final ReviewDesk desk = new ReviewDesk(book, clock, _ -> Optional.of(payment.open()));

    ReviewDeskTest() {
        book.record(new Charged(payment.payment().sale(), order, AT));
    }

    @Test
    void endsWhatWeChatNeverSettlesAndSendsItsDriverHome() {
        book.record(new ReviewNeeded(order.outTradeNo(), "total_fee 9", AT));
        payment.becomes(new Review("total_fee 9"));
        payment.open().listen(told::add);

        assertTrue(desk.end(order.outTradeNo(), " 已在商户平台核对 ", "李经理"));

        assertEquals(
                new ReviewEnded(order.outTradeNo(), "已在商户平台核对", "李经理", AT),
                book.events().getLast());
        assertEquals(new LaidAside("已在商户平台核对", "李经理"), told.getLast().payment().state());
        assertEquals(List.of(Wish.STOP), payment.wishes());
        assertFalse(desk.end(order.outTradeNo(), "再来", "李经理"), "once is enough");
    }

    /// Its driver hears from WeChat in that very moment.
    @Test
    void leavesAPaymentToItsDriverThatHasJustLeftItsReview() {
        book.record(new ReviewNeeded(order.outTradeNo(), "total_fee 9", AT));
        payment.open().listen(told::add);
        var closing = new ClosingStarted(order.outTradeNo(), GivenUp.CANCELLED, AT);
        book.before(event -> event instanceof ReviewEnded ? Optional.of(closing) : Optional.empty());

        assertFalse(desk.end(order.outTradeNo(), "已核对", "李经理"));

        assertInstanceOf(Closing.class, book.payment(order.outTradeNo()).state());
        assertEquals(List.of(), payment.wishes());
        assertEquals(List.of(), told);
    }

    @Test
    void endsTheClaimOfAPaymentThatIsOnRecordForAnotherOrder() {
        var first = new HandPayment(clock, 1, new Line("", "珍珠奶茶", new Money(1250), 1)).payment();
        book.record(new Charged(first.sale(), first.order(), AT));
        for (var paid : List.of(first.order(), order)) {
            book.record(new PaymentReceived(paid.outTradeNo(), FakeGateway.receipt(paid), false, AT));
        }

        assertTrue(desk.end(order.outTradeNo(), "已核对", "李经理"));
        assertFalse(desk.end(first.order().outTradeNo(), "没有", "李经理"), "that one has the better right");
    }

    @Test
    void endsNothingElse() {
        assertFalse(desk.end(order.outTradeNo(), "没有", "李经理"));
        assertFalse(desk.end("unknown", "没有", "李经理"));
        book.record(new PaymentReceived(order.outTradeNo(), FakeGateway.receipt(order), false, AT));
        assertFalse(desk.end(order.outTradeNo(), "已付", "李经理"), "what is paid is in no review");
        assertEquals(2, book.events().size());
    }
}
