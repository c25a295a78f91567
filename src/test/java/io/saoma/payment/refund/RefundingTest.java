package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.FakeTime;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundDisputed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundHandled;
import io.saoma.payment.refund.RefundEvent.RefundNotified;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundState.Asked;
import io.saoma.payment.refund.RefundState.Closed;
import io.saoma.payment.refund.RefundState.Delayed;
import io.saoma.payment.refund.RefundState.Dismissed;
import io.saoma.payment.refund.RefundState.Disputed;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundState.HandledOutside;
import io.saoma.payment.refund.RefundState.Processing;
import io.saoma.payment.refund.RefundState.Refused;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the events of a refund bring it to.
class RefundingTest {

    private static final String NUMBER = Sample.REFUND.outRefundNo();
    private static final SaleNumber SALE = Sample.SALE;
    private static final Instant AT = FakeTime.START;
    private static final RefundGivenBack BACK =
            new RefundGivenBack(NUMBER, SALE, "50300", "支付用户的零钱", AT.plusSeconds(240), AT.plusSeconds(300));
    private static final RefundBilled BILLED =
            new RefundBilled(Sample.REFUND, "50399", "招商银行信用卡0403", AT.plusSeconds(120), AT.plusSeconds(86_400));
    private static final RefundHandled HANDLED = new RefundHandled(NUMBER, SALE, "银行转账", "李经理", AT.plusSeconds(600));
    private static final RefundNotified NOTIFIED = new RefundNotified(NUMBER, SALE, "SUCCESS", AT);

    private static final RefundState GIVEN_BACK = new GivenBack("50300", "支付用户的零钱", AT.plusSeconds(240));
    private static final RefundState HANDLED_OUTSIDE = new HandledOutside("银行转账", "李经理");
    private static final RefundState DISMISSED = new Dismissed("银行转账", "李经理");
    private static final RefundState CLOSED = new Closed("50300");
    private static final RefundState REFUSED = new Refused("TRADE_OVERDUE", "订单已经超过退款期限");
    private static final RefundState STRANDED = new Stranded("50300");
    private static final List<RefundState> OPEN = List.of(
            new Asked(), new Delayed("NOTENOUGH", ""), new Processing("50300"), STRANDED, new Disputed("refund_fee"));
    private static final List<RefundState> FAILED = List.of(CLOSED, REFUSED, DISMISSED);
    private static final List<RefundState> ENDED = List.of(GIVEN_BACK, HANDLED_OUTSIDE, CLOSED, REFUSED, DISMISSED);

    /// What WeChat says, and the state that it is.
    private static final List<Told> TOLD = List.of(
            new Told(new RefundAccepted(NUMBER, SALE, "50300", AT), new Processing("50300")),
            new Told(new RefundDelayed(NUMBER, SALE, "NOTENOUGH", "余额不足", AT), new Delayed("NOTENOUGH", "余额不足")),
            new Told(BACK, GIVEN_BACK),
            new Told(BILLED, new GivenBack("50399", "招商银行信用卡0403", AT.plusSeconds(120))),
            new Told(new RefundStranded(NUMBER, SALE, "50300", AT), STRANDED),
            new Told(new RefundClosed(NUMBER, SALE, "50300", AT), CLOSED),
            new Told(new RefundRefused(NUMBER, SALE, "TRADE_OVERDUE", "订单已经超过退款期限", AT), REFUSED),
            new Told(new RefundDisputed(NUMBER, SALE, "refund_fee", AT), new Disputed("refund_fee")));

    private record Told(RefundEvent event, RefundState state) {}

    @Test
    void beginsByAWishOrByABill() {
        assertEquals(
                new Refunding(Sample.REFUND, AT, new Asked(), false),
                Refunding.of(List.of(new RefundAsked(Sample.REFUND, AT))));
        assertEquals(
                new Refunding(
                        Sample.REFUND,
                        AT.plusSeconds(120),
                        new GivenBack("50399", "招商银行信用卡0403", AT.plusSeconds(120)),
                        false),
                Refunding.of(List.of(BILLED)));
        assertThrows(IllegalArgumentException.class, () -> Refunding.of(List.of(BACK)));
        assertTrue(Refunding.begins(new RefundAsked(Sample.REFUND, AT)));
        assertTrue(Refunding.begins(BILLED));
        for (var later : List.of(BACK, HANDLED, NOTIFIED)) {
            assertFalse(Refunding.begins(later));
        }
    }

    @Test
    void isWhereItsEventsHaveBroughtIt() {
        var events = List.<RefundEvent>of(
                new RefundAsked(Sample.REFUND, AT),
                new RefundDelayed(NUMBER, SALE, "NOTENOUGH", "", AT),
                new RefundAccepted(NUMBER, SALE, "50300", AT),
                NOTIFIED,
                BACK);

        assertEquals(new Refunding(Sample.REFUND, AT, GIVEN_BACK, true), Refunding.of(events));
    }

    @Test
    void whatIsOpenBecomesWhatWeChatSays() {
        for (var state : OPEN) {
            for (var told : TOLD) {
                assertEquals(Sample.in(told.state()), Sample.in(state).after(told.event()));
            }
        }
    }

    @Test
    void aNoticeChangesNothingButIsRemembered() {
        for (var state : OPEN) {
            var noted = new Refunding(Sample.REFUND, AT, state, true);
            assertEquals(noted, Sample.in(state).after(NOTIFIED));
            assertTrue(noted.after(BACK).noted());
            assertEquals(noted, noted.after(new RefundAsked(Sample.REFUND, AT.plusSeconds(1))), "it is asked for once");
        }
        assertFalse(Sample.asked().after(BACK).noted());
    }

    @Test
    void anEndIsFinalButForMoneyThatHasGoneBackAllTheSame() {
        for (var state : ENDED) {
            var ended = Sample.in(state);
            for (var told : TOLD) {
                var counts = told.event().equals(BACK) && !state.equals(GIVEN_BACK);
                assertEquals(counts ? Sample.in(GIVEN_BACK) : ended, ended.after(told.event()));
            }
            assertEquals(ended, ended.after(NOTIFIED));
        }
        var given = Sample.in(new GivenBack("1", "", AT));
        assertSame(given, given.after(BACK), "the first time stands");
    }

    @Test
    void aPersonSeesOnlyToWhatWeChatDoesNotBringToAGoodEnd() {
        assertEquals(Sample.in(HANDLED_OUTSIDE), Sample.in(STRANDED).after(HANDLED));
        for (var state : List.of(CLOSED, REFUSED)) {
            assertTrue(Sample.in(state).handleable());
            assertEquals(Sample.in(DISMISSED), Sample.in(state).after(HANDLED));
        }
        for (var state : List.of(
                new Asked(), new Processing("50300"), new Disputed("x"), GIVEN_BACK, HANDLED_OUTSIDE, DISMISSED)) {
            var other = new RefundHandled(NUMBER, SALE, "再来", "老板", AT);
            assertFalse(Sample.in(state).handleable());
            assertEquals(Sample.in(state), Sample.in(state).after(other));
        }
    }

    @Test
    void holdsTheMoneyUnlessSurelyNothingWentBack() {
        for (var state : OPEN) {
            assertEquals(new Money(300), Sample.in(state).held());
            assertFalse(Sample.in(state).ended());
        }
        for (var state : FAILED) {
            assertEquals(Money.ZERO, Sample.in(state).held());
            assertTrue(Sample.in(state).ended());
        }
        for (var state : List.of(GIVEN_BACK, HANDLED_OUTSIDE)) {
            assertEquals(new Money(300), Sample.in(state).held());
            assertTrue(Sample.in(state).ended());
        }
    }
}
