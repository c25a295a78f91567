package io.saoma.shop.staff;

import static io.saoma.shop.staff.StaffOfOneTill.BOSS;
import static io.saoma.shop.staff.StaffOfOneTill.CLERK;
import static io.saoma.shop.staff.StaffOfOneTill.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.shop.staff.Answer.Right;
import io.saoma.shop.staff.Answer.Wrong;
import io.saoma.shop.staff.Standing.Free;
import io.saoma.shop.staff.Standing.Spent;
import io.saoma.shop.staff.Standing.Waits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Wrong PINs are counted, make everybody wait, and are forgiven.
class WrongPinsTest {

    private final StaffOfOneTill staff = new StaffOfOneTill();
    private final HandBook book = staff.book;

    @Test
    void eachWrongPinIsInTheBookBeforeItIsAnswered() {
        staff.hire();
        assertEquals(new Wrong(new Free(4)), staff.desk.signIn(2, pin(BOSS)));
        assertEquals("PinRefused", book.kinds().getLast());

        book.fails = true;
        assertThrows(IllegalStateException.class, () -> staff.desk.signIn(2, pin(BOSS)));
        assertThrows(IllegalStateException.class, () -> staff.desk.signIn(2, pin(CLERK)));
        book.fails = false;
        assertEquals(
                new Wrong(new Free(3)), staff.desk.signIn(2, pin(BOSS)), "what was not written down did not count");
    }

    @Test
    void afterFiveWrongOnesThereIsAPauseThatNoRestartEnds() {
        staff.hire();
        wrong(5);
        var until = staff.now.plusSeconds(30);
        assertEquals(new Wrong(new Waits(until)), staff.desk.signIn(2, pin(CLERK)), "the right one has to wait too");

        staff.desk = staff.opened(false);
        assertEquals(new Waits(until), staff.desk.standing(staff.clerk()));
        staff.now = until;
        assertInstanceOf(Right.class, staff.desk.signIn(2, pin(CLERK)));
        assertEquals(new Free(5), staff.desk.standing(staff.clerk()), "the right one makes them forgotten");
        assertEquals(new Free(5), staff.opened(false).standing(staff.clerk()));
    }

    @Test
    void aWrongOldPinCountsAsAtSignInWhereverItIsTyped() {
        staff.hire();
        assertEquals(new Wrong(new Free(4)), staff.desk.confirm(staff.clerk(), pin(BOSS)));
        assertEquals(new Wrong(new Free(3)), staff.desk.changePin(staff.clerk(), pin(BOSS), pin("906172")));
        wrong(3);
        var until = staff.now.plusSeconds(30);
        assertEquals(
                new Wrong(new Waits(until)),
                staff.desk.confirm(staff.clerk(), pin(CLERK)),
                "the right one has to wait too");
        assertEquals(new Wrong(new Waits(until)), staff.desk.changePin(staff.clerk(), pin(CLERK), pin("906172")));
        assertEquals("PinRefused", book.kinds().getLast());

        staff.now = until;
        book.fails = true;
        assertThrows(IllegalStateException.class, () -> staff.desk.changePin(staff.clerk(), pin(CLERK), pin("906172")));
        book.fails = false;
        assertInstanceOf(Right.class, staff.desk.signIn(2, pin(CLERK)), "what was not written down did not happen");
    }

    @Test
    void pausesDoubleUntilAManagerHasToHelp() {
        staff.hire();
        wrong(4);
        for (var seconds : List.of(30, 60, 120, 240, 480)) {
            wrong(1);
            assertEquals(new Waits(staff.now.plusSeconds(seconds)), staff.desk.standing(staff.clerk()));
            staff.now = staff.now.plusSeconds(seconds);
        }
        wrong(1);
        staff.now = staff.now.plus(Duration.ofDays(3));
        assertEquals(new Spent(), staff.desk.standing(staff.clerk()));
        assertEquals(new Wrong(new Spent()), staff.desk.signIn(2, pin(CLERK)));

        staff.desk.forgetTries(2, "老王");
        assertInstanceOf(Right.class, staff.desk.signIn(2, pin(CLERK)));
    }

    @Test
    void aNewPinEndsTheLockToo() {
        staff.hire();
        for (var time = 0; time < 10; time++) {
            wrong(1);
            staff.now = staff.now.plus(Duration.ofHours(1));
        }
        assertEquals(new Spent(), staff.desk.standing(staff.clerk()));
        assertEquals(Optional.empty(), staff.desk.givePin(staff.person(2), pin("190284"), "老王"));
        assertInstanceOf(Wrong.class, staff.desk.signIn(2, pin(CLERK)));
        assertInstanceOf(Right.class, staff.desk.signIn(2, pin("190284")));
    }

    /// Nobody else might be there to help the only manager, and whoever wants to harm them must not lock them out.
    @Test
    void aManagerWaitsAQuarterOfAnHourButNeverForEver() {
        staff.hire();
        for (var time = 0; time < 40; time++) {
            assertInstanceOf(Wrong.class, staff.desk.signIn(1, pin(CLERK)));
            staff.now = staff.now.plus(Duration.ofMinutes(15));
        }
        assertInstanceOf(Right.class, staff.desk.signIn(1, pin(BOSS)));
    }

    @Test
    void aClockThatWasAheadLocksNobodyOutForYears() {
        staff.hire();
        staff.now = staff.now.plus(Duration.ofDays(1000));
        wrong(6);
        staff.now = staff.now.minus(Duration.ofDays(1000));
        assertInstanceOf(Free.class, staff.desk.standing(staff.clerk()));
    }

    @Test
    void whoIsUnknownOrHasNoPinGetsTheSameAnswer() {
        staff.hire();
        var before = book.events.size();
        assertEquals(new Wrong(new Free(1)), staff.desk.signIn(9, pin(CLERK)));
        assertEquals(before, book.events.size());
    }

    private void wrong(int times) {
        for (var time = 0; time < times; time++) {
            assertInstanceOf(Wrong.class, staff.desk.signIn(2, pin(BOSS)));
        }
    }
}
