package io.saoma.payment.refund;

import static io.saoma.payment.refund.DrivenRefund.LOST;
import static io.saoma.payment.refund.DrivenRefund.POOR;
import static io.saoma.payment.refund.DrivenRefund.UNSENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.FakeTime;
import io.saoma.payment.Wish;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundState.Processing;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.payment.refund.RefundStep.Exchange;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A refund outlives restarts, a full disk and every mixture of answers, and the money goes back once at the most.
class RefundLivesTest {

    private final DrivenRefund driven = new DrivenRefund();
    private final FakeTime time = driven.time;
    private final FakeRefunds weChat = driven.weChat;
    private final FakeRefundBook book = driven.book;

    @Test
    void goesOnAskingWhereThePayersCardIsDead() {
        weChat.becomes(Status.CHANGE, Duration.ofMinutes(2));

        var end = driven.carry();
        assertInstanceOf(Stranded.class, end.state());
        assertEquals(new Money(300), end.held(), "a person may still give it back");
        weChat.becomes(Status.SUCCESS, Duration.ZERO);
        assertInstanceOf(GivenBack.class, again(end).state());
    }

    @Test
    void asksFirstWhatAnEarlierRunHadSent() {
        var end = again(Sample.asked());

        assertInstanceOf(GivenBack.class, end.state());
        assertEquals(List.of(Exchange.ASK, Exchange.REFUND), weChat.exchanges().subList(0, 2));
    }

    @Test
    void whatCannotBeWrittenDownIsAskedAgain() {
        book.fail(2);

        assertInstanceOf(GivenBack.class, driven.carry().state());
        assertEquals(1, weChat.taken());
    }

    @Test
    void leavesItForTheNextStart() {
        time.wish(Wish.STOP, Duration.ofMinutes(1));

        assertInstanceOf(Processing.class, driven.carry().state());
    }

    /// Whatever is lost, refused, delayed or killed: at most once, and in the end the till knows what WeChat knows.
    @Test
    void givesBackOnceAtTheMostWhateverHappens() {
        var random = new Random(Long.getLong("seed", 1));
        for (var world = 0; world < 5_000; world++) {
            live(new DrivenRefund(), new Random(random.nextLong()));
        }
    }

    private static void live(DrivenRefund own, Random random) {
        var statuses = List.of(Status.SUCCESS, Status.SUCCESS, Status.REFUNDCLOSE);
        own.weChat.becomes(statuses.get(random.nextInt(3)), Duration.ofSeconds(random.nextInt(100_000)));
        for (var i = random.nextInt(8); i > 0; i--) {
            var answers = List.of(LOST, UNSENT, POOR, new Failed(Meaning.RETRY, "SYSTEMERROR", ""), new NotFound());
            var answer = answers.get(random.nextInt(answers.size()));
            var exchange = answer instanceof NotFound || random.nextBoolean() ? Exchange.ASK : Exchange.REFUND;
            if (random.nextBoolean() && !UNSENT.equals(answer)) {
                own.weChat.answers(exchange, answer);
            } else {
                own.weChat.breaks(exchange, answer);
            }
        }
        var deaths = random.nextInt(4);
        for (var i = 0; i < deaths; i++) {
            own.time.wish(Wish.STOP, Duration.ofSeconds(random.nextInt(2_000)));
        }
        own.book.fail(random.nextInt(500) == 0 ? random.nextInt(4) : 0);
        var refunding = own.carry();
        for (var i = 0; i < deaths; i++) {
            refunding = own.carry(
                    own.book.refunding(Sample.REFUND.outRefundNo()).orElseThrow(), RefundProgress.resumedOne());
        }
        assertTrue(refunding.ended(), refunding::toString);
        assertEquals(1, own.weChat.taken());
        assertEquals(refunding.state() instanceof GivenBack, own.weChat.givenBack(Sample.REFUND.outRefundNo()));
        assertEquals(refunding, own.book.refunding(Sample.REFUND.outRefundNo()).orElseThrow());
    }

    @Test
    void leavesTheDiskAWhileThatCannotTakeWhatIsKnown() {
        book.fail(1);

        assertTrue(driven.carry().ended());
        var calls = weChat.calls();
        assertEquals(
                Duration.ofSeconds(5).plusMillis(50),
                calls.get(1).at().minus(calls.getFirst().at()));
    }

    /// Another run of the till goes on with it.
    private Refunding again(Refunding left) {
        return driven.carry(left, RefundProgress.resumedOne());
    }
}
