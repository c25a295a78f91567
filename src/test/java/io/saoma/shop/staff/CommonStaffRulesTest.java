package io.saoma.shop.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.PepperKept;
import io.saoma.sale.staff.StaffEvent.PepperShared;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.SharedRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Tills of one shop have one staff: what holds where two change it at once, one comes later, or the server is away.
class CommonStaffRulesTest {

    private static final String BOSS = "482913";
    private static final String CLERK = "70518264";
    private static final String OTHER = "906172";

    private final FakeRow row = new FakeRow();
    private Instant now = Instant.parse("2026-11-28T01:00:00Z");
    private final At one = new At(1, "key");
    private final At two = new At(2, "key");

    @Test
    void whoIsAddedAtOneTillSignsInAtTheOther() {
        shop();
        two.level();
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER"), two.list());
        assertInstanceOf(Answer.Right.class, two.desk.signIn(1, pin(BOSS)));
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)));
        assertEquals(Optional.empty(), two.desk.givePin(two.person(2), pin(OTHER), "老王"));
        one.level();
        assertInstanceOf(Answer.Wrong.class, one.desk.signIn(2, pin(CLERK)));
        assertInstanceOf(Answer.Right.class, one.desk.signIn(2, pin(OTHER)));
        assertEquals(one.list(), one.again("key").list());
    }

    @Test
    void theFirstBringsItsStaffAndALaterOneGivesItsOwnUp() {
        one.alone("老王", Role.MANAGER, BOSS);
        one.alone("小李", Role.CASHIER, CLERK);
        two.alone("老张", Role.MANAGER, OTHER);
        one.level();
        two.level();

        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER"), two.list());
        assertInstanceOf(Answer.Wrong.class, two.desk.signIn(1, pin(OTHER)));
        assertInstanceOf(Answer.Right.class, two.desk.signIn(1, pin(BOSS)));
        assertEquals(
                1,
                two.book.events.stream()
                        .filter(StaffTakenOver.class::isInstance)
                        .count(),
                "by one step");
        assertEquals(1, two.desk.era(), "whoever was signed in is nobody now");
        assertEquals(0, one.desk.era(), "here they are who they were");
        assertTrue(two.desk.exchanged());
        assertFalse(one.desk.exchanged());
        assertEquals(Optional.empty(), two.add("小赵", CLERK));
        assertEquals(
                Optional.of(3), two.desk.people().stream().map(Person::number).reduce((_, last) -> last));
    }

    /// A till that guards its money is not opened to everybody by neighbours who never did.
    @Test
    void aShopWithoutAManagerTakesTheStaffOfWhoeverHasOne() {
        one.book.events.add(new PersonSaved(1, "小李", Role.CASHIER, false, "", now));
        one.open("key");
        one.level();
        assertFalse(one.desk.guarded());
        two.alone("老张", Role.MANAGER, OTHER);
        two.level();
        one.level();

        assertEquals(List.of("1 老张 MANAGER"), two.list());
        assertEquals(two.list(), one.list());
        assertTrue(one.desk.guarded() && two.desk.guarded());
    }

    /// However it came to be so: somebody who writes into the server opens no till.
    @Test
    void aStaffWithoutAManagerIsNotTakenOverByATillThatHasOne() {
        shop();
        two.level();
        var peppers = ((StaffLaidOut) row.stands.getFirst().change()).peppers();
        row.stands.add(new StaffTakenOver(FakeRow.SHOP, 3, 9, new StaffLaidOut(List.of(), 9, peppers, now), now));
        var lines = two.book.events.size();
        var era = one.desk.era();
        two.level();
        one.level();

        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER"), two.list());
        assertEquals(two.list(), one.list());
        assertEquals(4, row.stands.size());
        assertEquals(lines + 1, two.book.events.size(), "there was no moment without a manager");
        assertEquals(era, one.desk.era(), "nobody has to sign in anew");
    }

    @Test
    void aRowThatDoesNotBeginWithAWholeStaffIsNotTakenOver() {
        row.stands.add(new StaffTakenOver(FakeRow.SHOP, 1, 9, new PersonRetired(1, false, "", now), now));
        one.alone("老王", Role.MANAGER, BOSS);
        assertThrows(IllegalStateException.class, one.desk::level);
        assertEquals(List.of("1 老王 MANAGER"), one.list());
    }

    @Test
    void aTillWithoutPeopleOffersNone() {
        one.level();
        assertEquals(List.of(), row.stands);
        two.alone("老张", Role.MANAGER, OTHER);
        two.level();
        one.level();
        assertEquals(List.of("1 老张 MANAGER"), one.list());
    }

    @Test
    void whoeverIsSecondAboutTheSamePersonIsToldWhoDidWhat() {
        shop();
        two.level();
        var seen = two.person(2);
        assertEquals(Optional.empty(), one.desk.changeRole(one.person(2), Role.MANAGER, "老王"));

        var told = assertInstanceOf(
                Refusal.Overtaken.class,
                two.desk.givePin(seen, pin(OTHER), "老张").orElseThrow());
        assertEquals(List.of(1, "小李"), List.of(told.by().till(), told.whom()));
        assertEquals(
                List.of(Role.MANAGER, "老王"),
                List.of(
                        ((PersonSaved) told.by().change()).role(),
                        ((PersonSaved) told.by().change()).by()));
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)), "nothing of theirs was written over");
        assertEquals(Optional.empty(), two.desk.givePin(two.person(2), pin(OTHER), "老张"));
    }

    @Test
    void whoeverIsOvertakenOnTheWayIsToldToo() {
        shop();
        two.level();
        var seen = two.person(2);
        row.before = () -> one.desk.retire(one.person(2), "老王");
        var told = assertInstanceOf(
                Refusal.Overtaken.class,
                two.desk.changeRole(seen, Role.MANAGER, "老张").orElseThrow());
        assertInstanceOf(PersonRetired.class, told.by().change());
        assertEquals(List.of("1 老王 MANAGER"), two.list());
    }

    @Test
    void aPinForSomebodyWhoIsGoneIsNotSaidToBeGiven() {
        shop();
        two.level();
        var seen = two.person(2);
        assertEquals(Optional.empty(), one.desk.retire(one.person(2), "老王"));
        assertInstanceOf(
                Refusal.Overtaken.class,
                two.desk.givePin(seen, pin(OTHER), "老张").orElseThrow());
    }

    @Test
    void twoWhoWantTheSameDoNotQuarrel() {
        shop();
        two.level();
        var seen = two.person(2);
        assertEquals(Optional.empty(), one.desk.changeRole(one.person(2), Role.MANAGER, "老王"));
        assertEquals(Optional.empty(), two.desk.changeRole(seen, Role.MANAGER, "老张"));
        assertEquals(Optional.empty(), one.desk.retire(one.person(2), "老王"));
        assertEquals(Optional.empty(), two.desk.retire(two.person(2), "老张"));
        assertEquals(4, row.stands.size());
    }

    @Test
    void aNameThatAnotherTillHasJustGivenIsToldOfAndANumberIsGivenOnce() {
        shop();
        two.level();
        row.before = () -> assertEquals(Optional.empty(), one.add("小赵", CLERK));
        assertEquals(Optional.empty(), two.add("小钱", OTHER));
        one.level();
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER", "4 小钱 CASHIER"), one.list());

        var told =
                assertInstanceOf(Refusal.Overtaken.class, one.add("小钱", OTHER).orElseThrow());
        assertEquals(2, told.by().till());
        assertEquals(4, assertInstanceOf(PersonAdded.class, told.by().change()).number());
        assertEquals(Optional.of(Refusal.Rule.NAME_TAKEN), two.add("小钱", OTHER), "that one is known here");
    }

    /// Each sees two managers and sends the other one home.
    @Test
    void theLastManagerStaysThoughTwoPressAtOnce() {
        shop();
        assertEquals(Optional.empty(), one.desk.changeRole(one.person(2), Role.MANAGER, "老王"));
        two.level();
        row.before = () -> assertEquals(Optional.empty(), two.desk.retire(two.person(1), "小李"));
        assertEquals(Optional.of(Refusal.Rule.LAST_MANAGER), one.desk.retire(one.person(2), "老王"));
        one.level();
        two.level();
        assertEquals(List.of("2 小李 MANAGER"), one.list());
        assertEquals(one.list(), two.list());
    }

    @Test
    void whileTheServerIsAwayPeopleSignInAndNothingIsChanged() {
        shop();
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
        shop();
        two.level();
        row.away = true;
        for (var time = 0; time < 10; time++) {
            assertInstanceOf(Answer.Wrong.class, two.desk.signIn(2, pin(BOSS)));
            now = now.plusSeconds(3600);
        }
        assertEquals(new Standing.Spent(), two.desk.standing(two.person(2)));
        assertEquals(new Standing.Free(5), one.desk.standing(one.person(2)), "tries are each till's own");
        two.desk.forgetTries(2, "老王");
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)));
    }

    @Test
    void whoSignsInDoesNotWaitForAServerThatHangs() throws InterruptedException {
        shop();
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
        shop();
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
        shop();
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
        shop();
        var stranger = new At(3, "another key");
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
        shop();
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

        var third = new At(3, "new key");
        third.level();
        assertInstanceOf(Answer.Right.class, third.desk.signIn(3, pin(CLERK)));
        var both = one.again("new key");
        both.level();
        assertInstanceOf(Answer.Right.class, both.desk.signIn(2, pin(CLERK)));
        assertEquals(4, row.stands.size(), "it was wrapped anew once");
    }

    /// A machine has died, and another one goes on with its journal and a vault of its own.
    @Test
    void whoeverTakesAJournalOverKnowsThePinsByTheApiKey() {
        shop();
        row.away = true;
        var fresh = new PinPress(new byte[] {77}, 10);
        var next = new StaffDesk(
                one.book,
                one.book.shop(),
                fresh,
                false,
                () -> now,
                new FakePost("key", "its vault"),
                Optional.of(row.of(1)));
        assertInstanceOf(Answer.Right.class, next.signIn(1, pin(BOSS)));
        row.away = false;
        assertEquals(Accord.SAME, next.level());
        assertInstanceOf(PepperKept.class, one.book.events.getLast());
    }

    @Test
    void aPinThatWasGivenWhileNothingWasSharedAnyMoreCountsAndIsLaidOutNowhere() {
        shop();
        two.level();
        var alone = new StaffDesk(two.book, two.book.shop(), two.press(), false, () -> now, two.post, Optional.empty());
        assertInstanceOf(Answer.Right.class, alone.signIn(2, pin(CLERK)));
        assertEquals(Optional.empty(), alone.givePin(alone.person(2).orElseThrow(), pin(OTHER), "老王"));
        assertInstanceOf(Answer.Right.class, alone.signIn(2, pin(OTHER)));

        two.open("key");
        two.level();
        assertInstanceOf(Answer.Right.class, two.desk.signIn(2, pin(CLERK)), "the shop's counts again");
        assertEquals(2, row.stands.size());
    }

    @Test
    void aLookThatBroughtNewsIsToldOnce() {
        shop();
        two.level();
        var heard = two.told;
        two.level();
        assertEquals(heard, two.told);
        assertEquals(Optional.empty(), one.desk.retire(one.person(2), "老王"));
        two.level();
        assertEquals(heard + 1, two.told);
    }

    @Test
    void nothingThatTravelsOrIsSaidShowsAPin() {
        shop();
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

    @Test
    void whereTheSharedBookWasPutBackAPersonSaysThatThisTillIsRight() {
        shopOfThree();
        row.putBack(1);
        var lines = two.book.events.size();
        assertEquals(Accord.PUT_BACK, one.desk.level());
        assertEquals(Accord.PUT_BACK, two.desk.level());
        assertEquals(lines, two.book.events.size());
        assertEquals(Optional.of(new Refusal.NotNow(Accord.PUT_BACK)), one.add("小钱", OTHER));
        assertEquals(
                new Answer.Unfit(new Refusal.NotNow(Accord.PUT_BACK)),
                one.desk.changePin(one.person(3), pin(OTHER), pin(CLERK)));
        assertInstanceOf(Answer.Right.class, one.desk.signIn(3, pin(OTHER)));

        var era = one.desk.era();
        assertEquals(Accord.SAME, one.desk.keepOwn());
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER"), one.list());
        assertEquals(3, row.stands.size());
        two.level();
        assertEquals(lines + 1, two.book.events.size(), "by one step");
        assertEquals(List.of(era, era), List.of(one.desk.era(), two.desk.era()), "nobody has to sign in anew");
        for (var till : List.of(one, two)) {
            assertInstanceOf(Answer.Right.class, till.desk.signIn(1, pin(BOSS)));
            assertInstanceOf(Answer.Right.class, till.desk.signIn(2, pin(CLERK)));
            assertInstanceOf(Answer.Right.class, till.desk.signIn(3, pin(OTHER)));
        }
        assertEquals(Optional.empty(), two.desk.retire(two.person(3), "老王"));
        one.level();
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER"), one.list());
        assertEquals(one.list(), one.again("key").list());
        one.level();
        assertEquals(4, row.stands.size());
    }

    /// It ends, and writes nothing more down.
    @Test
    void whoeverIsNeverKnownAgainLeavesItToAPerson() {
        shopOfThree();
        row.forgetful = true;
        var lines = one.book.events.size();
        for (var look = 0; look < 3; look++) {
            assertEquals(Accord.PUT_BACK, one.desk.level());
            assertEquals(Optional.of(new Refusal.NotNow(Accord.PUT_BACK)), one.add("小钱", OTHER));
        }
        assertEquals(lines, one.book.events.size());
    }

    /// Another till was first after that: under the number that this till knows stands another change.
    @Test
    void whereTheSharedBookWasPutBackAPersonSaysThatItIsRight() {
        shopOfThree();
        row.putBack(1);
        var three = new At(3, "key");
        three.level();
        assertEquals(Optional.empty(), three.add("小钱", BOSS));
        assertEquals(3, row.stands.size());

        assertEquals(Accord.PUT_BACK, one.desk.level());
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER"), one.list());
        var lines = one.book.events.size();
        var era = one.desk.era();
        assertEquals(Accord.SAME, one.desk.takeTheirs());
        assertEquals(lines + 1, one.book.events.size(), "by one step");
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小钱 CASHIER"), one.list());
        assertInstanceOf(Answer.Wrong.class, one.desk.signIn(3, pin(OTHER)));
        assertInstanceOf(Answer.Right.class, one.desk.signIn(3, pin(BOSS)));
        assertInstanceOf(Answer.Right.class, one.desk.signIn(1, pin(BOSS)));
        assertEquals(era + 1, one.desk.era(), "number 3 is somebody else now");
        assertEquals(Optional.empty(), one.add("小周", OTHER));
        three.level();
        assertEquals(one.list(), three.list());
        assertEquals(one.list(), one.again("key").list());
    }

    @Test
    void orThisTillIsRightThoughAnotherWasFirst() {
        shopOfThree();
        row.putBack(1);
        var three = new At(3, "key");
        three.level();
        assertEquals(Optional.empty(), three.add("小钱", BOSS));
        assertEquals(Accord.PUT_BACK, one.desk.level());
        assertEquals(Accord.SAME, one.desk.keepOwn());
        var era = three.desk.era();
        three.level();
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER"), three.list());
        assertInstanceOf(Answer.Wrong.class, three.desk.signIn(3, pin(BOSS)));
        assertInstanceOf(Answer.Right.class, three.desk.signIn(3, pin(OTHER)));
        assertEquals(era + 1, three.desk.era(), "whoever was number 3 is nobody now");
        two.level();
        assertEquals(two.list(), three.list());
    }

    /// Whatever ends a till between the shared book and its journal.
    @Test
    void whoSaidThatThisTillIsRightAndGotNoAnswerIsNotAskedAgain() {
        shopOfThree();
        row.putBack(2);
        assertEquals(Accord.PUT_BACK, one.desk.level());
        row.losesAnswers = true;
        assertEquals(Accord.PUT_BACK, one.desk.keepOwn());
        row.losesAnswers = false;
        var again = one.again("key");
        assertEquals(Accord.SAME, again.desk.level());
        assertEquals(2, row.stands.size());
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER"), again.list());
        assertInstanceOf(Answer.Right.class, again.desk.signIn(3, pin(OTHER)));
    }

    /// An empty server is one that was put back, too; whichever is said, it has nothing to give.
    @Test
    void aServerThatForgotEverythingGetsTheStaffOnceItIsThere() {
        shopOfThree();
        row.putBack(3);
        assertEquals(Accord.PUT_BACK, one.desk.level());
        row.away = true;
        assertEquals(Accord.PUT_BACK, one.desk.keepOwn());
        assertEquals(Accord.AWAY, one.desk.level());
        row.away = false;
        assertEquals(Accord.PUT_BACK, one.desk.level());
        assertEquals(Accord.SAME, one.desk.takeTheirs());
        assertEquals(1, row.stands.size());
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER"), one.list());
        two.level();
        assertInstanceOf(Answer.Right.class, two.desk.signIn(3, pin(OTHER)));
    }

    /// Somebody who can put the server back opens no till.
    @Test
    void aStaffWithoutAManagerIsNotTakenOverEvenWhereAPersonSaysThatItIsRight() {
        shopOfThree();
        var peppers = ((StaffLaidOut) row.stands.getFirst().change()).peppers();
        row.putBack(3);
        var nobody = new StaffLaidOut(List.of(), 9, peppers, now);
        row.stands.add(new StaffTakenOver(FakeRow.SHOP, 1, 9, nobody, now));
        assertEquals(Accord.PUT_BACK, one.desk.level());
        assertEquals(Accord.SAME, one.desk.takeTheirs());
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER"), one.list());
        assertInstanceOf(Answer.Right.class, one.desk.signIn(1, pin(BOSS)));
        assertEquals(2, row.stands.size());
        two.level();
        assertEquals(one.list(), two.list());
    }

    /// Whose API key is another one: there nobody could sign in any more.
    @Test
    void aTillThatCannotOpenThePepperOfWhatWasPutBackStaysApart() {
        shopOfThree();
        row.putBack(3);
        var stranger = new At(3, "another key");
        stranger.alone("老张", Role.MANAGER, OTHER);
        stranger.level();
        assertEquals(1, row.stands.size());

        one.level();
        assertTrue(one.desk.apart());
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER", "3 小赵 CASHIER"), one.list());
        assertInstanceOf(Answer.Right.class, one.desk.signIn(1, pin(BOSS)));
        one.desk.keepOwn();
        assertEquals(1, row.stands.size(), "it lays nothing over what it cannot read");
        assertEquals(Optional.empty(), one.add("小钱", OTHER));
    }

    @Test
    void whatANewerTillDidKeepsThisOneFromChangingAnything() {
        shop();
        row.newer = true;
        assertEquals(Accord.NEWER, one.desk.level());
        assertEquals(Optional.of(new Refusal.NotNow(Accord.NEWER)), one.add("小赵", OTHER));
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER"), one.list());
    }

    /// The same, known at both, and a second cashier, with whom its row ends.
    private void shopOfThree() {
        shop();
        now = now.plusSeconds(60);
        assertEquals(Optional.empty(), one.add("小赵", OTHER));
        two.level();
        now = now.plusSeconds(60);
    }

    /// A manager, with whom the row begins, and a cashier.
    private void shop() {
        assertEquals(Optional.empty(), one.desk.add("老王", Role.MANAGER, pin(BOSS), "收银员"));
        assertEquals(Optional.empty(), one.add("小李", CLERK));
    }

    private static Pin pin(String digits) {
        return new Pin(digits.toCharArray());
    }

    /// A till with a book and a vault of its own.
    private final class At {

        final HandBook book = new HandBook();
        final int till;
        int told;
        FakePost post;
        StaffDesk desk;

        At(int till, String key) {
            this.till = till;
            post = new FakePost(key, "vault" + till);
            desk = opened(Optional.of(row.of(till)));
        }

        /// After a restart, with this API key.
        At again(String key) {
            open(key);
            return this;
        }

        void open(String key) {
            post = new FakePost(key, "vault" + till);
            desk = opened(Optional.of(row.of(till)));
        }

        private StaffDesk opened(Optional<SharedRow<Change, StaffTakenOver>> others) {
            var built = new StaffDesk(book, book.shop(), press(), false, () -> now, post, others);
            built.subscribe(() -> told++);
            return built;
        }

        PinPress press() {
            return new PinPress(new byte[] {(byte) till}, 10);
        }

        /// Before it shared anything.
        void alone(String name, Role role, String digits) {
            assertEquals(Optional.empty(), opened(Optional.empty()).add(name, role, pin(digits), ""));
            open(post.key());
        }

        void level() {
            assertEquals(Accord.SAME, desk.level());
        }

        Optional<Refusal> add(String name, String digits) {
            return desk.add(name, Role.CASHIER, pin(digits), "老王");
        }

        Person person(int number) {
            return desk.person(number).orElseThrow();
        }

        List<String> list() {
            return desk.people().stream()
                    .map(it -> it.number() + " " + it.name() + " " + it.role())
                    .toList();
        }
    }
}
