package io.saoma.payment;

import static io.saoma.payment.DrivenPayment.seconds;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_SENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Step.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A payment goes on and loses nothing while the book cannot write or a listener fails.
class BookInTheWayTest {

    private final DrivenPayment driven = new DrivenPayment();
    private final FakeTime time = driven.time;
    private final FakeGateway weChat = driven.weChat;
    private final FakeBook book = driven.book;
    private final AtomicReference<PaymentStatus> shown = driven.shown;

    @Test
    void saysSoAndRemembersWhileTheBookCannotWrite() {
        weChat.paidAt(seconds(5));
        var order = driven.charged();
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
        var order = driven.charged();
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
        var order = driven.charged();
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
        var order = driven.charged();
        weChat.breaks(Exchange.PLACE, NOT_SENT);
        time.until(seconds(1).minusMillis(500));

        driver(order, status -> told.add(status.asking())).carry();

        assertEquals(List.of(true, false, false), told);
    }

    @Test
    void goesOnAlthoughAListenerFails() {
        weChat.paidAt(seconds(10));
        time.until(seconds(60));
        var order = driven.charged();
        book.record(order);

        driver(order, _ -> {
                    throw new IllegalStateException("a listener's own trouble");
                })
                .carry();

        assertInstanceOf(Paid.class, book.payment(order.outTradeNo()).state());
    }

    private void carryWhileTheBookFailsUntil(Duration end) {
        var order = driven.charged();
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
                told,
                UnaryOperator.identity());
    }
}
