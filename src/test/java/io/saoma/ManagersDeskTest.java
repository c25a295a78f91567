package io.saoma;

import static io.saoma.TeaSale.TEA;
import static io.saoma.TeaSale.charge;
import static io.saoma.TeaSale.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.DeskBook.Scope;
import io.saoma.book.Wanted;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.payment.guard.Outcome.Refused;
import io.saoma.proof.share.Wire;
import io.saoma.report.Hang;
import io.saoma.report.HangKind;
import io.saoma.report.HangReport;
import io.saoma.report.OrderLook;
import io.saoma.sale.BusinessDay;
import io.saoma.settings.Settings;
import io.saoma.simulator.order.Refund.End;
import io.saoma.ui.Camera;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A manager's desk beside a whole till of another shop, with their book on a real server and WeChat over real HTTP.
class ManagersDeskTest extends TwoWholeTills {

    private static final Messages WORDS = new Messages(Language.EN);

    private final DeskSight sight = new DeskSight(robot);

    @BeforeEach
    void begin() throws IOException {
        weChat.refunds().become(End.SUCCESS, Duration.ZERO);
        other = quick(shared("二号店", 2));
        till = quick(desk("总部", 9));
        show(Language.EN);
    }

    @Test
    void whatATillSellsStandsAtHomeAndIsGivenBackFromThere() throws TimeoutException {
        await("nothing is sold yet", () -> sight.empty().equals("No orders yet today"));
        assertEquals("总部 · Manager's desk (no. 9)", text("#placeLabel"));
        sell(other, weChat);
        await("it is seen", () -> sight.looks().equals(List.of(OrderLook.PAID)));

        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> text("#hintLabel").startsWith("Sold at 二号店, till 2"));
        assertEquals(Set.of("F9"), sight.offered(), "nothing else is to be done with it here");
        robot.push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥6.00"));
        robot.push(KeyCode.F2);
        await("it is planned", () -> text("#waysLabel").startsWith("¥6.00 by WeChat"));
        robot.clickOn("Faulty goods").push(KeyCode.ENTER);
        await("WeChat has given it back", () -> weChat.refunds().all().size() == 1);
        await(
                "the screen says so",
                () -> sight.labels(".root").stream().anyMatch(it -> it.startsWith("Refunded to: ")));
        robot.push(KeyCode.ESCAPE);
        await("so the list says", () -> sight.looks().equals(List.of(OrderLook.REFUNDED)));

        robot.push(KeyCode.F10);
        await("the figures are everybody's", () -> text("#whoseLabel").equals("All tills"));
        robot.push(KeyCode.ESCAPE);
        await("the list is back", sight::atHome);
        robot.write("31").push(KeyCode.ESCAPE).push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        await("there is nothing behind it", () -> sight.atHome() && sight.rows().size() == 1);
    }

    @Test
    void aRefundThatStrandsIsSeenToWhereItWasAskedFor() throws TimeoutException {
        weChat.refunds().become(End.CHANGE, Duration.ZERO);
        sell(other, weChat);
        await("it is seen", () -> sight.looks().equals(List.of(OrderLook.PAID)));
        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> text("#hintLabel").startsWith("Sold at 二号店, till 2"));
        robot.push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥6.00"));
        robot.push(KeyCode.F2);
        await("it is planned", () -> text("#waysLabel").startsWith("¥6.00 by WeChat"));
        robot.clickOn("Faulty goods").push(KeyCode.ENTER);
        await("it strands", () -> stranded());
        robot.push(KeyCode.ESCAPE).push(KeyCode.F7);
        await("that hangs, and can be seen to", () -> {
            robot.push(KeyCode.F5);
            return sight.labels(".root").contains(WORDS.text("hangs.handled"));
        });
        robot.write("bank").push(KeyCode.F8);
        await("it is seen to", () -> till.refunds.open().isEmpty() && !stranded());
        await("nothing hangs any more", () -> !robot.lookup("#hangCard").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        await("so the list says", () -> sight.looks().equals(List.of(OrderLook.REFUNDED)));
    }

    /// By the shared book.
    private boolean stranded() {
        var all = till.sharing.orElseThrow().book().of(Scope.ALL);
        return new HangReport(all.orders())
                .all(false).stream().map(Hang::kind).toList().equals(List.of(HangKind.BACK_STRANDED));
    }

    @Test
    void whereTheServerIsAwayItSaysSoUntilItIsBack() throws TimeoutException, IOException {
        sell(other, weChat);
        await("it is seen", () -> sight.looks().equals(List.of(OrderLook.PAID)));
        common.wire().become(Wire.State.CUT);
        await("that is said in place of the list", () -> sight.empty().startsWith("The shared book cannot be reached"));
        assertEquals(List.of(), sight.rows());
        assertEquals("–", text("#takenLabel"));
        sell(other, weChat);
        common.wire().become(Wire.State.WHOLE);
        await("both are there without a key", () -> sight.rows().size() == 2);
        await("so are the figures", () -> text("#takenLabel").equals("¥12.00"));

        leave();
        common.wire().become(Wire.State.CUT);
        till = quick(till.settings);
        show(Language.EN);
        await("a desk opens without it", () -> sight.empty().startsWith("The shared book cannot be reached"));
        common.wire().become(Wire.State.WHOLE);
        await("they are there again", () -> sight.rows().size() == 2);
    }

    @Test
    void noSaleBeginsWhateverIsPressed() throws TimeoutException {
        await("it is open", () -> sight.empty().equals("No orders yet today"));
        assertInstanceOf(Refused.class, till.guards.begin(() -> till.desk.charge(TEA, "王小雨")));
        assertInstanceOf(Refused.class, till.guards.begin(() -> till.cash.sell(TEA, Cash.exactly(TEA.total()), "王小雨")));
        robot.interact(() -> counter.checkout.charge(TEA, "王小雨"));
        await(
                "it is refused",
                () -> !counter.checkout.busyProperty().get()
                        && counter.cashier.stoppedProperty().get().isPresent());
        robot.interact(() -> counter.trial.offer());
        robot.push(KeyCode.F11).push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.T);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.interact(() -> counter.window.scanned("6901234567892"));
        await("a barcode is looked for", () -> sight.empty().equals("Nothing fits \"6901234567892\""));
        robot.push(KeyCode.ENTER).push(KeyCode.ESCAPE);

        assertTrue(sight.atHome());
        assertEquals(Optional.empty(), counter.checkout.currentProperty().get());
        assertEquals(List.of(), till.desk.open());
        assertEquals(List.of(), till.book.orders().page(Wanted.all(false), BusinessDay.of(till.clock.instant()), 1));
        assertInstanceOf(Begun.class, other.guards.begin(() -> other.desk.charge(TEA, "王小雨")));
    }

    @Test
    void everyWayOfAManagerIsReachedByTheKeysThatAreShown() throws TimeoutException {
        await("it is open", () -> sight.empty().equals("No orders yet today"));
        robot.push(KeyCode.F1);
        robot.interact(() -> Camera.take(counter.window.scene(), "desk-keys-EN"));
        var shown = sight.labels("#overlay");
        for (var way : List.of(
                "orders.keyHangs",
                "report.title",
                "reconcile.title",
                "orders.refund",
                "audit.title",
                "stock.key",
                "shifts.key",
                "people.key",
                "setup.title",
                "health.key",
                "books.rebuild",
                "signin.key",
                "leaving.key")) {
            assertTrue(shown.contains(WORDS.text(way)), () -> way + " in " + shown);
        }
        for (var way :
                List.of("cashier.orders", "receipt.key", "orders.receipt", "claim.says", "orders.keyEverywhere")) {
            assertFalse(shown.contains(WORDS.text(way)), () -> way + " in " + shown);
        }
        robot.push(KeyCode.ESCAPE);
        for (var way : List.of(KeyCode.F7, KeyCode.F10, KeyCode.F12, KeyCode.F4)) {
            robot.push(way);
            await(way + " leads away", () -> !sight.atHome());
            robot.push(KeyCode.ESCAPE);
            await("and back from " + way, sight::atHome);
        }
        for (var way : List.of(KeyCode.I, KeyCode.J, KeyCode.G, KeyCode.U, KeyCode.E, KeyCode.H)) {
            robot.push(KeyCode.CONTROL, way);
            await(way + " leads away", () -> !sight.atHome());
            robot.push(KeyCode.ESCAPE);
            await("and back from " + way, sight::atHome);
        }
        robot.push(KeyCode.CONTROL, KeyCode.H).push(KeyCode.F7);
        await("help from outside", () -> sight.labels(".root").contains(WORDS.text("support.title")));
        robot.push(KeyCode.ESCAPE);
        await("back from there", sight::atHome);
        var stage = counter.window.scene().getWindow();
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        await("it is closed", () -> !stage.isShowing());
    }

    @Test
    void aManagersWordIsAskedForAsAtATill() throws TimeoutException, IOException {
        hire();
        leave();
        till = quick(till.settings);
        show(Language.EN);
        assertTrue(counter.window.locked());
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
        assertTrue(sight.atHome());
        robot.push(KeyCode.F10);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the figures are shown", () -> robot.sees("#whoseLabel"));
        robot.push(KeyCode.ESCAPE);
        await("the list is back", sight::atHome);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await("it is locked", () -> counter.window.locked());
    }

    @Test
    void whatWasOpenWhenATillBecameADeskGoesOn() throws TimeoutException, IOException {
        var left = charge(other);
        other.close();
        leave();
        weChat.phone().pay(left.payment().order().outTradeNo());
        till = quick(desk("二号店", 2));
        show(Language.EN);
        await("it is found paid", () -> till.desk.open().isEmpty());
        await("it stands in the list", () -> sight.looks().equals(List.of(OrderLook.PAID)));
        assertTrue(sight.atHome());
        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> text("#hintLabel").startsWith("Sold at 二号店, till 2"));
    }

    @Test
    void inPracticeItSeesPractice() throws TimeoutException, IOException {
        leave();
        other.close();
        other = quick(practice(shared("三号店", 3)));
        till = quick(practice(desk("总部", 8)));
        show(Language.EN);
        await("it is open", () -> sight.empty().equals("No orders yet today"));
        var open = charge(other);
        other.simulator.orElseThrow().phone().pay(open.payment().order().outTradeNo());
        open.check();
        await("it is seen", () -> sight.looks().equals(List.of(OrderLook.PAID)));
        assertTrue(robot.lookup("#practiceBand").query().isVisible());
    }

    private static Settings practice(Settings real) {
        return ShopSettings.paid(real, Optional.empty());
    }

    private Settings desk(String shop, int number) throws IOException {
        return ShopSettings.sharing(shared(shop, number), common.place(), true);
    }
}
