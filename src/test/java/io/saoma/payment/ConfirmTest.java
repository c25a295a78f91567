package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Silent;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.Step.Exchange;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A notice of WeChat's is followed by a question at that very moment, in whatever state the payment is.
class ConfirmTest {

    private static final Silent LOST = new Silent(true, "TIMEOUT");
    private static final Silent NOT_SENT = new Silent(false, "CONNECT");

    private final FakeTime time = new FakeTime();
    private final FakeGateway weChat = new FakeGateway(time);
    private final FakeBook book = new FakeBook();

    @Test
    void asksAtOnceAlthoughItAskedAMomentAgo() {
        weChat.paidAt(seconds(10.1));
        time.wish(Wish.CONFIRM, seconds(10.2));

        assertInstanceOf(Paid.class, charge(seconds(30)).state());
        assertEquals(seconds(10.2), lastQuestion());
    }

    @Test
    void doesNotWaitUntilABackOffIsOver() {
        weChat.answers(Exchange.ASK, LOST, LOST, LOST, LOST, LOST, LOST).paidAt(seconds(19));
        time.wish(Wish.CONFIRM, seconds(20));

        assertInstanceOf(Paid.class, charge(seconds(60)).state());
        assertEquals(seconds(20), lastQuestion());
    }

    @Test
    void asksAsSoonAsTheAnswerOfTheOrderIsThere() {
        weChat.paidAt(Duration.ZERO);
        time.wish(Wish.CONFIRM, seconds(0.01));

        assertInstanceOf(Paid.class, charge(seconds(60)).state());
        assertEquals(List.of(Exchange.PLACE, Exchange.ASK), weChat.exchanges());
        assertEquals(seconds(0.05), lastQuestion());
    }

    @Test
    void asksAtOnceWhereTheAnswerOfTheOrderWasLost() {
        weChat.answers(Exchange.PLACE, LOST).paidAt(Duration.ZERO);
        time.wish(Wish.CONFIRM, seconds(0.3));

        assertInstanceOf(Paid.class, charge(seconds(60)).state());
        assertEquals(seconds(0.3), lastQuestion());
    }

    @Test
    void takesItForAProofThatTheOrderWasSent() {
        weChat.breaks(Exchange.PLACE, NOT_SENT, NOT_SENT).breaks(Exchange.ASK, NOT_SENT);
        time.wish(Wish.CONFIRM, seconds(0.5)).wish(Wish.CANCEL, seconds(0.6));

        var payment = charge(seconds(30));

        assertEquals(
                PaymentState.GivenUp.CANCELLED,
                assertInstanceOf(Closing.class, payment.state()).why());
    }

    @Test
    void goesOnPlacingAnOrderOfWhichWeChatKnowsNothingInSpiteOfItsNotice() {
        weChat.breaks(Exchange.PLACE, NOT_SENT, NOT_SENT).paidAt(seconds(5));
        time.wish(Wish.CONFIRM, seconds(0.5));

        assertInstanceOf(Paid.class, charge(seconds(30)).state());
        assertTrue(weChat.calls().size() < 12, weChat.exchanges().toString());
    }

    @Test
    void asksAtOnceAboutAnOrderThatIsBeingClosed() {
        weChat.paidAt(seconds(15));
        time.wish(Wish.CANCEL, seconds(10)).wish(Wish.CONFIRM, seconds(15.5));

        assertTrue(assertInstanceOf(Paid.class, charge(seconds(30)).state()).late());
        assertEquals(seconds(15.5), lastQuestion());
    }

    @Test
    void asksOnceForEachNoticeAndThenAsEver() {
        time.wish(Wish.CONFIRM, seconds(100));

        charge(seconds(104));

        var late = weChat.calls().stream()
                .map(FakeGateway.Call::at)
                .filter(at -> at.compareTo(seconds(100)) >= 0)
                .toList();
        assertEquals(List.of(seconds(100), seconds(102.05)), late);
    }

    private Payment charge(Duration until) {
        time.until(until);
        var now = time.now();
        var number = book.nextSale(false, 1, BusinessDay.of(now.wall()));
        var line = new Line("", "珍珠奶茶", new Money(1250), 1);
        var sale = new Sale(number, new Basket(List.of(line)), "王小雨", now.wall());
        var order = Samples.TERMS.order(sale, 1, sale.total(), TradeType.NATIVE, now.wall(), new Random(1));
        var charged = new PaymentEvent.Charged(sale, order, now.wall());
        book.record(charged);
        new PaymentDriver(
                        Payment.of(List.of(charged)),
                        Optional.empty(),
                        Progress.fresh(now),
                        weChat,
                        book,
                        time,
                        time,
                        _ -> {},
                        UnaryOperator.identity())
                .carry();
        return book.payment(order.outTradeNo());
    }

    private Duration lastQuestion() {
        var last = weChat.calls().getLast();
        assertEquals(Exchange.ASK, last.exchange());
        return last.at();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
