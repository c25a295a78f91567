package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.Pace;
import io.saoma.book.share.Quick;
import io.saoma.proof.share.Wire;
import io.saoma.sale.Money;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.settings.Settings;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Pin;
import io.saoma.simulator.wire.Merchant;
import io.saoma.ui.Language;
import io.saoma.ui.pay.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two whole tills of one shop, each with a vault of its own, and their shared book on a real server: who is hired at
/// one of them signs in at the other, and who is sent home there is gone here.
class CommonStaffTillTest extends TwoWholeTills {

    private static final Seam SELDOM = new Seam() {
        @Override
        public Pace pace() {
            var quick = Quick.pace(500);
            var once = Duration.ofHours(1);
            return new Pace(quick.batch(), quick.gather(), quick.greeting(), quick.first(), quick.most(), once, once);
        }
    };

    @BeforeEach
    void begin() throws IOException {
        till = quick(shared(1));
        other = quick(shared(2));
        show(Language.EN);
    }

    @Test
    void whoIsHiredThereSignsInHereAndWhoIsSentHomeIsGoneWithinSeconds() throws TimeoutException {
        assertFalse(counter.window.locked());
        ring("5");
        hireThere();
        var begun = System.nanoTime();
        await("the till asks who is there", counter.window::locked);
        await("the cashier is on the list", () -> robot.sees("Li"));
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
        System.out.printf(
                "CommonStaffTillTest: hired there, at the till here after %d ms%n",
                (System.nanoTime() - begun) / 1_000_000);
        assertEquals("Li", counter.cashierName());
        assertEquals(new Money(5_00), total(), "the basket lies as it lay");

        var sent = System.nanoTime();
        assertEquals(Optional.empty(), other.staff.retire(there(2), "Wang"));
        await("whoever works here no more is at the till no more", counter.window::locked);
        System.out.printf(
                "CommonStaffTillTest: sent home there, locked here after %d ms%n",
                (System.nanoTime() - sent) / 1_000_000);
        assertFalse(robot.sees("Li"));
        signIn(BOSS);
        assertEquals("Wang", counter.cashierName());
        assertEquals(new Money(5_00), total());
    }

    @Test
    void aCodeStaysWhereTheCustomerSeesItThoughTheCashierIsSentHome() throws TimeoutException {
        hireThere();
        await("the cashier is on the list", () -> robot.sees("Li"));
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
        ring("5");
        robot.push(KeyCode.F12);
        await("the code is shown", () -> shown() == Stage.WAITING);
        assertEquals(Optional.empty(), other.staff.retire(there(2), "Wang"));
        await("it is known here", () -> till.staff.people().size() == 1);
        await("it is known on the screen", () -> !counter.cashierName().equals("Li"));
        assertFalse(counter.window.locked());
        weChat.phone().pay(paying().payment().order().outTradeNo());
        paying().check();
        await("it locks when the money is there", counter.window::locked);
    }

    @Test
    void theListShowsWhatAnotherTillChangedAndAnswersWhileTheServerIsAway() throws TimeoutException {
        hireThere();
        await("the cashier is on the list", () -> robot.sees("Li"));
        signIn(BOSS);
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await("the list is open", () -> robot.sees("#addButton"));
        robot.push(KeyCode.DOWN).push(KeyCode.F3);
        assertEquals(Optional.empty(), other.staff.changeRole(there(2), Role.MANAGER, "Wang"));
        await(
                "it is known here",
                () -> till.staff.person(2).filter(Person::manager).isPresent());
        robot.write("906172").push(KeyCode.ENTER).write("906172").push(KeyCode.ENTER);
        await(
                "who did what is told",
                () -> text("#saidLabel").startsWith("Wang at till 2 has just made Li a manager."));
        robot.push(KeyCode.F3)
                .write("906172")
                .push(KeyCode.ENTER)
                .write("906172")
                .push(KeyCode.ENTER);
        await("it is done", () -> text("#saidLabel").startsWith("Who has a PIN"));

        common.wire().become(Wire.State.CUT);
        robot.push(KeyCode.F4);
        await("the server is away", () -> text("#saidLabel").startsWith("The shared book does not answer"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.K);
        await("the till is locked", counter.window::locked);
        robot.push(KeyCode.DOWN);
        signIn("906172");
        assertEquals("Li", counter.cashierName());
        common.wire().become(Wire.State.WHOLE);
        await("a new one appears by itself", () -> {
            other.staff.add("Zhao", Role.CASHIER, new Pin("837465".toCharArray()), "Wang");
            return till.staff.people().size() == 3;
        });
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await("the list is open", () -> robot.sees("#addButton"));
        assertEquals(Optional.empty(), other.staff.retire(there(3), "Wang"));
        await("they are off the list by themselves", () -> !robot.sees("Zhao"));
        assertEquals(Optional.empty(), other.staff.changeRole(there(2), Role.CASHIER, "Wang"));
        await("only a manager may see it", () -> !robot.sees("#addButton"));
        assertFalse(counter.window.locked());
    }

    @Test
    void aTillThatComesLaterHasTheShopsStaffAndSaysSo() throws TimeoutException, IOException {
        hireThere();
        leave();
        try (var before = quick(alone(3))) {
            before.staff.add("Zhao", Role.MANAGER, new Pin("837465".toCharArray()), "");
        }
        till = quick(shared(3));
        show(Language.EN);
        await("the shop's cashier is on the list", () -> robot.sees("Li"));
        assertTrue(counter.window.locked());
        assertFalse(robot.sees("Zhao"));
        await(
                "it is said",
                () -> text("#headlineLabel").startsWith("This till has the staff of the shop's other tills"));
        signIn(BOSS);
        assertEquals("Wang", counter.cashierName());
    }

    /// It opened while the server was away, and does not look again by itself.
    @Test
    void whoeverAddsSomebodyToATillThatLooksOpenIsNotTakenForTheManagerOfAnother()
            throws TimeoutException, IOException {
        leave();
        assertEquals(Optional.empty(), other.staff.add("Wang", Role.MANAGER, new Pin(BOSS.toCharArray()), ""));
        common.wire().become(Wire.State.CUT);
        till = new Till(shared(1), InstantSource.system(), SELDOM);
        await("the server is away", () -> till.staff.accord() == Accord.AWAY);
        show(Language.EN);
        common.wire().become(Wire.State.WHOLE);
        assertFalse(till.staff.guarded());
        robot.push(KeyCode.CONTROL, KeyCode.U);
        robot.push(KeyCode.F2).write("Zhao").push(KeyCode.ENTER);
        robot.write("837465").push(KeyCode.ENTER).write("837465").push(KeyCode.ENTER);

        await("the till knows better now", till.staff::guarded);
        await("it asks who is there", counter.window::locked);
        assertEquals("王小雨", counter.cashierName());
        assertEquals(
                List.of("Wang"), till.staff.people().stream().map(Person::name).toList());
        assertEquals(till.staff.people(), other.staff.people());
    }

    /// A till that was set up with another merchant's key, or another key of the same one.
    @Test
    void aTillWithAnotherApiKeyKeepsItsStaffAndItsHealthSaysWhatToDo() throws TimeoutException, IOException {
        hireThere();
        try (var before = quick(alone(3))) {
            before.staff.add("Zhao", Role.MANAGER, new Pin("837465".toCharArray()), "");
        }
        var keyed = new Merchant(
                ShopSettings.KNOWN.appid(), ShopSettings.KNOWN.mchId(), "0123456789abcdefABCDEF9876543210");
        var real = ShopSettings.merchant(keyed, weChat.baseUrl(), "MD5", ShopSettings.NOTIFY);
        try (var stranger = quick(ShopSettings.paid(shared(3), Optional.of(real)))) {
            await("it stays apart", stranger.staff::apart);
            assertInstanceOf(Answer.Right.class, stranger.staff.signIn(1, new Pin("837465".toCharArray())));
            assertTrue(new Checkup(stranger)
                    .look().stream().anyMatch(it -> it.state().key().equals("health.staffApart")));
        }
        assertEquals(2, other.staff.people().size());
    }

    private void hireThere() {
        assertEquals(Optional.empty(), other.staff.add("Wang", Role.MANAGER, new Pin(BOSS.toCharArray()), ""));
        assertEquals(Optional.empty(), other.staff.add("Li", Role.CASHIER, new Pin(CLERK.toCharArray()), "Wang"));
    }

    private Person there(int number) {
        return other.staff.person(number).orElseThrow();
    }

    private void ring(String amount) {
        robot.write(amount).push(KeyCode.ENTER);
    }

    private Settings shared(int number) throws IOException {
        return ShopSettings.sharing(ShopSettings.called(alone(number), "一号店", number), common.place());
    }

    /// Before it shared anything.
    private Settings alone(int number) throws IOException {
        return settings(Files.createDirectories(home(number))).with(pepper(number));
    }
}
