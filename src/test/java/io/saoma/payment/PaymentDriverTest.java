package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Step.Exchange;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Whole payments against a WeChat in the head and a clock that only moves when somebody waits.
class PaymentDriverTest {

    private static final Silent LOST = new Silent(true, "TIMEOUT");
    private static final Silent NOT_SENT = new Silent(false, "CONNECT");

    private final FakeTime time = new FakeTime();
    private final FakeGateway weChat = new FakeGateway(time);
    private final FakeBook book = new FakeBook();
    private final AtomicReference<PaymentStatus> shown = new AtomicReference<>();

    @Test
    void takesAPayment() {
        weChat.paidAt(seconds(10));

        var payment = charge(seconds(60));

        assertFalse(assertInstanceOf(Paid.class, payment.state()).late());
        assertEquals(Exchange.PLACE, weChat.exchanges().getFirst());
        assertTrue(time.passed().compareTo(seconds(12)) < 0, "seen within two seconds, but it took " + time.passed());
    }

    @Test
    void writesTheIntentBeforeAnythingIsSent() {
        book.fail(true);

        assertThrows(RuntimeException.class, () -> charge(seconds(60)));

        assertEquals(List.of(), weChat.calls());
    }

    @Test
    void asksEverySecondWhileTheCodeIsFreshAndSlowerAfterwards() {
        charge(seconds(299));

        assertAbout(58, asksBetween(0, 60));
        assertAbout(30, asksBetween(60, 120));
        assertAbout(36, asksBetween(120, 300));
    }

    @Test
    void closesTheOrderWhenNobodyPays() {
        var payment = charge(seconds(400));

        assertEquals(new Closed("CLOSED"), payment.state());
        assertBetweenTwoQuestions();
        assertTrue(
                time.passed().compareTo(seconds(320)) < 0, "closed soon after the deadline, not at " + time.passed());
    }

    @Test
    void findsThePaymentOfTheLastSecondByTheQuestionBeforeClosing() {
        weChat.paidAt(seconds(299).plusMillis(900));

        assertFalse(assertInstanceOf(Paid.class, charge(seconds(400)).state()).late());
    }

    @Test
    void givesTheCashierThePaymentThatWasFasterThanCancel() {
        weChat.paidAt(seconds(10));
        time.wish(Wish.CANCEL, seconds(10));

        assertFalse(assertInstanceOf(Paid.class, charge(seconds(60)).state()).late());
    }

    @Test
    void triesToCloseAtOnceAndSaysThatWeChatRefused() {
        time.wish(Wish.CANCEL, seconds(10));

        var payment = charge(seconds(60));

        assertEquals(
                GivenUp.CANCELLED,
                assertInstanceOf(Closing.class, payment.state()).why());
        assertTrue(book.events().stream().anyMatch(CloseRefused.class::isInstance));
        assertEquals(1, count(Exchange.CLOSE));
    }

    @Test
    void endsAtOnceWhereWeChatClosesEarly() {
        weChat.closesEarly();
        time.wish(Wish.CANCEL, seconds(10));

        assertEquals(new Closed("CLOSED"), charge(seconds(14)).state());
    }

    @Test
    void closesACancelledOrderOnceItIsFiveMinutesOld() {
        time.wish(Wish.CANCEL, seconds(10));

        var payment = charge(seconds(600));

        assertEquals(new Closed("CLOSED"), payment.state());
        assertTrue(time.passed().compareTo(seconds(330)) < 0, "closed at " + time.passed());
        assertBetweenTwoQuestions();
    }

    @Test
    void findsAPaymentAfterCancelWithinTenSecondsAndCallsItLate() {
        weChat.paidAt(seconds(100));
        time.wish(Wish.CANCEL, seconds(10));

        assertTrue(assertInstanceOf(Paid.class, charge(seconds(400)).state()).late());
        assertTrue(time.passed().compareTo(seconds(111)) < 0, "found at " + time.passed());
    }

    @Test
    void asksFirstAfterALostAnswerAndThenPlacesTheSameOrderAgain() {
        weChat.answers(Exchange.PLACE, LOST).paidAt(seconds(20));

        var payment = charge(seconds(60));

        assertInstanceOf(Paid.class, payment.state());
        assertEquals(
                List.of(Exchange.PLACE, Exchange.ASK, Exchange.PLACE),
                weChat.exchanges().subList(0, 3));
        assertEquals(
                1,
                weChat.calls().stream().map(FakeGateway.Call::order).distinct().count());
    }

    @Test
    void takesThePaymentThatWasMadeOnAnOrderWhoseAnswerWasLost() {
        weChat.answers(Exchange.PLACE, LOST).paidAt(seconds(0));

        assertInstanceOf(Paid.class, charge(seconds(60)).state());
    }

    @Test
    void keepsTryingWithTheSameOrderWhileTheNetworkIsAway() {
        weChat.breaks(Exchange.PLACE, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT).paidAt(seconds(30));

        assertInstanceOf(Paid.class, charge(seconds(60)).state());
        assertEquals(5, count(Exchange.PLACE));
    }

    @Test
    void endsAtOnceWhenAnOrderThatWasNeverSentIsCancelled() {
        weChat.breaks(Exchange.PLACE, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT);
        time.wish(Wish.CANCEL, seconds(5));

        assertEquals(new Closed("NEVER_SENT"), charge(seconds(60)).state());
        assertEquals(0, count(Exchange.CLOSE));
        assertTrue(time.passed().compareTo(seconds(6)) < 0, "ended at " + time.passed());
    }

    @Test
    void refusesOnASignedNoToTheFirstRequest() {
        weChat.breaks(Exchange.PLACE, new Failed(Meaning.CONFIGURATION, "NOAUTH", "商户无此接口权限"));

        assertEquals(new Refused("NOAUTH", "商户无此接口权限"), charge(seconds(60)).state());
    }

    @Test
    void doesNotBelieveASignedNoOnceAnEarlierRequestMayHaveArrived() {
        weChat.breaks(Exchange.PLACE, LOST, new Failed(Meaning.CONFIGURATION, "PARAM_ERROR", ""));

        assertInstanceOf(Unknown.class, charge(seconds(2)).state());
    }

    @Test
    void neverTakesAnUnsignedRefusalForAnEnd() {
        var refusal = new Failed(Meaning.ASK, "FAIL", "签名错误，请检查后再试");
        weChat.breaks(Exchange.PLACE, refusal).breaks(Exchange.ASK, refusal, refusal, refusal, refusal);

        assertInstanceOf(Unknown.class, charge(seconds(4)).state());
    }

    @Test
    void staysCalmThroughAnyNumberOfSystemErrors() {
        for (var errors = 0; errors <= 10; errors++) {
            var run = new PaymentDriverTest();
            var error = new Failed(Meaning.RETRY, "SYSTEMERROR", "系统繁忙");
            for (var i = 0; i < errors; i++) {
                run.weChat.breaks(Exchange.PLACE, error).breaks(Exchange.ASK, error);
            }
            run.weChat.paidAt(seconds(120));

            assertInstanceOf(Paid.class, run.charge(seconds(280)).state(), errors + " errors");
        }
    }

    @Test
    void neverPaysOnAnotherAmountButTakesTheRightAnswerLater() {
        weChat.answers(Exchange.ASK, new Contradiction("total_fee 9 instead of 1250"))
                .paidAt(seconds(30));

        var payment = charge(seconds(20));
        assertEquals(new Review("total_fee 9 instead of 1250"), payment.state());

        time.until(seconds(60));
        assertTrue(assertInstanceOf(Paid.class, resume(payment).state()).late());
    }

    @Test
    void showsAFreshCodeOfTheSameOrder() {
        time.wish(Wish.NEW_CODE, seconds(10));

        var payment = charge(seconds(20));

        assertEquals(
                "weixin://wxpay/bizpayurl?pr=2",
                assertInstanceOf(Waiting.class, payment.state()).codeUrl());
        assertEquals(
                1,
                weChat.calls().stream().map(FakeGateway.Call::order).distinct().count());
    }

    @Test
    void keepsAskingWhileAFreshCodeCannotBeHad() {
        weChat.answers(Exchange.PLACE, new Answer.Code("wx1", "weixin://1"), LOST, LOST, LOST, LOST, LOST, LOST)
                .paidAt(seconds(14));
        time.wish(Wish.NEW_CODE, seconds(10));

        assertInstanceOf(Paid.class, charge(seconds(30)).state());
    }

    @Test
    void losesNothingWhileTheNetworkIsGoneForMinutes() {
        var gone = new Silent(false, "CONNECT");
        for (var i = 0; i < 60; i++) {
            weChat.answers(Exchange.ASK, gone);
        }
        weChat.paidAt(seconds(20));

        assertInstanceOf(Paid.class, charge(seconds(900)).state());
    }

    @Test
    void asksAboutAPaymentOfAnEarlierRunAtOnce() {
        var payment = charge(seconds(20));
        weChat.paidAt(seconds(21));
        time.pass(seconds(5));
        time.until(seconds(60));
        var before = time.passed();

        assertFalse(assertInstanceOf(Paid.class, resume(payment).state()).late());
        assertTrue(time.passed().minus(before).compareTo(seconds(1)) < 0);
    }

    @Test
    void closesAnOrderThatAnEarlierRunLeftWithoutACode() {
        weChat.answers(Exchange.PLACE, LOST).answers(Exchange.ASK, LOST, LOST);
        var payment = charge(seconds(1));
        assertInstanceOf(Unknown.class, payment.state());
        time.until(seconds(500));

        assertEquals(new Closed("CLOSED"), resume(payment).state());
        assertEquals(1, count(Exchange.PLACE));
    }

    @Test
    void letsAnOrderThatNeverArrivedEndOnlyAfterItsExpiry() {
        var payment = Payment.of(List.of(charged()));
        time.until(seconds(600));

        assertEquals(new Closed("ORDERNOTEXIST"), resume(payment).state());
        assertTrue(time.passed().compareTo(seconds(420)) > 0);
    }

    @Test
    void isNotFooledByAWallClockThatIsSetBack() {
        weChat.paidAt(seconds(30));
        time.setWall(Duration.ofHours(-3));

        assertInstanceOf(Paid.class, charge(seconds(60)).state());
    }

    @Test
    void endsInTimeAlthoughTheWallClockIsSetBackWhileItWaits() {
        var order = charged();
        time.until(seconds(400));
        time.setWall(Duration.ofHours(-3));

        assertEquals(
                new Closed("CLOSED"), run(order, Progress.fresh(time.now())).state());
    }

    @Test
    void saysSoAndRemembersWhileTheBookCannotWrite() {
        weChat.paidAt(seconds(5));
        var order = charged();
        book.record(order);
        time.until(seconds(60));
        var tripped = new AtomicReference<>(false);
        var payment = driver(order, status -> {
            shown.set(status);
            if (time.passed().compareTo(seconds(4)) > 0 && !tripped.get()) {
                tripped.set(true);
                book.fail(true);
            }
            if (!status.booked()) {
                book.fail(false);
            }
        });
        payment.carry();

        assertInstanceOf(Paid.class, book.payment(order.outTradeNo()).state());
    }

    @Test
    void losesNoWishWhileTheBookCannotWrite() {
        weChat.answers(Exchange.PLACE, LOST);
        time.wish(Wish.CANCEL, seconds(3)).until(seconds(20));

        carryWhileTheBookFailsUntil(seconds(4));

        assertTrue(shown.get().progress().cancelled());
        assertInstanceOf(Closing.class, shown.get().payment().state());
    }

    @Test
    void doesNotTakeAnOrderForUnsentWhoseLostAnswerCouldNotBeWrittenDown() {
        weChat.breaks(Exchange.PLACE, LOST, new Failed(Meaning.CONFIGURATION, "PARAM_ERROR", ""));
        time.until(seconds(20));

        carryWhileTheBookFailsUntil(seconds(4));

        assertEquals(
                List.of(Exchange.PLACE, Exchange.ASK, Exchange.PLACE),
                weChat.exchanges().subList(0, 3));
        assertInstanceOf(Waiting.class, shown.get().payment().state());
    }

    @Test
    void fetchesACodeAgainThatCouldNotBeWrittenDown() {
        time.wish(Wish.NEW_CODE, seconds(10)).until(seconds(40));
        var order = charged();
        book.record(order);

        driver(order, status -> {
                    shown.set(status);
                    book.fail(time.passed().compareTo(seconds(10)) >= 0
                            && time.passed().compareTo(seconds(12)) < 0);
                })
                .carry();

        assertEquals(
                "weixin://wxpay/bizpayurl?pr=3",
                assertInstanceOf(Waiting.class, shown.get().payment().state()).codeUrl());
    }

    @Test
    void saysThatTheBookFailsUntilWhatWeChatSaidIsWrittenDown() {
        var told = new ArrayList<PaymentStatus>();
        var order = charged();
        book.record(order);
        time.wish(Wish.CHECK, seconds(2)).until(seconds(30));

        driver(order, status -> {
                    told.add(status);
                    book.fail(time.passed().compareTo(seconds(9)) < 0);
                })
                .carry();

        var failing = told.stream().filter(status -> !status.booked()).toList();
        assertTrue(failing.stream().anyMatch(status -> status.progress().check()));
        assertTrue(failing.stream().anyMatch(PaymentStatus::asking));
        assertTrue(told.getLast().booked());
        assertInstanceOf(Waiting.class, told.getLast().payment().state());
    }

    @Test
    void tellsWhileItAsksAndOnceItHasAsked() {
        var told = new ArrayList<Boolean>();
        var order = charged();
        weChat.breaks(Exchange.PLACE, NOT_SENT);
        time.until(seconds(1).minusMillis(500));

        driver(order, status -> told.add(status.asking())).carry();

        assertEquals(List.of(true, false, false), told);
    }

    @Test
    void goesOnAlthoughAListenerFails() {
        weChat.paidAt(seconds(10));
        time.until(seconds(60));
        var order = charged();
        book.record(order);

        driver(order, _ -> {
                    throw new IllegalStateException("a listener's own trouble");
                })
                .carry();

        assertInstanceOf(Paid.class, book.payment(order.outTradeNo()).state());
    }

    @Test
    void takesAFaultOfItsOwnGatewayForALostAnswer() {
        var order = charged();
        time.until(seconds(1));

        new PaymentDriver(
                        Payment.of(List.of(order)),
                        Optional.empty(),
                        Progress.fresh(time.now()),
                        new FaultyGateway(),
                        book,
                        time,
                        time,
                        shown::set)
                .carry();

        assertEquals(new Unknown("FAULT"), shown.get().payment().state());
    }

    private static final class FaultyGateway implements PaymentGateway {

        @Override
        public Answer place(Order order) {
            throw new IllegalStateException("a fault of our own");
        }

        @Override
        public Answer pay(Order order, AuthCode code) {
            return place(order);
        }

        @Override
        public Answer ask(Order order) {
            return place(order);
        }

        @Override
        public Sighting find(PaymentNumber number) {
            throw new AssertionError("nobody finds");
        }

        @Override
        public Answer close(Order order) {
            return place(order);
        }

        @Override
        public Answer reverse(Order order) {
            return place(order);
        }
    }

    private void carryWhileTheBookFailsUntil(Duration end) {
        var order = charged();
        book.record(order);
        driver(order, status -> {
                    shown.set(status);
                    book.fail(time.passed().compareTo(end) < 0);
                })
                .carry();
    }

    private PaymentDriver driver(PaymentEvent.Charged order, Consumer<PaymentStatus> told) {
        return new PaymentDriver(
                Payment.of(List.of(order)),
                Optional.empty(),
                Progress.fresh(time.now()),
                weChat,
                book,
                time,
                time,
                told);
    }

    private Payment charge(Duration until) {
        time.until(until);
        var charged = charged();
        book.record(charged);
        return run(charged, Progress.fresh(time.now()));
    }

    private PaymentEvent.Charged charged() {
        var now = time.now();
        var number = book.nextSale(false, 1, BusinessDay.of(now.wall()));
        var basket = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1));
        var sale = new Sale(number, basket, "王小雨", now.wall());
        return new PaymentEvent.Charged(
                sale, TERMS.order(sale, 1, sale.total(), TradeType.NATIVE, now.wall(), new Random(1)), now.wall());
    }

    static final Terms TERMS =
            new Terms("一号店", 1, false, "wx1", "10000100", "https://example.com/n", "127.0.0.1", Duration.ofMinutes(5));

    private Payment run(PaymentEvent.Charged charged, Progress progress) {
        return carry(Payment.of(List.of(charged)), progress);
    }

    private Payment resume(Payment payment) {
        return carry(payment, Progress.resumed(time.now()));
    }

    private Payment carry(Payment payment, Progress progress) {
        new PaymentDriver(payment, Optional.empty(), progress, weChat, book, time, time, shown::set).carry();
        return shown.get().payment();
    }

    private long count(Exchange exchange) {
        return weChat.exchanges().stream().filter(exchange::equals).count();
    }

    private int asksBetween(long from, long to) {
        return (int) weChat.calls().stream()
                .filter(call -> call.exchange() == Exchange.ASK)
                .filter(call ->
                        call.at().compareTo(seconds(from)) >= 0 && call.at().compareTo(seconds(to)) < 0)
                .count();
    }

    private void assertBetweenTwoQuestions() {
        var exchanges = weChat.exchanges();
        for (var i = 0; i < exchanges.size(); i++) {
            if (exchanges.get(i) == Exchange.CLOSE) {
                assertEquals(Exchange.ASK, exchanges.get(i - 1), "the exchange before closing");
                assertEquals(Exchange.ASK, exchanges.get(i + 1), "the exchange after closing");
            }
        }
    }

    private static void assertAbout(int expected, int actual) {
        assertTrue(Math.abs(expected - actual) <= 3, actual + " instead of about " + expected);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
