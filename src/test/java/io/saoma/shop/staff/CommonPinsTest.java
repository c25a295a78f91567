package io.saoma.shop.staff;

import static io.saoma.shop.staff.StaffedShop.BOSS;
import static io.saoma.shop.staff.StaffedShop.CLERK;
import static io.saoma.shop.staff.StaffedShop.OTHER;
import static io.saoma.shop.staff.StaffedShop.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.PepperKept;
import io.saoma.sale.staff.StaffEvent.PepperShared;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.StaffedShop.At;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// PINs at the tills of one shop: with the server away, under another key, and never shown.
class CommonPinsTest {

    private final StaffedShop tills = new StaffedShop();
    private final FakeRow row = tills.row;
    private final At one = tills.one;
    private final At two = tills.two;

    @Test
    void whileTheServerIsAwayPeopleSignInAndNothingIsChanged() {
        tills.hire();
        two.level();
        row.away = true;
        assertEquals(Accord.AWAY, two.desk.level());
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)));
        assertEquals(Optional.of(new Refusal.NotNow(Accord.AWAY)), two.add("小赵", CLERK));
        assertEquals(Optional.of(new Refusal.NotNow(Accord.AWAY)), two.desk.retire(two.person(2), "老王"));
        assertEquals(
                new Answer.Unfit(new Refusal.NotNow(Accord.AWAY)),
                two.desk.changePin(two.person(2), pin(CLERK), pin(OTHER)));
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)));
        assertEquals(2, two.again("key").desk.people().size());
    }

    @Test
    void whoeverMustBeLetInAgainCanBeWhileTheServerIsAway() {
        tills.hire();
        two.level();
        row.away = true;
        for (var time = 0; time < 10; time++) {
            assertInstanceOf(Answer.Wrong.class, two.desk.signIn(2, pin(BOSS)));
            tills.now = tills.now.plusSeconds(3600);
        }
        assertEquals(new Standing.Spent(), two.desk.standing(two.person(2)));
        assertEquals(new Standing.Free(5), one.desk.standing(one.person(2)), "tries are each till's own");
        two.desk.forgetTries(2, "老王");
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)));
    }

    @Test
    void whoSignsInDoesNotWaitForAServerThatHangs() throws InterruptedException {
        tills.hire();
        two.level();
        var asked = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        row.looking = () -> {
            asked.countDown();
            assertTrue(goesOn.await(1, TimeUnit.MINUTES));
        };
        var watch = Thread.ofVirtual().start(two.desk::level);
        assertTrue(asked.await(1, TimeUnit.MINUTES));
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)));
        assertInstanceOf(Answer.Wrong.class, two.desk.signIn(2, pin(BOSS)));
        two.desk.forgetTries(2, "老王");
        assertTrue(watch.isAlive());
        row.looking = () -> {};
        goesOn.countDown();
        watch.join();
    }

    @Test
    void aNewPinFromElsewhereEndsTheLock() {
        tills.hire();
        two.level();
        for (var time = 0; time < 5; time++) {
            assertInstanceOf(Answer.Wrong.class, two.desk.signIn(2, pin(BOSS)));
        }
        assertInstanceOf(Standing.Waits.class, two.desk.standing(two.person(2)));
        assertEquals(Optional.empty(), one.desk.givePin(one.person(2), pin(OTHER), "老王"));
        two.level();
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(OTHER)));
    }

    @Test
    void whatStandsThoughItsAnswerWasLostIsTakenOverOnce() {
        tills.hire();
        two.level();
        row.losesAnswers = true;
        assertEquals(Optional.of(new Refusal.NotNow(Accord.AWAY)), two.add("小赵", OTHER));
        row.losesAnswers = false;
        assertEquals(Optional.of(Refusal.Rule.NAME_TAKEN), two.add("小赵", OTHER));
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER"), two.list());
        assertInstanceOf(Answer.Right.class, two.desk.signIn(3, pin(OTHER)));
    }

    /// Else nobody could sign in at it, and it would be open to everybody.
    @Test
    void aTillThatCannotOpenThePepperStaysApartWithItsOwnStaff() {
        tills.hire();
        var stranger = tills.at(3, "another key");
        stranger.alone("老张", Role.MANAGER, OTHER);
        stranger.level();
        assertTrue(stranger.desk.apart());
        assertEquals(List.of("1 老张 MANAGER"), stranger.list());
        assertInstanceOf(Answer.Right.class, stranger.desk.signIn(1, pin(OTHER)));
        assertEquals(Optional.empty(), stranger.add("小周", CLERK));
        assertEquals(2, row.stands.size(), "what it changes is its own");

        var told = stranger.again("key");
        told.level();
        assertFalse(told.desk.apart());
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER"), told.list());
        assertInstanceOf(Answer.Right.class, told.desk.signIn(1, pin(BOSS)));
    }

    /// A merchant gets a new API key from WeChat: first one till has it, then the other, then a third one comes.
    @Test
    void aNewApiKeyLeavesEverybodyTheirPins() {
        tills.hire();
        two.level();
        assertEquals(
                1, two.book.events.stream().filter(PepperKept.class::isInstance).count());
        var renewed = two.again("new key");
        assertInstanceOf(Answer.Right.class, renewed.desk.signIn(1, pin(BOSS)));
        renewed.level();
        assertFalse(renewed.desk.apart());
        assertInstanceOf(PepperShared.class, row.stands.getLast().change());
        one.level();
        assertEquals(3, row.stands.size());
        assertEquals(Optional.empty(), one.add("小赵", CLERK));

        var third = tills.at(3, "new key");
        third.level();
        assertInstanceOf(Answer.Right.class, third.desk.signIn(3, pin(CLERK)));
        var both = one.again("new key");
        both.level();
        assertInstanceOf(Answer.Right.class, both.desk.signIn(2, pin(CLERK)));
        assertEquals(4, row.stands.size(), "it was wrapped anew once");
    }

    @Test
    void aPinThatWasGivenWhileNothingWasSharedAnyMoreCountsAndIsLaidOutNowhere() {
        tills.hire();
        two.level();
        var alone = new StaffDesk(
                two.book, two.book.shop(), two.press(), false, () -> tills.now, two.post, Optional.empty());
        assertInstanceOf(Answer.Right.class, alone.signIn(2, pin(CLERK)));
        assertEquals(Optional.empty(), alone.givePin(alone.person(2).orElseThrow(), pin(OTHER), "老王"));
        assertInstanceOf(Answer.Right.class, alone.signIn(2, pin(OTHER)));

        two.open("key");
        two.level();
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)), "the shop's counts again");
        assertEquals(2, row.stands.size());
    }

    @Test
    void nothingThatTravelsOrIsSaidShowsAPin() {
        tills.hire();
        two.level();
        var hash = one.person(1).pin().orElseThrow();
        var told = List.of(
                        row.stands,
                        two.book.events,
                        two.desk.people(),
                        one.post.toString().length())
                .toString();
        assertFalse(told.contains(BOSS) || told.contains(hash.hash()) || told.contains(hash.salt()), told);
        var given = row.stands.stream()
                .map(StaffTakenOver::change)
                .filter(it -> it instanceof PinGiven || it instanceof StaffLaidOut)
                .toList();
        assertEquals(1, given.size());
    }
}
