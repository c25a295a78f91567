package io.saoma.shop.staff;

import static io.saoma.shop.staff.StaffedShop.BOSS;
import static io.saoma.shop.staff.StaffedShop.CLERK;
import static io.saoma.shop.staff.StaffedShop.OTHER;
import static io.saoma.shop.staff.StaffedShop.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.PepperKept;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.StaffedShop.At;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A till that joins its shop brings its staff along or takes that of the shop over.
class StaffJoiningTest {

    private final StaffedShop tills = new StaffedShop();
    private final FakeRow row = tills.row;
    private final At one = tills.one;
    private final At two = tills.two;

    @Test
    void whoIsAddedAtOneTillSignsInAtTheOther() {
        tills.hire();
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
        one.book.events.add(new PersonSaved(1, "小李", Role.CASHIER, false, "", tills.now));
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
        tills.hire();
        two.level();
        var peppers = ((StaffLaidOut) row.stands.getFirst().change()).peppers();
        row.stands.add(
                new StaffTakenOver(FakeRow.SHOP, 3, 9, new StaffLaidOut(List.of(), 9, peppers, tills.now), tills.now));
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
        row.stands.add(new StaffTakenOver(FakeRow.SHOP, 1, 9, new PersonRetired(1, false, "", tills.now), tills.now));
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

    /// A machine has died, and another one goes on with its journal and a vault of its own.
    @Test
    void whoeverTakesAJournalOverKnowsThePinsByTheApiKey() {
        tills.hire();
        row.away = true;
        var fresh = new PinPress(new byte[] {77}, 10);
        var next = new StaffDesk(
                one.book,
                one.book.shop(),
                fresh,
                false,
                () -> tills.now,
                new FakePost("key", "its vault"),
                Optional.of(row.of(1)));
        assertInstanceOf(Answer.Right.class, next.signIn(1, pin(BOSS)));
        row.away = false;
        assertEquals(Accord.SAME, next.level());
        assertInstanceOf(PepperKept.class, one.book.events.getLast());
    }
}
