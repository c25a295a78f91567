package io.saoma.shop.staff;

import static io.saoma.shop.staff.StaffOfOneTill.BOSS;
import static io.saoma.shop.staff.StaffOfOneTill.CLERK;
import static io.saoma.shop.staff.StaffOfOneTill.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule about who works here and whose PIN is taken.
class StaffDeskTest {

    private static final Approval DISCOUNT = new Approval(Matter.DISCOUNT, "35%", new Money(35_00), "小李");

    private final StaffOfOneTill staff = new StaffOfOneTill();
    private final HandBook book = staff.book;
    private final PinPress press = staff.press;

    @Test
    void nobodyHasAPinAtFirst() {
        assertFalse(staff.desk.guarded());
        assertEquals(List.of(), staff.desk.people());
    }

    @Test
    void theFirstPinIsAManagers() {
        assertEquals(Optional.of(Refusal.Rule.MANAGER_FIRST), staff.desk.add("小李", Role.CASHIER, pin(CLERK), "收银员"));
        assertEquals(Optional.empty(), staff.desk.add("老王", Role.MANAGER, pin(BOSS), "收银员"));
        assertEquals(Optional.empty(), staff.desk.add("小李", Role.CASHIER, pin(CLERK), "老王"));

        assertTrue(staff.desk.guarded());
        assertEquals(
                List.of("老王 MANAGER", "小李 CASHIER"),
                staff.desk.people().stream()
                        .map(it -> it.name() + " " + it.role())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "123450789", "12345a", "１２３４５６", "111111", "123456", "87654321"})
    void takesNoPinThatIsSoonGuessed(String digits) {
        assertTrue(staff.desk.add("老王", Role.MANAGER, pin(digits), "").isPresent());
        assertEquals(List.of(), book.events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "一二三四五六七八九十一二三", "abcdefghijklmnopqrstuvwxy", "a\nb", "\ud83d"})
    void takesNoNameThatNobodyCanRead(String name) {
        assertEquals(Optional.of(Refusal.Rule.NAME_UNFIT), staff.desk.add(name, Role.MANAGER, pin(BOSS), ""));
    }

    @Test
    void twoOfTheSameNameCannotBeToldApart() {
        staff.hire();
        assertEquals(Optional.of(Refusal.Rule.NAME_TAKEN), staff.desk.add(" 小李 ", Role.CASHIER, pin(CLERK), ""));
    }

    @Test
    void theRightPinOpensAndIsWrittenDown() {
        staff.hire();
        var right = assertInstanceOf(Right.class, staff.desk.signIn(2, pin(CLERK)));

        assertEquals("小李", right.person().name());
        assertEquals(new SignedIn(2, false, "小李", staff.now), book.events.getLast());
    }

    @Test
    void somebodyGivesThemselvesAnotherPinWithTheOldOne() {
        staff.hire();
        assertEquals(new Right(staff.clerk()), staff.desk.confirm(staff.clerk(), pin(CLERK)));
        var before = book.events.size();
        assertInstanceOf(Right.class, staff.desk.changePin(staff.clerk(), pin(CLERK), pin("906172")));

        var given = assertInstanceOf(PinGiven.class, book.events.getLast());
        assertEquals(before + 1, book.events.size());
        assertEquals(List.of(2, "小李"), List.of(given.number(), given.by()));
        staff.desk = staff.opened(false);
        assertInstanceOf(Wrong.class, staff.desk.signIn(2, pin(CLERK)));
        assertInstanceOf(Right.class, staff.desk.signIn(2, pin("906172")));
        assertInstanceOf(Right.class, staff.desk.signIn(1, pin(BOSS)), "nobody else's PIN has changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLERK, "12345", "123450789", "111111", ""})
    void aNewPinThatCannotBeIsNoTryAndNoEvent(String fresh) {
        staff.hire();
        var before = List.copyOf(book.events);
        assertInstanceOf(Unfit.class, staff.desk.changePin(staff.clerk(), pin(CLERK), pin(fresh)));
        assertEquals(before, book.events);
    }

    @Test
    void onlyAManagerApprovesAndBothNamesAreKept() {
        staff.hire();
        assertInstanceOf(Wrong.class, staff.desk.approve(DISCOUNT, 2, pin(CLERK)));
        assertInstanceOf(Wrong.class, staff.desk.approve(DISCOUNT, 1, pin(CLERK)));
        assertInstanceOf(Right.class, staff.desk.approve(DISCOUNT, 1, pin(BOSS)));

        assertEquals(
                new Approved(Matter.DISCOUNT, "35%", new Money(35_00), "小李", false, "老王", staff.now),
                book.events.getLast());
        assertEquals(List.of("PinRefused", "TriesForgotten", "Approved"), lastKinds(3));
    }

    @Test
    void theLastManagerWithAPinStays() {
        staff.hire();
        assertEquals(Optional.of(Refusal.Rule.LAST_MANAGER), staff.desk.retire(staff.person(1), "老王"));
        assertEquals(
                Optional.of(Refusal.Rule.LAST_MANAGER), staff.desk.changeRole(staff.person(1), Role.CASHIER, "老王"));

        assertEquals(Optional.empty(), staff.desk.changeRole(staff.person(2), Role.MANAGER, "老王"));
        assertEquals(Optional.empty(), staff.desk.retire(staff.person(1), "小李"));
        assertEquals(
                List.of(2), staff.desk.people().stream().map(Person::number).toList());
        assertInstanceOf(Right.class, staff.desk.signIn(2, pin(CLERK)), "the PIN outlives the change of role");
    }

    @Test
    void noNumberIsGivenTwice() {
        staff.hire();
        assertEquals(Optional.empty(), staff.desk.retire(staff.person(2), "老王"));
        staff.desk = staff.opened(false);
        assertEquals(Optional.empty(), staff.desk.add("小李", Role.CASHIER, pin(CLERK), "老王"));
        assertEquals(
                List.of(1, 3), staff.desk.people().stream().map(Person::number).toList());
    }

    @Test
    void practiceHasAStaffOfItsOwn() {
        staff.hire();
        var practice = staff.opened(true);
        assertFalse(practice.guarded());
        assertEquals(Optional.empty(), practice.add("老王", Role.MANAGER, pin("903817"), ""));
        assertEquals(2, staff.opened(false).people().size());
        assertEquals(1, staff.opened(true).people().size());
    }

    @Test
    void pinsOfAnotherPepperCountAsNone() {
        staff.hire();
        var other = new StaffDesk(book, book.shop(), new PinPress(new byte[] {2}, 10), false, () -> staff.now);

        assertFalse(other.guarded());
        assertTrue(other.outdated());
        assertInstanceOf(Wrong.class, other.signIn(1, pin(BOSS)));
        assertEquals(Optional.of(Refusal.Rule.MANAGER_FIRST), other.givePin(staff.person(2), pin(CLERK), ""));
        assertEquals(Optional.empty(), other.givePin(staff.person(1), pin(BOSS), ""));
        assertInstanceOf(Right.class, other.signIn(1, pin(BOSS)));
        assertFalse(staff.desk.outdated());
    }

    @Test
    void neverShowsAPinOrWhatIsMadeOfIt() {
        staff.hire();
        var secret = staff.desk.people().getFirst().pin().orElseThrow();
        var told = List.of(book.events, staff.desk.people(), pin(BOSS), press, staff.desk.signIn(1, pin(BOSS)))
                .toString();
        assertFalse(told.contains(BOSS) || told.contains(secret.hash()) || told.contains(secret.salt()), told);
    }

    private List<String> lastKinds(int count) {
        return book.kinds().subList(book.events.size() - count, book.events.size());
    }
}
