package io.saoma.shop.staff;

import static io.saoma.shop.staff.StaffedShop.BOSS;
import static io.saoma.shop.staff.StaffedShop.CLERK;
import static io.saoma.shop.staff.StaffedShop.OTHER;
import static io.saoma.shop.staff.StaffedShop.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.StaffedShop.At;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tills of one shop have one staff: what holds where two change it at once.
class CommonStaffRulesTest {

    private final StaffedShop tills = new StaffedShop();
    private final FakeRow row = tills.row;
    private final At one = tills.one;
    private final At two = tills.two;

    @Test
    void whoeverIsSecondAboutTheSamePersonIsToldWhoDidWhat() {
        tills.hire();
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
        tills.hire();
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
        tills.hire();
        two.level();
        var seen = two.person(2);
        assertEquals(Optional.empty(), one.desk.retire(one.person(2), "老王"));
        assertInstanceOf(
                Refusal.Overtaken.class,
                two.desk.givePin(seen, pin(OTHER), "老张").orElseThrow());
    }

    @Test
    void twoWhoWantTheSameDoNotQuarrel() {
        tills.hire();
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
        tills.hire();
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
        tills.hire();
        assertEquals(Optional.empty(), one.desk.changeRole(one.person(2), Role.MANAGER, "老王"));
        two.level();
        row.before = () -> assertEquals(Optional.empty(), two.desk.retire(two.person(1), "小李"));
        assertEquals(Optional.of(Refusal.Rule.LAST_MANAGER), one.desk.retire(one.person(2), "老王"));
        one.level();
        two.level();
        assertEquals(List.of("2 小李 MANAGER"), one.list());
        assertEquals(one.list(), two.list());
    }

    /// Nobody was asked for a PIN there, as nobody had one when it was pressed.
    @Test
    void whatWasPressedAtAnOpenTillIsNotDoneOnceSomebodyHasAPin() {
        var refused = Optional.of(Refusal.Rule.GUARDED_MEANWHILE);
        row.before = () -> assertEquals(Optional.empty(), one.desk.add("老王", Role.MANAGER, pin(BOSS), "收银员"));
        assertEquals(refused, two.desk.add("小钱", Role.MANAGER, pin(OTHER), "收银员"));
        assertEquals(List.of("1 老王 MANAGER"), two.list(), "overtaken on the way");

        var third = tills.at(3, "key");
        assertEquals(refused, third.desk.add("小钱", Role.MANAGER, pin(OTHER), "收银员"));
        assertEquals(List.of("1 老王 MANAGER"), third.list(), "who had not looked yet");
        assertEquals(1, row.stands.size());
        assertEquals(Optional.empty(), third.desk.add("小钱", Role.MANAGER, pin(OTHER), "老王"));
    }

    @Test
    void aLookThatBroughtNewsIsToldOnce() {
        tills.hire();
        two.level();
        var heard = two.told;
        two.level();
        assertEquals(heard, two.told);
        assertEquals(Optional.empty(), one.desk.retire(one.person(2), "老王"));
        two.level();
        assertEquals(heard + 1, two.told);
    }

    @Test
    void whatANewerTillDidKeepsThisOneFromChangingAnything() {
        tills.hire();
        row.newer = true;
        assertEquals(Accord.NEWER, one.desk.level());
        assertEquals(Optional.of(new Refusal.NotNow(Accord.NEWER)), one.add("小赵", OTHER));
        assertEquals(List.of("1 老王 MANAGER", "2 小李 CASHIER"), one.list());
    }
}
