package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.ReversingStarted;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Unknown;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole payments by the customer's own code, against a WeChat in the head: charged once, found where it was paid, and
/// taken back where nobody wants it any more.
class CodePaymentTest {

    private static final Silent LOST = new Silent(true, "TIMEOUT");
    private static final Silent NOT_SENT = new Silent(false, "CONNECT");
    private static final Failed BUSY = new Failed(Meaning.RETRY, "SYSTEMERROR", "系统错误");
    private static final AuthCode CODE = new AuthCode("134567890123456789");

    private final FakeTime time = new FakeTime();
    private final FakeGateway weChat = new FakeGateway(time);
    private final FakeBook book = new FakeBook();
    private final AtomicReference<PaymentStatus> shown = new AtomicReference<>();

    @Test
    void isPaidAtOnceWhereNoPasswordIsAskedFor() {
        weChat.paidAt(Duration.ZERO);

        assertPaid(charge(seconds(60)));
        assertEquals(List.of(Exchange.PAY), weChat.exchanges());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 30, 44})
    void waitsForThePassword(int second) {
        weChat.paidAt(seconds(second));

        assertPaid(charge(seconds(90)));
        assertEquals(1, count(Exchange.PAY));
        assertEquals(0, count(Exchange.REVERSE));
        assertTrue(time.passed().compareTo(seconds(second + 6)) < 0, "found at " + time.passed());
    }

    @Test
    void asksAtMostEveryFiveSecondsUnlessTheCashierCannotWait() {
        time.wish(Wish.CHECK, seconds(7));
        charge(seconds(16));

        assertEquals(
                List.of(5L, 7L, 12L),
                weChat.calls().stream()
                        .filter(call -> call.exchange() == Exchange.ASK)
                        .map(call -> call.at().toSeconds())
                        .toList());
    }

    @Test
    void takesBackWhatIsNotPaidInTime() {
        var payment = charge(seconds(120));

        assertEquals(new Closed("REVOKED"), payment.state());
        assertEquals(0, weChat.kept());
        assertTrue(time.passed().compareTo(seconds(60)) < 0, "over at " + time.passed());
    }

    @Test
    void takesBackAPaymentThatFailed() {
        weChat.answers(Exchange.ASK, new NotPaid("PAYERROR"), new NotPaid("PAYERROR"));

        assertEquals(new Closed("REVOKED"), charge(seconds(120)).state());
        assertFalse(reversedBefore(seconds(15)), "WeChat wants fifteen seconds before that");
        assertTrue(time.passed().compareTo(seconds(30)) < 0, "over at " + time.passed());
    }

    @Test
    void isNeverSentTwiceHoweverItsAnswerIsLost() {
        weChat.paidAt(Duration.ZERO).answers(Exchange.PAY, LOST);

        assertPaid(charge(seconds(90)));
        assertEquals(1, count(Exchange.PAY));
    }

    @Test
    void isSentAgainOnlyWhereNothingOfItCanHaveLeft() {
        weChat.paidAt(Duration.ZERO).breaks(Exchange.PAY, NOT_SENT, NOT_SENT);

        assertPaid(charge(seconds(90)));
        assertEquals(3, count(Exchange.PAY));
    }

    @Test
    void endsWithoutAQuestionWhereNothingEverLeft() {
        weChat.breaks(Exchange.PAY, NOT_SENT, NOT_SENT, NOT_SENT);
        time.wish(Wish.CANCEL, seconds(2));

        assertEquals(new Closed("NEVER_SENT"), charge(seconds(90)).state());
        assertEquals(0, count(Exchange.REVERSE));
    }

    @Test
    void saysWhyACodeWasDeclined() {
        weChat.breaks(Exchange.PAY, new Failed(Meaning.DECLINED, "AUTHCODEEXPIRE", "付款码已过期"));

        assertEquals(
                new Refused("AUTHCODEEXPIRE", "付款码已过期"), charge(seconds(90)).state());
        assertTrue(book.events().getLast() instanceof OrderRefused);
        assertEquals(List.of(Exchange.PAY, Exchange.ASK, Exchange.ASK), weChat.exchanges());
        assertTrue(time.passed().compareTo(seconds(6)) < 0, "the cashier waits");
    }

    /// A refusal does not say of which order it speaks: it may be an earlier one played again, or the answer to the
    /// second of two copies of the request.
    @ParameterizedTest
    @EnumSource
    void findsThePaymentBehindEveryRefusal(Meaning meaning) {
        weChat.paidAt(Duration.ZERO).answers(Exchange.PAY, new Failed(meaning, "CODE", "某句话"));

        assertPaid(charge(seconds(90)));
        assertEquals(1, count(Exchange.PAY));
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "NEW_NUMBER", "CONFIGURATION", "CLOSED"})
    void believesANoAfterTwoQuestions(Meaning meaning) {
        weChat.breaks(Exchange.PAY, new Failed(meaning, "CODE", "某句话"));

        assertEquals(new Refused("CODE", "某句话"), charge(seconds(90)).state());
        assertEquals(List.of(Exchange.PAY, Exchange.ASK, Exchange.ASK), weChat.exchanges());
    }

    @Test
    void findsThePaymentThatWasFasterThanCancel() {
        weChat.paidAt(seconds(3));
        time.wish(Wish.CANCEL, seconds(4));

        assertTrue(assertInstanceOf(Paid.class, charge(seconds(90)).state()).late());
        assertEquals(0, count(Exchange.REVERSE));
        assertEquals(1, weChat.kept());
    }

    @Test
    void asksRightBeforeItTakesAPaymentBack() {
        weChat.paidAt(seconds(14));
        time.wish(Wish.CANCEL, seconds(4));

        assertInstanceOf(Paid.class, charge(seconds(90)).state());
        assertEquals(0, count(Exchange.REVERSE));
    }

    @Test
    void takesBackAtFifteenSecondsWhatWasCancelled() {
        time.wish(Wish.CANCEL, seconds(4));

        assertEquals(new Closed("REVOKED"), charge(seconds(90)).state());
        assertFalse(reversedBefore(seconds(15)));
        assertTrue(time.passed().compareTo(seconds(20)) < 0, "over at " + time.passed());
    }

    @Test
    void reversesWithoutAnAnswerWhereWeChatSpeaksOfNothing() {
        weChat.paidAt(seconds(1)).answers(Exchange.PAY, LOST).breaks(Exchange.ASK, silence(12));

        assertEquals(new Closed("REVOKED"), charge(seconds(200)).state());
        assertEquals(0, weChat.kept());
    }

    @Test
    void writesDownThatItReversesBeforeItDoes() {
        time.wish(Wish.CANCEL, seconds(4));
        charge(seconds(90));

        var reversing = book.events().stream()
                .filter(ReversingStarted.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertTrue(weChat.calls().stream()
                .filter(call -> call.exchange() == Exchange.REVERSE)
                .allMatch(call -> !FakeTime.START.plus(call.at()).isBefore(reversing.at())));
    }

    @Test
    void goesOnReversingAsLongAsWeChatWantsItRepeated() {
        var recall = new Failed(Meaning.RETRY, "RECALL", "");
        weChat.breaks(Exchange.REVERSE, recall, recall);
        time.wish(Wish.CANCEL, seconds(4));

        assertEquals(new Closed("REVOKED"), charge(seconds(90)).state());
        assertEquals(3, count(Exchange.REVERSE));
    }

    @Test
    void doesNotCountMoneyThatMayBeOnItsWayBack() {
        weChat.answers(Exchange.REVERSE, LOST)
                .answers(Exchange.ASK, unpaid(), unpaid(), new Answer.Paid(FakeGateway.receipt(order())));
        time.wish(Wish.CANCEL, seconds(4));

        assertEquals(new Closed("REVOKED"), charge(seconds(90)).state());
        assertEquals(
                0,
                book.events().stream()
                        .filter(PaymentEvent.PaymentReceived.class::isInstance)
                        .count());
    }

    @Test
    void keepsTheMoneyThatWeChatReversesNoLonger() {
        var tooLate = new Failed(Meaning.IRREVERSIBLE, "REVERSE_EXPIRE", "订单超过撤销期限");
        weChat.paidAt(seconds(17)).breaks(Exchange.REVERSE, tooLate, tooLate);
        time.wish(Wish.CANCEL, seconds(4));

        assertTrue(assertInstanceOf(Paid.class, charge(seconds(90)).state()).late());
    }

    @Test
    void callsAPersonWhereWeChatSaysReversedAndPaid() {
        var paid = new Answer.Paid(FakeGateway.receipt(order()));
        weChat.answers(Exchange.ASK, unpaid(), unpaid(), paid, paid, paid, paid, paid, paid, paid);
        time.wish(Wish.CANCEL, seconds(4));

        charge(seconds(90));

        assertTrue(book.events().stream().anyMatch(PaymentEvent.ReviewNeeded.class::isInstance));
    }

    @Test
    void looksAfterARestartWhetherItWasPaidAndNeverSendsTheCodeAgain() {
        weChat.paidAt(seconds(3));
        var charged = charged();
        book.record(charged);
        weChat.pay(charged.order(), CODE);
        time.pass(seconds(10));

        assertTrue(assertInstanceOf(
                        Paid.class, resume(Payment.of(List.of(charged))).state())
                .late());
        assertEquals(1, count(Exchange.PAY));
    }

    @Test
    void takesBackAfterARestartWhatNobodyWaitsFor() {
        var charged = charged();
        book.record(charged);
        weChat.pay(charged.order(), CODE);

        assertEquals(new Closed("REVOKED"), resume(Payment.of(List.of(charged))).state());
        assertEquals(0, weChat.kept());
    }

    @Test
    void goesOnReversingAfterARestart() {
        var charged = charged();
        weChat.paidAt(Duration.ZERO).pay(charged.order(), CODE);
        var reversing = new Payment(
                charged.sale(), charged.order(), new Reversing(FakeTime.START, PaymentState.GivenUp.CANCELLED), true);

        assertEquals(new Closed("REVOKED"), resume(reversing).state());
        assertEquals(0, weChat.kept(), "the money is with the customer again");
    }

    /// The request may come late, so it is believed only once the order's life is over and a reversal was tried.
    @Test
    void forgetsAnOrderThatWeChatNeverSaw() {
        weChat.breaks(Exchange.PAY, LOST);

        assertEquals(new Closed("ORDERNOTEXIST"), charge(seconds(400)).state());
        assertTrue(count(Exchange.REVERSE) > 0);
        assertTrue(time.passed().compareTo(seconds(165)) > 0, "believed at " + time.passed());
    }

    /// Somebody else's answer had said that the customer was paying.
    @Test
    void forgetsAnOrderThatWeChatNeverSawThoughItSeemedToBePaid() {
        weChat.breaks(Exchange.PAY, new Failed(Meaning.PAYING, "USERPAYING", "需要用户输入支付密码"));

        assertEquals(new Closed("ORDERNOTEXIST"), charge(seconds(400)).state());
        assertTrue(book.events().size() < 6, "it says the same again and again: " + book.events());
    }

    @Test
    void staysUnknownWhileTheNetworkIsAway() {
        weChat.answers(Exchange.PAY, BUSY).breaks(Exchange.ASK, silence(40));

        assertEquals(new Unknown("SYSTEMERROR"), charge(seconds(40)).state());
    }

    private static void assertPaid(Payment payment) {
        assertFalse(assertInstanceOf(Paid.class, payment.state()).late());
    }

    private boolean reversedBefore(Duration moment) {
        return weChat.calls().stream()
                .anyMatch(
                        call -> call.exchange() == Exchange.REVERSE && call.at().compareTo(moment) < 0);
    }

    private static NotPaid unpaid() {
        return new NotPaid("USERPAYING");
    }

    private static Answer[] silence(int times) {
        return Stream.generate(() -> LOST).limit(times).toArray(Answer[]::new);
    }

    private Payment charge(Duration until) {
        time.until(until);
        var charged = charged();
        book.record(charged);
        return carry(Payment.of(List.of(charged)), Optional.of(CODE), Progress.fresh(time.now()));
    }

    private Payment resume(Payment payment) {
        time.until(seconds(300));
        return carry(payment, Optional.empty(), Progress.resumed(time.now()));
    }

    private Payment carry(Payment payment, Optional<AuthCode> code, Progress progress) {
        new PaymentDriver(payment, code, progress, weChat, book, time, time, shown::set).carry();
        return shown.get().payment();
    }

    private Order order() {
        return charged().order();
    }

    private PaymentEvent.Charged charged() {
        var now = time.now().wall();
        var number = book.nextSale(false, 1, BusinessDay.of(now));
        var basket = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1));
        var sale = new Sale(number, basket, "王小雨", now);
        var order = PaymentDriverTest.TERMS.order(sale, 1, sale.total(), TradeType.MICROPAY, now, new Random(1));
        return new PaymentEvent.Charged(sale, order, now);
    }

    private long count(Exchange exchange) {
        return weChat.exchanges().stream().filter(exchange::equals).count();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
