package io.saoma.shop.staff;

import static io.saoma.shop.staff.StaffedShop.BOSS;
import static io.saoma.shop.staff.StaffedShop.CLERK;
import static io.saoma.shop.staff.StaffedShop.OTHER;
import static io.saoma.shop.staff.StaffedShop.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.StaffedShop.At;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The shared book was put back, and a person says who is right about the staff.
class StaffPutBackTest {

    private final StaffedShop tills = new StaffedShop();
    private final FakeRow row = tills.row;
    private final At one = tills.one;
    private final At two = tills.two;

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
        var three = tills.at(3, "key");
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
        var three = tills.at(3, "key");
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
        var nobody = new StaffLaidOut(List.of(), 9, peppers, tills.now);
        row.stands.add(new StaffTakenOver(FakeRow.SHOP, 1, 9, nobody, tills.now));
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
        var stranger = tills.at(3, "another key");
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

    /// Known at both tills, and with a second cashier, with whom the row ends.
    private void shopOfThree() {
        tills.hire();
        tills.now = tills.now.plusSeconds(60);
        assertEquals(Optional.empty(), one.add("小赵", OTHER));
        two.level();
        tills.now = tills.now.plusSeconds(60);
    }
}
