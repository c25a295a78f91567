package io.saoma.ui.pay;

import static io.saoma.ui.pay.PayFacing.closing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.saoma.device.FakeSound;
import io.saoma.payment.Answer;
import io.saoma.payment.AuthCode;
import io.saoma.payment.HandClock;
import io.saoma.payment.HandPayment;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Wish;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What can be done with a payment, and when it lets the cashier go.
class PayViewModelTest {

    private final PayFacing facing = new PayFacing();
    private final List<String> exits = facing.exits;
    private final FakeSound sound = facing.sound;
    private final HandClock clock = facing.clock;
    private final HandPayment hand = facing.hand;
    private final PayViewModel viewModel = facing.viewModel;

    @Test
    void aCodeThatTheCustomerHoldsOutWaitsUntilThisPaymentHasEnded() {
        var code = new AuthCode("134567890123456789");
        hand.waits();
        viewModel.scanned(code);
        assertEquals(List.of("too soon"), exits);

        hand.becomes(new Closed("CLOSED"));
        viewModel.scanned(code);
        viewModel.scanned(code);
        assertEquals(List.of("too soon", "again 134567890123456789"), exits);
    }

    /// Each of them is said in both languages.
    @Test
    void saysWhyACodeIsNotChargedAndWhatToDoInEachState() {
        assertEquals("bycode.codeIsOut, bycode.codeIsOutEarly 5:00", refused());
        hand.waits();
        clock.pass(Duration.ofSeconds(200));
        assertEquals("bycode.codeIsOut, bycode.codeIsOutEarly 1:40", refused());
        clock.pass(Duration.ofSeconds(100));
        assertEquals("bycode.codeIsOut, bycode.codeIsOutLater", refused());
        hand.becomes(closing(GivenUp.EXPIRED));
        assertEquals("bycode.stillClosing, bycode.stillClosingLater", refused());
        hand.becomes(new Review("x"));
        assertEquals("bycode.tooSoon, bycode.reviewFirst", refused());
        hand.isPaid(false);
        assertEquals("bycode.alreadyPaid, bycode.alreadyPaidAdvice", refused());
    }

    @Test
    void saysHowLongTheClosingOfAYoungOrderMayTake() {
        hand.waits();
        clock.pass(Duration.ofSeconds(60));
        hand.becomes(closing(GivenUp.CANCELLED));
        assertEquals("bycode.stillClosing, bycode.stillClosingEarly 4:00", refused());
        hand.byCode().becomes(new Unknown("USERPAYING"));
        assertEquals("bycode.tooSoon, bycode.tooSoonAdvice", refused());
    }

    @Test
    void ringsOnceWhenPaidAndOnlyThen() {
        hand.waits().asks().answered(Exchange.ASK, new Answer.NotPaid("USERPAYING"));
        assertEquals(List.of(), sound.heard());

        hand.isPaid(false);
        viewModel.tick();
        viewModel.accept(hand.status());
        assertEquals(List.of("paid ¥36.00"), sound.heard());
    }

    @Test
    void saysOnceThatMoneyIsLate() {
        hand.waits().isPaid(true);
        viewModel.accept(hand.status());

        assertEquals(List.of("late ¥36.00"), sound.heard());
    }

    @Test
    void soundsTroubleForMoneyThatDoesNotMatch() {
        hand.waits().becomes(new Review("total_fee 1"));
        viewModel.accept(hand.status());

        assertEquals(List.of("trouble"), sound.heard());
    }

    @Test
    void goesBackByItselfThreeSecondsAfterPaid() {
        hand.waits().isPaid(false);
        clock.pass(Duration.ofMillis(1100));
        viewModel.tick();
        assertEquals(Duration.ofMillis(1900), viewModel.returnInProperty().get());
        assertEquals(List.of(), exits);

        facing.tick(2);
        facing.tick(1);
        assertEquals(List.of("back"), exits);
    }

    @Test
    void goesBackAtOnceWhenTheCashierWants() {
        hand.waits().isPaid(false);
        viewModel.leave();
        facing.tick(5);

        assertEquals(List.of("back"), exits);
    }

    @Test
    void offersWhatCanBeDoneAndNothingElse() {
        assertEquals(
                EnumSet.of(Verb.FIND, Verb.PARK, Verb.CANCEL), facing.face().verbs());
        assertEquals(EnumSet.of(Verb.CHECK, Verb.FIND, Verb.NEW_CODE, Verb.PARK, Verb.CANCEL), verbs(hand.waits()));
        assertEquals(EnumSet.of(Verb.CHECK, Verb.FIND, Verb.PARK, Verb.CANCEL), verbs(hand.wished(Wish.NEW_CODE)));
        assertEquals(EnumSet.of(Verb.CHECK, Verb.FIND, Verb.LEAVE), verbs(hand.becomes(closing(GivenUp.EXPIRED))));
        assertEquals(EnumSet.of(Verb.FIND, Verb.AGAIN, Verb.LEAVE), verbs(hand.becomes(new Closed("CLOSED"))));
        assertEquals(EnumSet.of(Verb.FIND, Verb.AGAIN, Verb.LEAVE), verbs(hand.becomes(new Refused("NOAUTH", ""))));
        assertEquals(EnumSet.of(Verb.FIND, Verb.LEAVE), verbs(hand.becomes(new Review("x"))));
    }

    @Test
    void passesWishesOn() {
        viewModel.check();
        assertEquals(List.of(), hand.wishes(), "there is nothing to check yet");

        hand.waits();
        viewModel.check();
        viewModel.newCode();
        assertEquals(List.of(Wish.CHECK, Wish.NEW_CODE), hand.wishes());
    }

    @Test
    void triesAgainWithAnOrderOfItsOwnAfterTheEnd() {
        hand.becomes(new Refused("NOAUTH", "无权限"));
        viewModel.newCode();
        viewModel.newCode();

        assertEquals(List.of("again"), exits);
        assertEquals(List.of(), hand.wishes());
    }

    @Test
    void leavesATakenNumberAtOnce() {
        hand.becomes(closing(GivenUp.NUMBER_TAKEN));
        viewModel.leave();

        assertEquals(List.of("back"), exits);
        assertEquals(List.of(), hand.wishes());
    }

    private String refused() {
        viewModel.scanned(new AuthCode("134567890123456789"));
        var why = facing.refusals.getLast();
        for (var language : Language.values()) {
            var words = new Messages(language);
            assertFalse((words.say(why.headline()) + words.say(why.advice())).contains("%"), why.toString());
        }
        var args =
                why.advice().args().isEmpty() ? "" : " " + why.advice().args().getFirst();
        return why.headline().key() + ", " + why.advice().key() + args;
    }

    private Set<Verb> verbs(HandPayment told) {
        assertEquals(hand, told);
        return facing.face().verbs();
    }
}
