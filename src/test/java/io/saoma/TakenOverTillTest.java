package io.saoma;

import static io.saoma.TeaSale.TEA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Wanted;
import io.saoma.book.share.TakeOver;
import io.saoma.book.share.TakeOver.Outcome;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.payment.guard.Outcome.Refused;
import io.saoma.proof.share.Wire;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.SaleState;
import io.saoma.settings.Settings;
import io.saoma.ui.Language;
import io.saoma.ui.health.SharedBook.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole tills, a real server, a WeChat over real HTTP: one machine dies while a customer stands there, another one
/// goes on, and the first one comes back.
class TakenOverTillTest extends WholeTill {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private WiredBook common;

    @BeforeEach
    void begin() throws IOException, SQLException {
        common = WiredBook.prepared();
    }

    @AfterEach
    void close() throws IOException {
        common.close();
    }

    @Test
    void whatTheDeadOneLeftUnpaidTurnsPaidWithoutAnybodysDoing() throws TimeoutException, IOException {
        till = quick(settings("old"));
        var left = TeaSale.charge(till);
        awaitHandedOn(till);
        till.close();
        weChat.phone().pay(left.payment().order().outTradeNo());

        takeOver("new");
        till = quick(settings("new"));
        show(Language.ZH);
        await("it is found paid", () -> state(till) == SaleState.PAID);
        await("nothing is open", () -> till.desk.open().isEmpty());
        assertEquals(1, weChat.charges().size());
    }

    @Test
    void whoComesBackFinishesWhatIsOpenAndSellsNothingMore() throws TimeoutException, IOException {
        till = quick(settings("old"));
        show(Language.EN);
        TeaSale.sell(till, weChat);
        awaitHandedOn(till);
        common.wire().become(Wire.State.CUT);
        TeaSale.sell(till, weChat);
        var open = TeaSale.charge(till);
        takeOver("new");
        try (var successor = quick(settings("new"))) {
            common.wire().become(Wire.State.WHOLE);
            awaitHandedOn(till);
            await("it knows", () -> text("#headlineLabel").startsWith("Number taken over by 王老板 ("));
            assertInstanceOf(Refused.class, till.guards.begin(() -> till.desk.charge(TEA, "王小雨")));
            await("no charge", () -> counter.cashier.stoppedProperty().get().isPresent());
            assertTrue(new Checkup(till)
                    .look().stream()
                            .anyMatch(it -> it.state().key().equals("health.shareTakenOver")
                                    && it.remedy().isPresent()));

            weChat.phone().pay(open.payment().order().outTradeNo());
            open.check();
            await("what was open is paid", () -> till.desk.open().isEmpty());
            refund();
            await("no refund", () -> shown("Another machine goes on under this till's number"));
            assertEquals(0, weChat.refunds().all().size());

            awaitHandedOn(successor);
            assertInstanceOf(Begun.class, successor.guards.begin(() -> successor.desk.charge(TEA, "王小雨")));
        }
        leave();
        common.wire().become(Wire.State.CUT);
        till = quick(settings("old"));
        show(Language.EN);
        assertInstanceOf(Refused.class, till.guards.begin(() -> till.desk.charge(TEA, "王小雨")));
    }

    private void refund() throws TimeoutException {
        robot.push(KeyCode.F11);
        await("the day is in view", () -> shown("绿茶"));
        robot.push(KeyCode.ENTER).push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥6.00"));
        robot.push(KeyCode.F2);
        await("it is planned", () -> text("#waysLabel").startsWith("¥6.00 by WeChat"));
        robot.clickOn("Faulty goods").push(KeyCode.ENTER);
    }

    private boolean shown(String words) {
        return robot.lookup((Labeled it) ->
                        it.isVisible() && it.getText() != null && it.getText().startsWith(words))
                .tryQuery()
                .isPresent();
    }

    private void takeOver(String home) throws IOException {
        var folder = Files.createDirectories(this.folder.resolve(home));
        var takeOver =
                new TakeOver(common.direct(), "一号店", 1, new Home(folder), InstantSource.system(), FaultPoint.NONE);
        assertInstanceOf(Outcome.Done.class, takeOver.carryOut("王老板", _ -> {}));
    }

    private static void awaitHandedOn(Till till) {
        try {
            await("all is handed on", () -> {
                var status = till.sharing.orElseThrow().watch.look();
                return status.behind() == 0 && status.reach() == Reach.REACHED;
            });
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static SaleState state(Till till) {
        return till.book
                .orders()
                .page(Wanted.all(false), BusinessDay.of(till.clock.instant()), 1)
                .getFirst()
                .state();
    }

    private Settings settings(String home) throws IOException {
        var alone = settings(Files.createDirectories(folder.resolve(home)));
        return ShopSettings.sharing(alone, common.place());
    }
}
