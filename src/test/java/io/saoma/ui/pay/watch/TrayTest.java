package io.saoma.ui.pay.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.pay.PayStand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The cards of payments that wait while the next customer is served.
class TrayTest {

    private final Messages zh = new Messages(Language.ZH);
    private final PayStand stand = new PayStand();

    @Test
    void countsAWaitingPaymentDownAndOpensIt() {
        var tray = tray();
        var payment = stand.background().waits();
        stand.pass(Duration.ofSeconds(79));
        assertEquals(List.of("¥30.00 还剩 3:41 WAITING"), cards(tray));

        tray.cards().getFirst().open().run();
        assertTrue(stand.checkout.shows(payment.payment()));
        assertEquals(List.of(), cards(tray), "what is on the screen needs no card");
    }

    @Test
    void showsWhatAnEarlierRunLeftOpen() {
        stand.background();

        assertEquals(List.of("¥30.00 正在问微信 ASKING"), cards(tray()));
    }

    @Test
    void showsACancelledPaymentUntilItIsClosed() {
        var tray = tray();
        var payment = stand.charge(1).waits();
        assertEquals(List.of(), cards(tray));

        stand.shown().cancel();
        stand.shown().confirmCancel();
        payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED));
        assertEquals(List.of("¥30.00 可能仍会到账 CLOSING"), cards(tray));

        payment.becomes(new Closed("CLOSED"));
        assertEquals(List.of(), cards(tray));
    }

    @Test
    void doesNotOpenWhatNobodyCanPay() {
        var tray = tray();
        stand.background().waits().becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED));
        tray.cards().getFirst().open().run();

        assertEquals(Optional.empty(), stand.checkout.currentProperty().get());
    }

    @Test
    void showsDoubtAndContradiction() {
        var tray = tray();
        stand.background().becomes(new Unknown("TIMEOUT"));
        stand.background().waits().becomes(new Review("total_fee 1"));

        assertEquals(List.of("¥30.00 正在问微信 UNKNOWN", "¥30.00 请店长核对 AMOUNT_DIFFERS"), cards(tray));
    }

    @Test
    void whoseCodeWasScannedPaysAndIsNoLongerToScan() {
        var tray = tray();
        stand.background().byCode().becomes(new Unknown("USERPAYING"));

        assertEquals("PAYING", tray.cards().getFirst().chip().toString());
    }

    @Test
    void showsWhatWasTakenByHandUntilWeChatHasSpoken() {
        var tray = tray();
        var verified = stand.background().waits().byHand("4200000000202603140000000009");
        assertEquals(List.of("¥30.00 待核实 BY_HAND"), cards(tray));
        tray.cards().getFirst().open().run();
        assertEquals(Optional.empty(), stand.checkout.currentProperty().get(), "nobody can pay it at the counter");
        verified.isPaid(false);
        assertEquals(List.of("¥30.00 已到账 PAID"), cards(tray));
        stand.pass(Duration.ofSeconds(5));

        stand.background().waits().byHand("4200000000202603140000000008").becomes(new Closed("CLOSED"));
        assertEquals(List.of(), cards(tray), "the strip says it");
    }

    @Test
    void staysGreenForFiveSecondsWhenThePaymentIsPaid() {
        var tray = tray();
        stand.background().waits().isPaid(false);
        assertEquals(List.of("¥30.00 已到账 PAID"), cards(tray));

        stand.pass(Duration.ofSeconds(5));
        assertEquals(List.of(), cards(tray));
    }

    @Test
    void leavesLateMoneyToTheStrip() {
        var tray = tray();
        stand.background()
                .waits()
                .becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED))
                .isPaid(true);

        assertEquals(List.of(), cards(tray));
    }

    @Test
    void keepsACardThatLooksAsBefore() {
        var tray = tray();
        stand.background().waits().becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED));
        var before = tray.cards().getFirst();
        stand.pass(Duration.ofSeconds(1));

        assertSame(before, tray.cards().getFirst(), "else a focus on it would be lost four times a second");
    }

    private Tray tray() {
        return new Tray(stand.desk, stand.checkout, stand.clock, stand.beat);
    }

    private List<String> cards(Tray tray) {
        return tray.cards().stream()
                .map(card -> card.amount() + " " + zh.say(card.remaining()) + " " + card.chip())
                .toList();
    }
}
