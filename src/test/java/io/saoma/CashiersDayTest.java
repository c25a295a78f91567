package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.proof.Tier;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderReport;
import io.saoma.report.ShiftReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.simulator.order.Charge;
import io.saoma.simulator.order.CloseRule;
import io.saoma.simulator.order.Switches;
import io.saoma.ui.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A cashier's day by keys alone: sales of every kind, two crashes, and a shift from its first count to its last. Two
/// thirds of it are Chinese, the last is English. WeChat, the till and a second book agree to the fen.
///
/// Sixty sales, or with each commit the twenty-four that come to every kind at least once.
///
/// A crash leaves the disk as it is at that instant: the next till opens a copy of it.
class CashiersDayTest extends WholeTill {

    private static final long SALES = Tier.chosen().of(24, 60, 60);
    private static final long CHANGE = 200_00;

    private final Cashier cashier = new Cashier(this);
    private final SecondBook second = new SecondBook();
    private final Services services = new Services(this, cashier, second);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private Path home;

    CashiersDayTest() {
        super(Switches.standard().withEarlyClose(CloseRule.ALLOW));
    }

    @BeforeEach
    void begin() throws IOException {
        home = Files.createDirectories(folder.resolve("morning"));
        open(home, InstantSource.system(), Language.ZH);
    }

    @Test
    void salesOfEveryKindTwoCrashesAndAShiftAgreeToTheFen() throws TimeoutException, IOException {
        openShift();
        services.serveUntil(SALES / 3);
        crashWhileACustomerPays();
        services.serveUntil(2 * SALES / 3);
        crashBeforeAFullBasket();
        services.serveUntil(SALES);
        closeShift();
        assertEquals(
                second.weChat(),
                weChat.charges().stream().mapToLong(Charge::fen).sum(),
                "WeChat's own book");
        var today = BusinessDay.of(till.clock.instant());
        var totals = new OrderReport(till.book.orders()).totals(OrderFilter.of(false, today));
        assertEquals(new Money(second.cash() + second.weChat()), totals.paid(), "the day's book");
        assertEquals(new Money(second.cash()), totals.cash());
        assertEquals(0, totals.toDo());
        assertTrue(JournalVerifier.verify(new Home(home).journal()).whole());
    }

    /// From the basket to the code, from paid to the next customer, exact cash, aside and back again.
    @Test
    void keepsToItsKeyBudgets() throws TimeoutException {
        cashier.ring("5");
        assertEquals(1, cashier.keysOf(cashier::charge));
        weChat.phone().pay(paying().payment().order().outTradeNo());
        assertEquals(
                0,
                cashier.keysOf(() -> await(
                        "the next customer",
                        () -> !counter.checkout.busyProperty().get())));
        assertTrue(cashier.basketIs(0));

        cashier.ring("5");
        assertEquals(2, cashier.keysOf(() -> {
            cashier.press(KeyCode.F9, KeyCode.ENTER);
            cashier.awaitCashTaken();
        }));
        cashier.press(KeyCode.SPACE);
        await("the next customer", () -> cashier.counting().isEmpty());

        cashier.ring("5");
        assertEquals(1, cashier.keysOf(() -> cashier.press(KeyCode.F3)));
        assertTrue(cashier.basketIs(0));
        assertEquals(2, cashier.keysOf(() -> cashier.press(KeyCode.F4, KeyCode.ENTER)));
        assertTrue(cashier.basketIs(5_00));
    }

    private void openShift() throws TimeoutException {
        cashier.keys(KeyCode.CONTROL, KeyCode.J);
        cashier.write("200");
        cashier.press(KeyCode.ENTER);
        cashier.awaitShown("#deeds");
        assertTrue(shifts().now().isPresent());
        cashier.press(KeyCode.F2);
        cashier.write("50");
        robot.clickOn("#reasonField");
        cashier.write("coins");
        cashier.press(KeyCode.ENTER);
        cashier.awaitShown("#deeds");
        assertTrue(shifts().now().orElseThrow().sums().putIn().isPositive());
        cashier.press(KeyCode.ESCAPE);
    }

    private void closeShift() throws TimeoutException {
        cashier.keys(KeyCode.CONTROL, KeyCode.J);
        cashier.awaitShown("#deeds");
        cashier.press(KeyCode.F12);
        cashier.write(new Money(CHANGE + 50_00 + second.cash()).yuan().replace(",", ""));
        cashier.press(KeyCode.ENTER);
        await("the shift ends", () -> shifts().now().isEmpty());
        cashier.awaitShown("#goButton");
        var shift = shifts().last().orElseThrow();
        assertEquals(second.sums(50_00, 0, 0), shift.sums());
        assertEquals(Optional.of(Money.ZERO), shift.difference());
        cashier.press(KeyCode.ENTER);
    }

    /// The customer pays while no till runs; the next one finds the money.
    private void crashWhileACustomerPays() throws TimeoutException, IOException {
        cashier.ring("18");
        cashier.charge();
        var number = paying().payment().order().outTradeNo();
        crash(Language.ZH, () -> weChat.phone().pay(number));
        await("the money is found", () -> till.desk.open().isEmpty());
        second.byWeChat(18_00);
        goHome();
        await("nothing of that sale is left", () -> cashier.basketIs(0));
    }

    /// The basket at hand and the one that stands aside are there again.
    private void crashBeforeAFullBasket() throws TimeoutException, IOException {
        cashier.ring("2");
        cashier.press(KeyCode.F3);
        cashier.ring("3", "4.5");
        await(
                "both are kept",
                () -> till.book.baskets().held().size() == 1
                        && till.book.baskets().atHand().total().equals(new Money(7_50)));
        crash(Language.EN, () -> {});
        goHome();
        assertTrue(cashier.basketIs(7_50));
        cashier.cash(7_50, "");
        cashier.press(KeyCode.F4, KeyCode.ENTER);
        cashier.cash(2_00, "");
        second.inCash(7_50);
        second.inCash(2_00);
    }

    private void crash(Language language, Runnable meanwhile) throws IOException {
        var next = folder.resolve("after-" + second.sales());
        copy(home, next);
        leave();
        meanwhile.run();
        home = next;
        open(home, InstantSource.system(), language);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /// From the report of the last run, where there is one, to the basket.
    private void goHome() throws TimeoutException {
        await("the last run is told of", () -> !robot.sees("#inputField"));
        cashier.press(KeyCode.ENTER);
        await("the basket is shown", () -> robot.sees("#inputField"));
    }

    private ShiftReport shifts() {
        return new ShiftReport(till.book.shifts(), false);
    }
}
