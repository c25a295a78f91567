package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.FakeTime;
import io.saoma.payment.Wish;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundState.Closed;
import io.saoma.payment.refund.RefundState.Delayed;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundState.Processing;
import io.saoma.payment.refund.RefundState.Refused;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.payment.refund.RefundStep.Exchange;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One refund from the manager's wish to its end: the rules, the driver and a WeChat in the head.
class RefundDriverTest {

    private static final Silent LOST = new Silent(true, "TIMEOUT");
    private static final Silent UNSENT = new Silent(false, "CONNECT");
    private static final Failed TOO_LATE = new Failed(Meaning.REFUSED, "TRADE_OVERDUE", "订单已经超过退款期限");
    private static final Failed POOR = new Failed(Meaning.FUNDS, "NOTENOUGH", "基本账户余额不足");

    private final FakeTime time = new FakeTime().until(Duration.ofDays(10));
    private final FakeRefunds weChat = new FakeRefunds(time);
    private final FakeRefundBook book = new FakeRefundBook(List.of(Sample.ORDER), Money.ZERO);

    RefundDriverTest() {
        book.record(new RefundAsked(Sample.REFUND, FakeTime.START));
    }

    @Test
    void followsTheMoneyUntilItIsBack() {
        var end = carry();

        assertInstanceOf(GivenBack.class, end.state());
        assertEquals(List.of(Exchange.REFUND, Exchange.ASK), weChat.exchanges().subList(0, 2));
        assertInstanceOf(RefundAccepted.class, book.events().get(1));
        assertTrue(time.passed().compareTo(Duration.ofMinutes(10)) < 0, "and asks often enough");
    }

    @Test
    void sendsTheVerySameAgainAndOnlyWhatWeChatDoesNotHave() {
        weChat.breaks(Exchange.REFUND, LOST, UNSENT, LOST);

        assertInstanceOf(GivenBack.class, carry().state());
        assertEquals(1, weChat.taken());
        assertTrue(weChat.calls().stream().allMatch(call -> call.refund().equals(Sample.REFUND)));
        assertEquals(4, sendings(), "each time WeChat had none");
    }

    @Test
    void asksInsteadOfSendingWhereOnlyTheAnswerWasLost() {
        weChat.answers(Exchange.REFUND, LOST);

        assertInstanceOf(GivenBack.class, carry().state());
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

        assertInstanceOf(GivenBack.class, carry().state());
        assertEquals(31, sendings());
        assertEquals(1, weChat.taken());
    }

    @Test
    void leavesAMinuteAndMoreBetweenTwoSendings() {
        for (var i = 0; i < 10; i++) {
            weChat.breaks(Exchange.REFUND, POOR);
        }
        time.wish(Wish.CHECK, Duration.ofSeconds(10)).wish(Wish.CHECK, Duration.ofSeconds(90));

        carry();
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

        carry();
        assertEquals(1, count(RefundDelayed.class));
    }

    @Test
    void isRefusedOnceWeChatHasRefusedTwiceAndHasNoSuchRefund() {
        weChat.breaks(Exchange.REFUND, TOO_LATE, TOO_LATE);

        var end = carry();
        assertEquals(new Refused("TRADE_OVERDUE", TOO_LATE.text()), end.state());
        assertEquals(List.of(Exchange.REFUND, Exchange.ASK, Exchange.REFUND, Exchange.ASK), weChat.exchanges());
    }

    @Test
    void isNotRefusedByTheRefusalOfAnother() {
        weChat.answers(Exchange.REFUND, TOO_LATE).breaks(Exchange.ASK, new NotFound());

        assertInstanceOf(GivenBack.class, carry().state());
        assertEquals(1, weChat.taken());
    }

    @Test
    void whatWeChatOnceHadIsNeverRefused() {
        weChat.answers(Exchange.REFUND, new RefundAnswer.Accepted("50300"), TOO_LATE, TOO_LATE, TOO_LATE)
                .breaks(Exchange.ASK, new NotFound(), new NotFound(), new NotFound(), new NotFound());

        assertInstanceOf(GivenBack.class, carry().state());
    }

    @Test
    void endsWhereWeChatGivesItUp() {
        weChat.becomes(Status.REFUNDCLOSE, Duration.ofMinutes(2));

        var end = carry();
        assertInstanceOf(Closed.class, end.state());
        assertEquals(Money.ZERO, end.held());
    }

    @Test
    void goesOnAskingWhereThePayersCardIsDead() {
        weChat.becomes(Status.CHANGE, Duration.ofMinutes(2));

        var end = carry();
        assertInstanceOf(Stranded.class, end.state());
        assertEquals(new Money(300), end.held(), "a person may still give it back");
        weChat.becomes(Status.SUCCESS, Duration.ZERO);
        assertInstanceOf(GivenBack.class, again(end).state());
    }

    @Test
    void aContradictionIsResolvedByAnAnswerThatFits() {
        weChat.answers(Exchange.REFUND, new Contradiction("refund_fee is 299"));

        assertInstanceOf(GivenBack.class, carry().state());
        assertEquals(1, sendings());
    }

    @Test
    void asksFirstWhatAnEarlierRunHadSent() {
        var end = again(Sample.asked());

        assertInstanceOf(GivenBack.class, end.state());
        assertEquals(List.of(Exchange.ASK, Exchange.REFUND), weChat.exchanges().subList(0, 2));
    }

    @Test
    void asksThisVeryMomentWhereANoticeCame() {
        time.wish(Wish.CONFIRM, Duration.ofMinutes(4).plusSeconds(1));

        carry();
        assertTrue(time.passed().compareTo(Duration.ofMinutes(4).plusSeconds(2)) < 0);
    }

    @Test
    void whatCannotBeWrittenDownIsAskedAgain() {
        book.fail(2);

        assertInstanceOf(GivenBack.class, carry().state());
        assertEquals(1, weChat.taken());
    }

    @Test
    void leavesItForTheNextStart() {
        time.wish(Wish.STOP, Duration.ofMinutes(1));

        assertInstanceOf(Processing.class, carry().state());
    }

    /// Whatever is lost, refused, delayed or killed: at most once, and in the end the till knows what WeChat knows.
    @Test
    void givesBackOnceAtTheMostWhateverHappens() {
        var random = new Random(Long.getLong("seed", 1));
        for (var world = 0; world < 5_000; world++) {
            var own = new RefundDriverTest();
            own.live(new Random(random.nextLong()));
        }
    }

    private void live(Random random) {
        var statuses = List.of(Status.SUCCESS, Status.SUCCESS, Status.REFUNDCLOSE);
        weChat.becomes(statuses.get(random.nextInt(3)), Duration.ofSeconds(random.nextInt(100_000)));
        for (var i = random.nextInt(8); i > 0; i--) {
            var answers = List.of(LOST, UNSENT, POOR, new Failed(Meaning.RETRY, "SYSTEMERROR", ""), new NotFound());
            var answer = answers.get(random.nextInt(answers.size()));
            var exchange = answer instanceof NotFound || random.nextBoolean() ? Exchange.ASK : Exchange.REFUND;
            if (random.nextBoolean() && !UNSENT.equals(answer)) {
                weChat.answers(exchange, answer);
            } else {
                weChat.breaks(exchange, answer);
            }
        }
        var deaths = random.nextInt(4);
        for (var i = 0; i < deaths; i++) {
            time.wish(Wish.STOP, Duration.ofSeconds(random.nextInt(2_000)));
        }
        book.fail(random.nextInt(500) == 0 ? random.nextInt(4) : 0);
        var refunding = carry();
        for (var i = 0; i < deaths; i++) {
            refunding = again(book.refunding(Sample.REFUND.outRefundNo()).orElseThrow());
        }
        assertTrue(refunding.ended(), refunding::toString);
        assertEquals(1, weChat.taken());
        assertEquals(refunding.state() instanceof GivenBack, weChat.givenBack(Sample.REFUND.outRefundNo()));
        assertEquals(refunding, book.refunding(Sample.REFUND.outRefundNo()).orElseThrow());
    }

    @Test
    void tellsWhyItWaits() {
        weChat.breaks(Exchange.REFUND, POOR);
        time.wish(Wish.STOP, Duration.ofSeconds(30));

        assertEquals(new Delayed("NOTENOUGH", "基本账户余额不足"), carry().state());
    }

    @Test
    void showsEveryExchangeAndEveryWishWhileItWaits() {
        time.wish(Wish.CHECK, Duration.ofSeconds(1)).wish(Wish.STOP, Duration.ofSeconds(30));
        var told = told();

        assertTrue(told.getFirst().asking());
        assertFalse(told.get(1).asking());
        assertEquals(1, told.get(1).progress().sent());
        assertTrue(told.get(2).progress().check(), "somebody wants to know");
        assertFalse(told.get(2).asking(), "and sees that he is heard before WeChat is asked");
        assertTrue(told.stream().allMatch(RefundStatus::booked));
        assertEquals(
                weChat.calls().size(),
                told.stream().filter(RefundStatus::asking).count());
    }

    @Test
    void saysWhatCannotBeWrittenDownAndLeavesTheDiskAWhile() {
        book.fail(1);
        var told = told();

        assertFalse(told.get(1).booked());
        assertFalse(told.get(1).asking());
        assertTrue(told.getLast().booked());
        var calls = weChat.calls();
        assertEquals(
                Duration.ofSeconds(5).plusMillis(50),
                calls.get(1).at().minus(calls.getFirst().at()));
    }

    private List<RefundStatus> told() {
        var told = new ArrayList<RefundStatus>();
        var start = new RefundStatus(Sample.asked(), RefundProgress.fresh(), false, true);
        new RefundDriver(start, weChat, book, time, time, told::add).carry();
        return told;
    }

    private Refunding carry() {
        return carry(Sample.asked(), RefundProgress.fresh());
    }

    /// Another run of the till goes on with it.
    private Refunding again(Refunding left) {
        return carry(left, RefundProgress.resumedOne());
    }

    private Refunding carry(Refunding start, RefundProgress progress) {
        var last = new RefundStatus[] {new RefundStatus(start, progress, false, true)};
        new RefundDriver(last[0], weChat, book, time, time, status -> last[0] = status).carry();
        return last[0].refunding();
    }

    private long sendings() {
        return weChat.exchanges().stream().filter(Exchange.REFUND::equals).count();
    }

    private long count(Class<?> type) {
        return book.events().stream().filter(type::isInstance).count();
    }
}
