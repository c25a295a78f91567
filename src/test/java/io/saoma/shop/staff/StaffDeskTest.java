package io.saoma.shop.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.DutyEvent.Approved;
import io.saoma.sale.staff.DutyEvent.SignedIn;
import io.saoma.sale.staff.Matter;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.shop.staff.Answer.Right;
import io.saoma.shop.staff.Answer.Unfit;
import io.saoma.shop.staff.Answer.Wrong;
import io.saoma.shop.staff.Standing.Free;
import io.saoma.shop.staff.Standing.Spent;
import io.saoma.shop.staff.Standing.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule about who works here and whose PIN is taken.
class StaffDeskTest {

    private static final String BOSS = "482913";
    private static final String CLERK = "70518264";
    private static final Approval DISCOUNT = new Approval(Matter.DISCOUNT, "35%", new Money(35_00), "小李");

    private final HandBook book = new HandBook();
    private final PinPress press = new PinPress(new byte[] {1}, 10);
    private Instant now = Instant.parse("2026-03-14T01:00:00Z");
    private StaffDesk desk = opened(false);

    @Test
    void nobodyHasAPinAtFirst() {
        assertFalse(desk.guarded());
        assertEquals(List.of(), desk.people());
    }

    @Test
    void theFirstPinIsAManagers() {
        assertEquals(Optional.of(Refusal.Rule.MANAGER_FIRST), desk.add("小李", Role.CASHIER, pin(CLERK), "收银员"));
        assertEquals(Optional.empty(), desk.add("老王", Role.MANAGER, pin(BOSS), "收银员"));
        assertEquals(Optional.empty(), desk.add("小李", Role.CASHIER, pin(CLERK), "老王"));

        assertTrue(desk.guarded());
        assertEquals(
                List.of("老王 MANAGER", "小李 CASHIER"),
                desk.people().stream().map(it -> it.name() + " " + it.role()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "123450789", "12345a", "１２３４５６", "111111", "123456", "87654321"})
    void takesNoPinThatIsSoonGuessed(String digits) {
        assertTrue(desk.add("老王", Role.MANAGER, pin(digits), "").isPresent());
        assertEquals(List.of(), book.events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "一二三四五六七八九十一二三", "abcdefghijklmnopqrstuvwxy", "a\nb", "\ud83d"})
    void takesNoNameThatNobodyCanRead(String name) {
        assertEquals(Optional.of(Refusal.Rule.NAME_UNFIT), desk.add(name, Role.MANAGER, pin(BOSS), ""));
    }

    @Test
    void twoOfTheSameNameCannotBeToldApart() {
        shop();
        assertEquals(Optional.of(Refusal.Rule.NAME_TAKEN), desk.add(" 小李 ", Role.CASHIER, pin(CLERK), ""));
    }

    @Test
    void theRightPinOpensAndIsWrittenDown() {
        shop();
        var right = assertInstanceOf(Right.class, desk.signIn(2, pin(CLERK)));

        assertEquals("小李", right.person().name());
        assertEquals(new SignedIn(2, false, "小李", now), book.events.getLast());
    }

    @Test
    void eachWrongPinIsInTheBookBeforeItIsAnswered() {
        shop();
        assertEquals(new Wrong(new Free(4)), desk.signIn(2, pin(BOSS)));
        assertEquals("PinRefused", book.kinds().getLast());

        book.fails = true;
        assertThrows(IllegalStateException.class, () -> desk.signIn(2, pin(BOSS)));
        assertThrows(IllegalStateException.class, () -> desk.signIn(2, pin(CLERK)));
        book.fails = false;
        assertEquals(new Wrong(new Free(3)), desk.signIn(2, pin(BOSS)), "what was not written down did not count");
    }

    @Test
    void afterFiveWrongOnesThereIsAPauseThatNoRestartEnds() {
        shop();
        wrong(5);
        var until = now.plusSeconds(30);
        assertEquals(new Wrong(new Waits(until)), desk.signIn(2, pin(CLERK)), "the right one has to wait too");

        desk = opened(false);
        assertEquals(new Waits(until), desk.standing(clerk()));
        now = until;
        assertInstanceOf(Right.class, desk.signIn(2, pin(CLERK)));
        assertEquals(new Free(5), desk.standing(clerk()), "the right one makes them forgotten");
        assertEquals(new Free(5), opened(false).standing(clerk()));
    }

    @Test
    void somebodyGivesThemselvesAnotherPinWithTheOldOne() {
        shop();
        assertEquals(new Right(clerk()), desk.confirm(clerk(), pin(CLERK)));
        var before = book.events.size();
        assertInstanceOf(Right.class, desk.changePin(clerk(), pin(CLERK), pin("906172")));

        var given = assertInstanceOf(PinGiven.class, book.events.getLast());
        assertEquals(before + 1, book.events.size());
        assertEquals(List.of(2, "小李"), List.of(given.number(), given.by()));
        desk = opened(false);
        assertInstanceOf(Wrong.class, desk.signIn(2, pin(CLERK)));
        assertInstanceOf(Right.class, desk.signIn(2, pin("906172")));
        assertInstanceOf(Right.class, desk.signIn(1, pin(BOSS)), "nobody else's PIN has changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLERK, "12345", "123450789", "111111", ""})
    void aNewPinThatCannotBeIsNoTryAndNoEvent(String fresh) {
        shop();
        var before = List.copyOf(book.events);
        assertInstanceOf(Unfit.class, desk.changePin(clerk(), pin(CLERK), pin(fresh)));
        assertEquals(before, book.events);
    }

    @Test
    void aWrongOldPinCountsAsAtSignInWhereverItIsTyped() {
        shop();
        assertEquals(new Wrong(new Free(4)), desk.confirm(clerk(), pin(BOSS)));
        assertEquals(new Wrong(new Free(3)), desk.changePin(clerk(), pin(BOSS), pin("906172")));
        wrong(3);
        var until = now.plusSeconds(30);
        assertEquals(new Wrong(new Waits(until)), desk.confirm(clerk(), pin(CLERK)), "the right one has to wait too");
        assertEquals(new Wrong(new Waits(until)), desk.changePin(clerk(), pin(CLERK), pin("906172")));
        assertEquals("PinRefused", book.kinds().getLast());

        now = until;
        book.fails = true;
        assertThrows(IllegalStateException.class, () -> desk.changePin(clerk(), pin(CLERK), pin("906172")));
        book.fails = false;
        assertInstanceOf(Right.class, desk.signIn(2, pin(CLERK)), "what was not written down did not happen");
    }

    @Test
    void pausesDoubleUntilAManagerHasToHelp() {
        shop();
        wrong(4);
        for (var seconds : List.of(30, 60, 120, 240, 480)) {
            wrong(1);
            assertEquals(new Waits(now.plusSeconds(seconds)), desk.standing(clerk()));
            now = now.plusSeconds(seconds);
        }
        wrong(1);
        now = now.plus(Duration.ofDays(3));
        assertEquals(new Spent(), desk.standing(clerk()));
        assertEquals(new Wrong(new Spent()), desk.signIn(2, pin(CLERK)));

        desk.forgetTries(2, "老王");
        assertInstanceOf(Right.class, desk.signIn(2, pin(CLERK)));
    }

    @Test
    void aNewPinEndsTheLockToo() {
        shop();
        for (var time = 0; time < 10; time++) {
            wrong(1);
            now = now.plus(Duration.ofHours(1));
        }
        assertEquals(new Spent(), desk.standing(clerk()));
        assertEquals(Optional.empty(), desk.givePin(person(2), pin("190284"), "老王"));
        assertInstanceOf(Wrong.class, desk.signIn(2, pin(CLERK)));
        assertInstanceOf(Right.class, desk.signIn(2, pin("190284")));
    }

    /// Nobody else might be there to help the only manager, and whoever wants to harm them must not lock them out.
    @Test
    void aManagerWaitsAQuarterOfAnHourButNeverForEver() {
        shop();
        for (var time = 0; time < 40; time++) {
            assertInstanceOf(Wrong.class, desk.signIn(1, pin(CLERK)));
            now = now.plus(Duration.ofMinutes(15));
        }
        assertInstanceOf(Right.class, desk.signIn(1, pin(BOSS)));
    }

    @Test
    void aClockThatWasAheadLocksNobodyOutForYears() {
        shop();
        now = now.plus(Duration.ofDays(1000));
        wrong(6);
        now = now.minus(Duration.ofDays(1000));
        assertInstanceOf(Free.class, desk.standing(clerk()));
    }

    @Test
    void whoIsUnknownOrHasNoPinGetsTheSameAnswer() {
        shop();
        var before = book.events.size();
        assertEquals(new Wrong(new Free(1)), desk.signIn(9, pin(CLERK)));
        assertEquals(before, book.events.size());
    }

    @Test
    void onlyAManagerApprovesAndBothNamesAreKept() {
        shop();
        assertInstanceOf(Wrong.class, desk.approve(DISCOUNT, 2, pin(CLERK)));
        assertInstanceOf(Wrong.class, desk.approve(DISCOUNT, 1, pin(CLERK)));
        assertInstanceOf(Right.class, desk.approve(DISCOUNT, 1, pin(BOSS)));

        assertEquals(
                new Approved(Matter.DISCOUNT, "35%", new Money(35_00), "小李", false, "老王", now), book.events.getLast());
        assertEquals(List.of("PinRefused", "TriesForgotten", "Approved"), lastKinds(3));
    }

    @Test
    void theLastManagerWithAPinStays() {
        shop();
        assertEquals(Optional.of(Refusal.Rule.LAST_MANAGER), desk.retire(person(1), "老王"));
        assertEquals(Optional.of(Refusal.Rule.LAST_MANAGER), desk.changeRole(person(1), Role.CASHIER, "老王"));

        assertEquals(Optional.empty(), desk.changeRole(person(2), Role.MANAGER, "老王"));
        assertEquals(Optional.empty(), desk.retire(person(1), "小李"));
        assertEquals(List.of(2), desk.people().stream().map(Person::number).toList());
        assertInstanceOf(Right.class, desk.signIn(2, pin(CLERK)), "the PIN outlives the change of role");
    }

    @Test
    void noNumberIsGivenTwice() {
        shop();
        assertEquals(Optional.empty(), desk.retire(person(2), "老王"));
        desk = opened(false);
        assertEquals(Optional.empty(), desk.add("小李", Role.CASHIER, pin(CLERK), "老王"));
        assertEquals(List.of(1, 3), desk.people().stream().map(Person::number).toList());
    }

    @Test
    void practiceHasAStaffOfItsOwn() {
        shop();
        var practice = opened(true);
        assertFalse(practice.guarded());
        assertEquals(Optional.empty(), practice.add("老王", Role.MANAGER, pin("903817"), ""));
        assertEquals(2, opened(false).people().size());
        assertEquals(1, opened(true).people().size());
    }

    @Test
    void pinsOfAnotherPepperCountAsNone() {
        shop();
        var other = new StaffDesk(book, book.shop(), new PinPress(new byte[] {2}, 10), false, () -> now);

        assertFalse(other.guarded());
        assertTrue(other.outdated());
        assertInstanceOf(Wrong.class, other.signIn(1, pin(BOSS)));
        assertEquals(Optional.of(Refusal.Rule.MANAGER_FIRST), other.givePin(person(2), pin(CLERK), ""));
        assertEquals(Optional.empty(), other.givePin(person(1), pin(BOSS), ""));
        assertInstanceOf(Right.class, other.signIn(1, pin(BOSS)));
        assertFalse(desk.outdated());
    }

    @Test
    void neverShowsAPinOrWhatIsMadeOfIt() {
        shop();
        var secret = desk.people().getFirst().pin().orElseThrow();
        var told = List.of(book.events, desk.people(), pin(BOSS), press, desk.signIn(1, pin(BOSS)))
                .toString();
        assertFalse(told.contains(BOSS) || told.contains(secret.hash()) || told.contains(secret.salt()), told);
    }

    private void shop() {
        assertEquals(Optional.empty(), desk.add("老王", Role.MANAGER, pin(BOSS), "收银员"));
        assertEquals(Optional.empty(), desk.add("小李", Role.CASHIER, pin(CLERK), "老王"));
    }

    private void wrong(int times) {
        for (var time = 0; time < times; time++) {
            assertInstanceOf(Wrong.class, desk.signIn(2, pin(BOSS)));
        }
    }

    private Person clerk() {
        return person(2);
    }

    private Person person(int number) {
        return desk.person(number).orElseThrow();
    }

    private StaffDesk opened(boolean practice) {
        return new StaffDesk(book, book.shop(), press, practice, () -> now);
    }

    private List<String> lastKinds(int count) {
        return book.kinds().subList(book.events.size() - count, book.events.size());
    }

    private static Pin pin(String digits) {
        return new Pin(digits.toCharArray());
    }
}
