package io.saoma.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.AuthCode;
import io.saoma.payment.HandPayment;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From the wish to charge until the basket is back: one payment at a time, seen the same on both screens.
class CheckoutTest {

    private final PayStand stand = new PayStand();
    private final Checkout checkout = stand.checkout;

    @Test
    void showsTheCashierAndTheCustomerTheSameObject() {
        stand.charge(1);

        assertSame(
                checkout.currentProperty().get().orElseThrow(),
                checkout.customerProperty().get().orElseThrow());
        assertTrue(checkout.busyProperty().get());
    }

    @Test
    void chargesOnceHoweverOftenTheKeyIsPressed() {
        stand.charge(1);
        checkout.charge(PayStand.basket(1), "王小雨");

        assertEquals(1, stand.desk.open().size());
    }

    @Test
    void emptiesTheBasketThreeSecondsAfterPaid() {
        stand.charge(1).waits().isPaid(false);
        stand.pass(Duration.ofSeconds(2));
        assertEquals(List.of(), stand.heard);

        stand.pass(Duration.ofSeconds(1));
        assertEquals(List.of("sold"), stand.heard);
        assertEquals(Optional.empty(), checkout.currentProperty().get());
        assertEquals(Optional.empty(), checkout.customerProperty().get());
        assertFalse(checkout.busyProperty().get());
    }

    @Test
    void servesTheNextCustomerOnceAPersonHasTakenThePaymentForMade() {
        var payment = stand.charge(1).waits();
        payment.byHand("4200000000202603140000000009");

        assertEquals(List.of("sold"), stand.heard);
        assertEquals(Optional.empty(), checkout.currentProperty().get());
        assertEquals(Optional.empty(), checkout.customerProperty().get());
        payment.isPaid(false);
        assertEquals(List.of("sold"), stand.heard, "the basket is another one by now");
    }

    @Test
    void keepsTheBasketAfterACancelAndTellsTheCustomerForFiveSeconds() {
        cancel(stand.charge(1).waits());

        assertEquals(List.of("kept"), stand.heard);
        assertEquals(Optional.empty(), checkout.currentProperty().get());
        assertTrue(checkout.customerProperty()
                .get()
                .orElseThrow()
                .faceProperty()
                .get()
                .cancelled());

        stand.pass(Duration.ofMillis(4900));
        assertTrue(checkout.customerProperty().get().isPresent());
        stand.pass(Duration.ofMillis(100));
        assertEquals(Optional.empty(), checkout.customerProperty().get());
    }

    @Test
    void whyACodeWasNotChargedIsSaidAsLongAsItIsSo() {
        var payment = stand.charge(1).waits();
        stand.shown().scanned(new AuthCode("134567890123456789"));
        assertEquals(Optional.of("bycode.codeIsOut"), notice());
        assertEquals(1, stand.desk.open().size(), "never two open orders for one sale");
        payment.isPaid(false);
        assertEquals(Optional.empty(), notice());

        stand.shown().scanned(new AuthCode("134567890123456789"));
        assertEquals(Optional.of("bycode.alreadyPaid"), notice());
        stand.pass(Duration.ofSeconds(3));
        assertEquals(Optional.empty(), notice(), "the next customer has nothing to do with it");
    }

    private Optional<String> notice() {
        return stand.notices.worstProperty().get().map(it -> it.headline().key());
    }

    @Test
    void theNextCustomerDoesNotWaitForTheGreyCard() {
        cancel(stand.charge(1).waits());
        stand.charge(2);

        assertSame(
                checkout.currentProperty().get().orElseThrow(),
                checkout.customerProperty().get().orElseThrow());
        stand.pass(Duration.ofSeconds(6));
        assertTrue(checkout.customerProperty().get().isPresent());
    }

    @Test
    void takesTheGreyCardAwayBeforeItsTime() {
        cancel(stand.charge(1).waits());
        checkout.dismiss();

        assertEquals(Optional.empty(), checkout.customerProperty().get());
    }

    @Test
    void keepsTheBasketWhenNobodyPaid() {
        stand.charge(1).waits().becomes(new Closed("CLOSED"));
        assertEquals(List.of(), stand.heard, "the cashier decides when to go back");

        stand.shown().leave();
        assertEquals(List.of("kept"), stand.heard);
    }

    @Test
    void triesAgainWithAnAttemptOfItsOwn() {
        stand.charge(1).becomes(new Closed("CLOSED"));
        var first = stand.shown();
        first.newCode();

        assertNotSame(first, stand.shown());
        assertEquals(2, stand.shown().payment().order().attempt());
        assertEquals(first.payment().sale(), stand.shown().payment().sale());

        stand.driven().waits().isPaid(false);
        stand.shown().leave();
        assertEquals(List.of("sold"), stand.heard);
    }

    @Test
    void saysThatAChargeCouldNotBeginAndGivesTheBasketBack() {
        stand.book.fail(true);
        checkout.charge(PayStand.basket(1), "王小雨");

        assertEquals(List.of("kept"), stand.heard);
        assertEquals("charge", stand.worst().orElseThrow().about());
        assertFalse(checkout.busyProperty().get());

        stand.book.fail(false);
        stand.charge(1);
        assertEquals(Optional.empty(), stand.worst());
    }

    @Test
    void staysWhereItIsWhenAFurtherAttemptCannotBegin() {
        stand.charge(1).becomes(new Closed("CLOSED"));
        stand.book.fail(true);
        var first = stand.shown();
        first.newCode();
        assertSame(first, stand.shown());

        stand.book.fail(false);
        first.newCode();
        assertNotSame(first, stand.shown());
    }

    @Test
    void ringsForAPaymentFromTheTrayAndLeavesTheBasketAlone() {
        var paid = stand.background().waits();
        checkout.open(paid.open());
        paid.isPaid(false);
        stand.pass(Duration.ofSeconds(4));

        assertEquals(List.of("paid ¥30.00"), stand.sound.heard());
        assertEquals(List.of("kept"), stand.heard, "the basket on the screen is somebody else's");
    }

    @Test
    void opensNothingWhileAnotherPaymentIsOnTheScreen() {
        var other = stand.background().waits();
        stand.charge(1);
        var shown = stand.shown();
        checkout.open(other.open());

        assertSame(shown, stand.shown());
    }

    private void cancel(HandPayment payment) {
        stand.shown().cancel();
        stand.shown().confirmCancel();
        payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED));
    }
}
