package io.saoma.payment.refund;

import static io.saoma.payment.refund.DrivenRefund.LOST;
import static io.saoma.payment.refund.DrivenRefund.POOR;
import static io.saoma.payment.refund.DrivenRefund.UNSENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.FakeTime;
import io.saoma.payment.Wish;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundState.Closed;
import io.saoma.payment.refund.RefundState.Delayed;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundState.Refused;
import io.saoma.payment.refund.RefundStep.Exchange;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One refund from the manager's wish to its end: the rules, the driver and a WeChat in the head.
class RefundDriverTest {

    private static final Failed TOO_LATE = new Failed(Meaning.REFUSED, "TRADE_OVERDUE", "订单已经超过退款期限");

    private final DrivenRefund driven = new DrivenRefund();
    private final FakeTime time = driven.time;
    private final FakeRefunds weChat = driven.weChat;
    private final FakeRefundBook book = driven.book;

    @Test
    void followsTheMoneyUntilItIsBack() {
        var end = driven.carry();

        assertInstanceOf(GivenBack.class, end.state());
        assertEquals(List.of(Exchange.REFUND, Exchange.ASK), weChat.exchanges().subList(0, 2));
        assertInstanceOf(RefundAccepted.class, book.events().get(1));
        assertTrue(time.passed().compareTo(Duration.ofMinutes(10)) < 0, "and asks often enough");
    }

    @Test
    void sendsTheVerySameAgainAndOnlyWhatWeChatDoesNotHave() {
        weChat.breaks(Exchange.REFUND, LOST, UNSENT, LOST);

        assertInstanceOf(GivenBack.class, driven.carry().state());
        assertEquals(1, weChat.taken());
        assertTrue(weChat.calls().stream().allMatch(call -> call.refund().equals(Sample.REFUND)));
        assertEquals(4, sendings(), "each time WeChat had none");
    }

    @Test
    void asksInsteadOfSendingWhereOnlyTheAnswerWasLost() {
        weChat.answers(Exchange.REFUND, LOST);

        assertInstanceOf(GivenBack.class, driven.carry().state());
        assertEquals(1, sendings());
    }

    @ParameterizedTest
    @EnumSource(
            value = Meaning.class,
            names = {"RETRY", "ASK", "CONFIGURATION", "FUNDS"})
    void neverEndsByARefusalThatTimeOrAPersonMayMend(Meaning meaning) {
        var refusal = new Failed(meaning, "SOME_CODE", "某句话");
        for (var i = 0; i < 30; i++) {
            weChat.breaks(Exchange.REFUND, refusal);
        }

        assertInstanceOf(GivenBack.class, driven.carry().state());
        assertEquals(31, sendings());
        assertEquals(1, weChat.taken());
    }

    @Test
    void leavesAMinuteAndMoreBetweenTwoSendings() {
        for (var i = 0; i < 10; i++) {
            weChat.breaks(Exchange.REFUND, POOR);
        }
        time.wish(Wish.CHECK, Duration.ofSeconds(10)).wish(Wish.CHECK, Duration.ofSeconds(90));

        driven.carry();
        var sent = weChat.calls().stream()
                .filter(call -> call.exchange() == Exchange.REFUND)
                .map(FakeRefunds.Call::at)
                .toList();
        for (var i = 1; i < sent.size(); i++) {
            assertTrue(sent.get(i).minus(sent.get(i - 1)).compareTo(Duration.ofMinutes(1)) >= 0, sent::toString);
        }
        assertTrue(sent.getLast().minus(sent.get(sent.size() - 2)).compareTo(Duration.ofMinutes(59)) > 0);
    }

    @Test
    void saysOnceWhatItWaitsFor() {
        weChat.breaks(Exchange.REFUND, POOR, POOR, POOR);

        driven.carry();
        assertEquals(1, count(RefundDelayed.class));
    }

    @Test
    void isRefusedOnceWeChatHasRefusedTwiceAndHasNoSuchRefund() {
        weChat.breaks(Exchange.REFUND, TOO_LATE, TOO_LATE);

        var end = driven.carry();
        assertEquals(new Refused("TRADE_OVERDUE", TOO_LATE.text()), end.state());
        assertEquals(List.of(Exchange.REFUND, Exchange.ASK, Exchange.REFUND, Exchange.ASK), weChat.exchanges());
    }

    @Test
    void isNotRefusedByTheRefusalOfAnother() {
        weChat.answers(Exchange.REFUND, TOO_LATE).breaks(Exchange.ASK, new NotFound());

        assertInstanceOf(GivenBack.class, driven.carry().state());
        assertEquals(1, weChat.taken());
    }

    @Test
    void whatWeChatOnceHadIsNeverRefused() {
        weChat.answers(Exchange.REFUND, new RefundAnswer.Accepted("50300"), TOO_LATE, TOO_LATE, TOO_LATE)
                .breaks(Exchange.ASK, new NotFound(), new NotFound(), new NotFound(), new NotFound());

        assertInstanceOf(GivenBack.class, driven.carry().state());
    }

    @Test
    void endsWhereWeChatGivesItUp() {
        weChat.becomes(Status.REFUNDCLOSE, Duration.ofMinutes(2));

        var end = driven.carry();
        assertInstanceOf(Closed.class, end.state());
        assertEquals(Money.ZERO, end.held());
    }

    @Test
    void aContradictionIsResolvedByAnAnswerThatFits() {
        weChat.answers(Exchange.REFUND, new Contradiction("refund_fee is 299"));

        assertInstanceOf(GivenBack.class, driven.carry().state());
        assertEquals(1, sendings());
    }

    @Test
    void asksThisVeryMomentWhereANoticeCame() {
        time.wish(Wish.CONFIRM, Duration.ofMinutes(4).plusSeconds(1));

        driven.carry();
        assertTrue(time.passed().compareTo(Duration.ofMinutes(4).plusSeconds(2)) < 0);
    }

    @Test
    void tellsWhyItWaits() {
        weChat.breaks(Exchange.REFUND, POOR);
        time.wish(Wish.STOP, Duration.ofSeconds(30));

        assertEquals(new Delayed("NOTENOUGH", "基本账户余额不足"), driven.carry().state());
    }

    private long sendings() {
        return weChat.exchanges().stream().filter(Exchange.REFUND::equals).count();
    }

    private long count(Class<?> type) {
        return book.events().stream().filter(type::isInstance).count();
    }
}
