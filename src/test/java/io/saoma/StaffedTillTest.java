package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Wanted;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.staff.StaffEvent.PinRefused;
import io.saoma.ui.Language;
import io.saoma.ui.pay.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole till with a staff: it opens as ever while nobody has a PIN, then it knows who is there, locks itself,
/// loses nothing under the lock, and asks a manager in place.
class StaffedTillTest extends WholeTill {

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    @TempDir
    private Path home;

    @BeforeEach
    void open() {
        open(home, () -> InstantSource.system().instant().plus(shift.get()), Language.EN);
    }

    @Test
    void fromTheFirstPinToALockThatARestartDoesNotOpen() throws TimeoutException, IOException {
        assertFalse(counter.window.locked());
        assertEquals("王小雨", counter.cashierName());

        robot.push(KeyCode.CONTROL, KeyCode.U);
        add("Wang", BOSS);
        add("Li", CLERK);
        assertEquals("Wang", counter.cashierName(), "whoever gave the first PIN is at the till already");
        robot.push(KeyCode.ESCAPE);
        ring("5");

        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertTrue(counter.window.locked());
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
        assertEquals("Li", counter.cashierName());
        assertEquals("Cashier Li", text("#cashierLabel"));
        assertEquals(new Money(5_00), total(), "the basket lies as it lay");
        takeCash();
        assertEquals(List.of("Li"), cashiers());

        leave();
        open();
        assertTrue(counter.window.locked());
        signIn(BOSS);
        assertEquals("Wang", counter.cashierName());
    }

    @Test
    void locksByItselfButNotBeforeTheCustomerHasPaid() throws TimeoutException, IOException {
        shop();
        ring("5");
        robot.push(KeyCode.F12);
        await("the code is shown", () -> shown() == Stage.WAITING);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertFalse(counter.window.locked());
        assertTrue(text("#headlineLabel").contains("locks when this payment is over"));

        weChat.phone().pay(paying().payment().order().outTradeNo());
        paying().check();
        await("it locks when the money is there", counter.window::locked);
        assertEquals(List.of("Li"), cashiers(), "the sale is that of who charged it");
        signIn(CLERK);
        await("the next customer is served", () -> total().equals(Money.ZERO));

        ring("6");
        shift.set(Duration.ofMinutes(5));
        await("nobody has touched it", counter.window::locked);
        assertEquals(new Money(6_00), total());
    }

    @Test
    void aBigDiscountAsksAManagerInPlaceAndOnlyOnce() throws TimeoutException, IOException {
        shop();
        ring("100");
        discount("8");
        assertEquals(new Money(80_00), total(), "a small one needs nobody's word");
        discount("7");
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        assertEquals(new Money(80_00), total());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.sees("#typedField"), "the discount is still there to be changed");

        robot.push(KeyCode.ENTER);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the discount is given", () -> total().equals(new Money(70_00)));
        assertEquals("Li", counter.cashierName());
        takeCash();
        assertEquals(List.of("Li"), cashiers());
    }

    @Test
    void aScanIsNoManagersPin() throws TimeoutException, IOException {
        shop();
        var written = new CopyOnWriteArrayList<Event>();
        till.book.subscribe(written::add);
        ring("100");
        discount("7");
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        scan("6921168509256");
        await(
                "nothing of it is a digit",
                () -> robot.lookup(".pin-dot").queryAll().stream()
                        .noneMatch(dot -> dot.getPseudoClassStates().contains(PseudoClass.getPseudoClass("typed"))));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the discount is given", () -> total().equals(new Money(70_00)));
        assertEquals(
                List.of(), written.stream().filter(PinRefused.class::isInstance).toList());
    }

    @Test
    void aManagersQuestionGoesWithTheBasketThatItIsAbout() throws TimeoutException, IOException {
        shop();
        letFiveOffOfTwo();
        robot.push(KeyCode.UP).push(KeyCode.DELETE).push(KeyCode.F9);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.interact(() -> {
            counter.cashier.inputProperty().set("3");
            counter.cashier.enter();
        });
        assertFalse(robot.sees("#whatLabel"));
    }

    /// Five off is little from a hundred, and much from ten.
    @Test
    void noBigDiscountComesAboutByTakingGoodsOut() throws TimeoutException, IOException {
        shop();
        letFiveOffOfTwo();
        assertEquals(new Money(105_00), total());
        robot.push(KeyCode.UP).push(KeyCode.DELETE);
        assertEquals(new Money(5_00), total());
        robot.push(KeyCode.F9);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        assertTrue(counter.cash.currentProperty().get().isEmpty());
        robot.write(BOSS).push(KeyCode.ENTER);
        await("cash is counted", () -> counter.cash.currentProperty().get().isPresent());
    }

    /// Of goods of a hundred and of ten.
    private void letFiveOffOfTwo() {
        ring("100", "10");
        robot.push(KeyCode.SLASH)
                .push(KeyCode.MULTIPLY)
                .push(KeyCode.MULTIPLY)
                .write("5")
                .push(KeyCode.ENTER);
    }

    @Test
    void theStaffIsAManagersMatterAndPutAwayByTheLock() throws TimeoutException, IOException {
        shop();
        robot.push(KeyCode.CONTROL, KeyCode.U);
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the list is open", () -> robot.sees("#addButton"));
        shift.set(Duration.ofMinutes(5));
        await("nobody has touched it", counter.window::locked);
        signIn(CLERK);
        assertFalse(robot.sees("#addButton"));
    }

    @Test
    void aScanPutsWhatIsAManagersAwayForGood() throws TimeoutException, IOException {
        shop();
        robot.push(KeyCode.CONTROL, KeyCode.U);
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the list is open", () -> robot.sees("#addButton"));
        robot.interact(() -> counter.window.scanned("6921168509256"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertFalse(robot.sees("#addButton"));
    }

    /// A manager who has typed the PIN and not yet said yes is called away.
    @Test
    void theLockEndsAManagersQuestion() throws TimeoutException, IOException {
        shop();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.write(BOSS);
        lockByTime(5);
        signIn(CLERK);
        assertFalse(robot.sees("#whatLabel"));

        ring("100");
        discount("7");
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.write(BOSS);
        lockByTime(10);
        signIn(CLERK);
        assertFalse(robot.sees("#whatLabel"));
        assertTrue(robot.sees("#typedField"), "the discount is still there to be changed");
    }

    @Test
    void aProductThatAManagerBeganIsNotForACashierToSave() throws TimeoutException, IOException {
        shop();
        change(KeyCode.UP, BOSS);
        robot.push(KeyCode.CONTROL, KeyCode.G).push(KeyCode.INSERT);
        robot.write("water").push(KeyCode.ENTER).write("2");
        change(KeyCode.DOWN, CLERK);
        robot.push(KeyCode.ENTER);
        await("it is refused", () -> text("#saidLabel").startsWith("You may not change the goods"));
        assertEquals(List.of(), till.goods.own().products());

        change(KeyCode.UP, BOSS);
        robot.push(KeyCode.ENTER);
        await("what was typed is still there", () -> till.goods.own().products().size() == 1);
    }

    /// Two people, of whom the cashier is at the till.
    @Test
    void aCashierChangesTheirOwnPinAndARestartKnowsOnlyTheNewOne() throws TimeoutException, IOException {
        shop();
        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.write(CLERK).push(KeyCode.ENTER);
        await("the new one is asked for", () -> text("#saidLabel").startsWith("Type the new PIN,"));
        robot.write("906172").push(KeyCode.ENTER).write("906172").push(KeyCode.ENTER);
        await(
                "the cashier is at the basket again",
                () -> robot.lookup("#inputField")
                        .tryQuery()
                        .filter(Node::isFocused)
                        .isPresent());
        assertEquals("Li", counter.cashierName());

        leave();
        open();
        robot.push(KeyCode.DOWN).write(CLERK).push(KeyCode.ENTER);
        await("the old one is refused", () -> text("#saidLabel").startsWith("Wrong PIN."));
        signIn("906172");
        assertEquals("Li", counter.cashierName());
    }

    private void shop() throws TimeoutException, IOException {
        hire();
        leave();
        open();
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
    }

    private void add(String name, String pin) throws TimeoutException {
        var before = till.staff.people().size();
        robot.push(KeyCode.F2).write(name).push(KeyCode.ENTER);
        robot.write(pin).push(KeyCode.ENTER).write(pin).push(KeyCode.ENTER);
        await(
                name + " is on the list",
                () -> till.staff.people().size() > before
                        && !robot.lookup("#nameField").query().getParent().isVisible());
    }

    private void ring(String... amounts) {
        for (var amount : amounts) {
            robot.write(amount).push(KeyCode.ENTER);
        }
    }

    private void discount(String zhe) {
        robot.push(KeyCode.SLASH).write(zhe).push(KeyCode.ENTER);
    }

    private void lockByTime(int minutes) throws TimeoutException {
        shift.set(Duration.ofMinutes(minutes));
        await("nobody has touched it", counter.window::locked);
    }

    /// Sign by sign, as fast as no hand.
    private void scan(String code) {
        robot.interact(() -> code.chars().forEach(sign -> {
            var typed = Character.toString(sign);
            var scene = counter.window.scene();
            var there = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            javafx.event.Event.fireEvent(
                    there,
                    new KeyEvent(KeyEvent.KEY_TYPED, typed, typed, KeyCode.UNDEFINED, false, false, false, false));
        }));
    }

    private void takeCash() throws TimeoutException {
        robot.push(KeyCode.F9);
        await("cash is counted", () -> counter.cash.currentProperty().get().isPresent());
        robot.push(KeyCode.ENTER);
        await("the sale is written down", () -> !cashiers().isEmpty());
    }

    private List<String> cashiers() {
        var today = BusinessDay.of(till.clock.instant());
        return till.book.orders().page(Wanted.all(false), today, 10).stream()
                .map(row -> row.cashier())
                .toList();
    }
}
