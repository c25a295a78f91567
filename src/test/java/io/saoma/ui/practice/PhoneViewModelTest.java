package io.saoma.ui.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Order;
import io.saoma.sale.Money;
import io.saoma.simulator.phone.CodeState;
import io.saoma.simulator.phone.PhoneCode;
import io.saoma.simulator.phone.Plan;
import io.saoma.ui.Chip;
import io.saoma.ui.FxQueue;
import io.saoma.ui.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The phone follows the simulator's orders, and does to them what its owner taps.
class PhoneViewModelTest {

    private final Counter counter = new Counter();
    private final FxQueue fx = new FxQueue();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(counter.clock.instant());
    private final PhoneViewModel phone = new PhoneViewModel(counter.weChat.phone(), fx.tasks(), _ -> {}, now);

    @AfterEach
    void end() throws IOException {
        phone.close();
        counter.close();
    }

    @Test
    void isCalmWithoutACode() {
        assertEquals(Optional.empty(), phone.faceProperty().get().code());
        assertEquals(Sentence.of("phone.noCodeAdvice"), phone.wordProperty().get());
        phone.payNow();
        assertEquals(List.of(), counter.weChat.charges());
    }

    @Test
    void showsTheNewestCodeFirstAndTurnsToTheOthers() throws InterruptedException {
        var older = shown(15_00);
        var newer = shown(32_00);
        assertEquals(32_00, code().fen());
        assertEquals(1, phone.faceProperty().get().more());

        phone.next();
        assertEquals(older.outTradeNo(), code().outTradeNo());
        phone.next();
        assertEquals(newer.outTradeNo(), code().outTradeNo());
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneThatWasTurnedTo() throws InterruptedException {
        shown(15_00);
        shown(32_00);
        phone.next();
        var newest = shown(8_00);
        assertEquals(newest.outTradeNo(), code().outTradeNo());
    }

    @Test
    void paysNowAndSaysSo() throws InterruptedException {
        shown(32_00);
        phone.payNow();
        fx.until(() -> phone.faceProperty().get().code().isEmpty());

        assertEquals(32_00, counter.weChat.charges().getFirst().fen());
        assertEquals(
                Sentence.of("phone.paid", new Money(32_00)),
                phone.wordProperty().get());
    }

    @Test
    void paysTheCodeThatIsShownAndTurnsToTheOneBehind() throws InterruptedException {
        var older = shown(15_00);
        shown(32_00);
        phone.payNow();
        fx.until(() -> code().outTradeNo().equals(older.outTradeNo()));

        assertEquals(List.of("phone.paid"), List.of(phone.wordProperty().get().key()));
        phone.payNow();
        fx.until(() -> phone.faceProperty().get().code().isEmpty());
        assertEquals(2, counter.weChat.charges().size());
    }

    @Test
    void countsDownToALaterPayment() throws InterruptedException {
        shown(32_00);
        phone.payLater();
        fx.until(() -> code().plan() instanceof Plan.PayAt);
        assertEquals(Chip.SCANNED, PhoneFace.chip(code().state()));
        assertEquals(Sentence.of("phone.paysIn", 10L), phone.wordProperty().get());

        now.set(now.get().plusMillis(6_500));
        assertEquals(Sentence.of("phone.paysIn", 4L), phone.wordProperty().get());
        now.set(now.get().plusSeconds(4));
        assertEquals(Sentence.of("phone.paying"), phone.wordProperty().get());

        assertEquals(List.of(), counter.weChat.charges());
        counter.pass(PhoneViewModel.LATER);
        fx.until(() -> phone.faceProperty().get().code().isEmpty());
        assertEquals(1, counter.weChat.charges().size());
    }

    @Test
    void refusesAndMayTryAgain() throws InterruptedException {
        shown(32_00);
        phone.refuse();
        fx.until(() -> code().state() == CodeState.FAILED);
        assertEquals(Chip.DECLINED, PhoneFace.chip(code().state()));
        assertEquals(Sentence.of("phone.failed"), phone.wordProperty().get());

        phone.payNow();
        fx.until(() -> phone.faceProperty().get().code().isEmpty());
        assertEquals(1, counter.weChat.charges().size());
    }

    @Test
    void paysSomeSecondsAfterTheCashierHasCancelled() throws InterruptedException {
        var order = shown(32_00);
        phone.payAfterCancel();
        fx.until(() -> code().plan() instanceof Plan.PayAfterCancel);
        assertEquals(
                Sentence.of("phone.paysAfterCancel", 5L), phone.wordProperty().get());

        counter.pass(Duration.ofSeconds(60));
        assertEquals(List.of(), counter.weChat.charges());

        counter.cancel(order);
        fx.until(() -> code().plan() instanceof Plan.PayAt);
        counter.pass(PhoneViewModel.AFTER_CANCEL);
        fx.until(() -> phone.faceProperty().get().code().isEmpty());
        assertEquals(1, counter.weChat.charges().size());
    }

    @Test
    void saysWhatWeChatSaysWhenItRefuses() throws InterruptedException {
        var order = shown(32_00);
        counter.weChat.anotherPhone().scan(code().codeUrl());
        phone.payNow();
        fx.until(() -> phone.wordProperty().get().key().equals("phone.refused"));

        assertEquals(
                Sentence.of("phone.refused", "商家订单信息有误"), phone.wordProperty().get());
        assertEquals(order.outTradeNo(), code().outTradeNo());
    }

    @Test
    void forgetsARefusalAtTheNextTap() throws InterruptedException {
        shown(32_00);
        counter.weChat.anotherPhone().scan(code().codeUrl());
        phone.payNow();
        fx.until(() -> phone.wordProperty().get().key().equals("phone.refused"));

        phone.next();
        assertEquals(Sentence.of("phone.hint"), phone.wordProperty().get());
    }

    @Test
    void saysThatAnOrderWasClosedOrExpired() throws InterruptedException {
        var order = shown(32_00);
        counter.pass(Duration.ofSeconds(301));
        counter.cancel(order);
        fx.until(() -> phone.faceProperty().get().code().isEmpty());
        assertEquals(
                Sentence.of("phone.closed", new Money(32_00)),
                phone.wordProperty().get());

        shown(15_00);
        counter.pass(Duration.ofSeconds(361));
        fx.until(() -> phone.faceProperty().get().code().isEmpty());
        assertEquals(
                Sentence.of("phone.expired", new Money(15_00)),
                phone.wordProperty().get());
    }

    @Test
    void paysOnceHoweverOftenItIsTapped() throws InterruptedException {
        shown(32_00);
        for (var i = 0; i < 20; i++) {
            phone.payNow();
        }
        fx.until(() -> phone.wordProperty().get().key().equals("phone.refused"));
        assertTrue(phone.wordProperty().get().args().contains("该订单已支付"));
        assertEquals(1, counter.weChat.charges().size());
    }

    private Order shown(long fen) throws InterruptedException {
        var order = counter.place(fen);
        fx.until(() -> phone.faceProperty().get().chosen().equals(order.outTradeNo()));
        return order;
    }

    private PhoneCode code() {
        return phone.faceProperty().get().code().orElseThrow();
    }
}
