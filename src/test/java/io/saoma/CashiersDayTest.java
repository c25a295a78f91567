package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.payment.OpenPayment;
import io.saoma.proof.Tier;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderReport;
import io.saoma.report.ShiftReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.simulator.order.Charge;
import io.saoma.simulator.order.CloseRule;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Network;
import io.saoma.ui.Language;
import io.saoma.ui.pay.Stage;
import io.saoma.ui.pay.cash.CashFace;
import io.saoma.ui.pay.cash.CashViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
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

    private final SecondBook second = new SecondBook();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private Path home;
    private int pressed;
    private int turn;

    /// Something that a cashier does for a customer.
    @FunctionalInterface
    private interface Service {
        void serve() throws TimeoutException, IOException;
    }

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
        serveUntil(SALES / 3);
        crashWhileACustomerPays();
        serveUntil(2 * SALES / 3);
        crashBeforeAFullBasket();
        serveUntil(SALES);
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
        ring("5");
        assertEquals(1, keysOf(this::charge));
        weChat.phone().pay(paying().payment().order().outTradeNo());
        assertEquals(
                0,
                keysOf(() -> await(
                        "the next customer",
                        () -> !counter.checkout.busyProperty().get())));
        assertTrue(basketIs(0));

        ring("5");
        assertEquals(2, keysOf(() -> {
            press(KeyCode.F9, KeyCode.ENTER);
            awaitCashTaken();
        }));
        press(KeyCode.SPACE);
        await("the next customer", () -> counting().isEmpty());

        ring("5");
        assertEquals(1, keysOf(() -> press(KeyCode.F3)));
        assertTrue(basketIs(0));
        assertEquals(2, keysOf(() -> press(KeyCode.F4, KeyCode.ENTER)));
        assertTrue(basketIs(5_00));
    }

    private int keysOf(Service service) {
        var before = pressed;
        try {
            service.serve();
        } catch (TimeoutException | IOException e) {
            throw new AssertionError(e);
        }
        return pressed - before;
    }

    private void serveUntil(long sales) throws TimeoutException, IOException {
        List<Service> services = List.of(
                this::byWeChat,
                this::byTheirCode,
                this::byTheirCodeWithPassword,
                this::byTheirCodeThatFails,
                this::exactCash,
                this::cashWithChange,
                this::partInCash,
                this::discountOnTheWhole,
                this::discountOnALine,
                this::exchange,
                this::goodsForMoney,
                this::heldAndRecalled,
                this::parked,
                this::cashInstead,
                this::cancelled,
                this::lineRemoved,
                this::noted,
                this::takenByHand);
        while (second.sales() < sales) {
            services.get(turn++ % services.size()).serve();
        }
    }

    private void openShift() throws TimeoutException {
        keys(KeyCode.CONTROL, KeyCode.J);
        write("200");
        press(KeyCode.ENTER);
        awaitShown("#deeds");
        assertTrue(shifts().now().isPresent());
        press(KeyCode.F2);
        write("50");
        robot.clickOn("#reasonField");
        write("coins");
        press(KeyCode.ENTER);
        awaitShown("#deeds");
        assertTrue(shifts().now().orElseThrow().sums().putIn().isPositive());
        press(KeyCode.ESCAPE);
    }

    /// What is in the book already may not be on the screen yet, and a key is for what is on the screen.
    private void awaitShown(String id) throws TimeoutException {
        await(
                id,
                () -> robot.lookup(id)
                        .tryQuery()
                        .filter(Node::isVisible)
                        .filter(node -> !node.isDisabled())
                        .isPresent());
    }

    private void closeShift() throws TimeoutException {
        keys(KeyCode.CONTROL, KeyCode.J);
        awaitShown("#deeds");
        press(KeyCode.F12);
        write(new Money(CHANGE + 50_00 + second.cash()).yuan().replace(",", ""));
        press(KeyCode.ENTER);
        await("the shift ends", () -> shifts().now().isEmpty());
        awaitShown("#goButton");
        var shift = shifts().last().orElseThrow();
        assertEquals(second.sums(50_00, 0, 0), shift.sums());
        assertEquals(Optional.of(Money.ZERO), shift.difference());
        press(KeyCode.ENTER);
    }

    private void byWeChat() throws TimeoutException {
        ring("12.5", "2*6.25");
        charge();
        pay(25_00);
        second.byWeChat(25_00);
    }

    /// The scanner is quicker than a robot's keys, so the code comes as what it sends.
    private void byTheirCode() throws TimeoutException {
        ring("9.9");
        scan(new Habit.Pays(Purse.change()));
        await(
                "the code is charged",
                () -> counter.checkout.currentProperty().get().isPresent());
        awaitPaid(9_90);
        second.byWeChat(9_90);
    }

    private void byTheirCodeWithPassword() throws TimeoutException {
        ring("1200");
        scan(new Habit.PaysAfter(Duration.ofSeconds(2)));
        await("the password is asked for", () -> shown() == Stage.PAYING);
        press(KeyCode.F5);
        awaitPaid(1200_00);
        second.byWeChat(1200_00);
    }

    /// Not enough money on the card: a code of ours instead.
    private void byTheirCodeThatFails() throws TimeoutException {
        ring("17");
        scan(new Habit.Refused("NOTENOUGH", "余额不足"));
        await("the code is declined", () -> shown() == Stage.REFUSED);
        press(KeyCode.F10);
        awaitCode();
        pay(17_00);
        second.byWeChat(17_00);
    }

    /// WeChat is away, so a person takes the payment for made; it verifies itself when WeChat is back.
    private void takenByHand() throws TimeoutException {
        ring("6.6");
        charge();
        var number = paying().payment().order().outTradeNo();
        weChat.network(Network.REFUSED);
        press(KeyCode.F8);
        write(number);
        press(KeyCode.ENTER);
        await(
                "a person may decide",
                () -> robot.lookup("#handButton")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent());
        press(KeyCode.F12, KeyCode.ENTER);
        await("the basket is empty", () -> basketIs(0) && counter.cashier.tray().size() == 1);
        press(KeyCode.ENTER);
        weChat.phone().pay(number);
        weChat.network(Network.UP);
        till.desk.open().forEach(OpenPayment::check);
        await("it is verified", () -> till.desk.open().isEmpty());
        second.byHand(6_60);
    }

    private void scan(Habit habit) {
        var code = weChat.phone().holdOut(habit);
        robot.interact(() -> counter.window.scanned(code));
    }

    private void exactCash() throws TimeoutException {
        ring("8");
        cash(8_00, "");
        second.inCash(8_00);
    }

    private void cashWithChange() throws TimeoutException {
        ring("33.3");
        cash(33_30, "50");
        second.inCash(33_30);
    }

    private void partInCash() throws TimeoutException {
        ring("20");
        press(KeyCode.F9);
        await("cash is counted", () -> counting().isPresent());
        write("5");
        press(KeyCode.F12);
        awaitCode();
        pay(15_00);
        second.inParts(5_00, 15_00);
    }

    /// 8折 of 25.05 are 20.04, and without the fen 20.00.
    private void discountOnTheWhole() throws TimeoutException {
        ring("12.5", "12.55");
        write("/");
        write("8");
        press(KeyCode.ENTER, KeyCode.F10);
        charge();
        pay(20_00);
        second.byWeChat(20_00);
        second.letOff(5_05);
    }

    /// Half of the first line.
    private void discountOnALine() throws TimeoutException {
        ring("10", "30");
        press(KeyCode.UP);
        write("/");
        write("5");
        press(KeyCode.ENTER);
        cash(35_00, "100");
        second.inCash(35_00);
        second.letOff(5_00);
    }

    private void exchange() throws TimeoutException {
        ring("30", "10");
        press(KeyCode.F8, KeyCode.DIGIT2);
        charge();
        pay(20_00);
        second.byWeChat(20_00);
        second.returned(10_00);
    }

    private void goodsForMoney() throws TimeoutException {
        ring("4.5");
        press(KeyCode.F8, KeyCode.DIGIT1);
        cash(-4_50, "");
        second.inCash(-4_50);
        second.returned(4_50);
    }

    private void heldAndRecalled() throws TimeoutException {
        ring("7");
        press(KeyCode.F3);
        ring("9");
        cash(9_00, "");
        press(KeyCode.F4, KeyCode.ENTER);
        cash(7_00, "");
        second.inCash(9_00);
        second.inCash(7_00);
    }

    private void parked() throws TimeoutException {
        ring("11");
        charge();
        var number = paying().payment().order().outTradeNo();
        press(KeyCode.F3);
        await(
                "the next customer is served",
                () -> !counter.checkout.busyProperty().get());
        ring("6");
        cash(6_00, "");
        weChat.phone().pay(number);
        till.desk.open().forEach(OpenPayment::check);
        await("the parked payment ends", () -> till.desk.open().isEmpty());
        second.byWeChat(11_00);
        second.inCash(6_00);
    }

    private void cashInstead() throws TimeoutException {
        ring("14");
        charge();
        press(KeyCode.F9, KeyCode.DELETE);
        await(
                "WeChat has closed the code",
                () -> till.desk.open().isEmpty() && counting().isPresent());
        cashGiven(14_00, "20");
        second.inCash(14_00);
        second.codeCancelled();
    }

    private void cancelled() throws TimeoutException {
        ring("13");
        charge();
        press(KeyCode.ESCAPE, KeyCode.DELETE);
        await("WeChat has closed the code", () -> till.desk.open().isEmpty());
        press(KeyCode.ESCAPE);
        await("the basket is back", () -> !counter.checkout.busyProperty().get());
        keys(KeyCode.CONTROL, KeyCode.N);
        await("the basket is empty", () -> basketIs(0));
        second.lineRemoved();
        second.codeCancelled();
    }

    private void lineRemoved() throws TimeoutException {
        ring("5", "6");
        press(KeyCode.DELETE);
        cash(5_00, "");
        second.inCash(5_00);
        second.lineRemoved();
    }

    private void noted() throws TimeoutException {
        ring("16");
        press(KeyCode.F7);
        write("no ice");
        press(KeyCode.ENTER);
        charge();
        pay(16_00);
        second.byWeChat(16_00);
    }

    /// The customer pays while no till runs; the next one finds the money.
    private void crashWhileACustomerPays() throws TimeoutException, IOException {
        ring("18");
        charge();
        var number = paying().payment().order().outTradeNo();
        crash(Language.ZH, () -> weChat.phone().pay(number));
        await("the money is found", () -> till.desk.open().isEmpty());
        second.byWeChat(18_00);
        goHome();
        await("nothing of that sale is left", () -> basketIs(0));
    }

    /// The basket at hand and the one that stands aside are there again.
    private void crashBeforeAFullBasket() throws TimeoutException, IOException {
        ring("2");
        press(KeyCode.F3);
        ring("3", "4.5");
        await(
                "both are kept",
                () -> till.book.baskets().held().size() == 1
                        && till.book.baskets().atHand().total().equals(new Money(7_50)));
        crash(Language.EN, () -> {});
        goHome();
        assertTrue(basketIs(7_50));
        cash(7_50, "");
        press(KeyCode.F4, KeyCode.ENTER);
        cash(2_00, "");
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
        await(
                "the last run is told of",
                () -> robot.lookup("#inputField").tryQuery().isEmpty());
        press(KeyCode.ENTER);
        await(
                "the basket is shown",
                () -> robot.lookup("#inputField").tryQuery().isPresent());
    }

    private void ring(String... lines) {
        for (var line : lines) {
            write(line);
            press(KeyCode.ENTER);
        }
    }

    private void charge() throws TimeoutException {
        press(KeyCode.F12);
        awaitCode();
    }

    private void awaitCode() throws TimeoutException {
        await("the code is shown", () -> shown() == Stage.WAITING);
    }

    private void pay(long fen) throws TimeoutException {
        var order = paying().payment().order();
        assertEquals(new Money(fen), order.totalFee());
        weChat.phone().pay(order.outTradeNo());
        paying().check();
        awaitPaid(fen);
    }

    private void awaitPaid(long fen) throws TimeoutException {
        assertEquals(new Money(fen), paying().payment().order().totalFee());
        await("the money is there", () -> shown() == Stage.PAID);
        press(KeyCode.SPACE);
        await(
                "the next customer is served",
                () -> !counter.checkout.busyProperty().get() && basketIs(0));
    }

    private void cash(long fen, String tendered) throws TimeoutException {
        press(KeyCode.F9);
        await("cash is counted", () -> counting().isPresent());
        cashGiven(fen, tendered);
    }

    private void cashGiven(long fen, String tendered) throws TimeoutException {
        var face = counting().orElseThrow().faceProperty().get();
        assertEquals(new Money(fen), face.due());
        write(tendered);
        press(KeyCode.ENTER);
        awaitCashTaken();
        press(KeyCode.SPACE);
        await("the next customer is served", () -> counting().isEmpty() && basketIs(0));
    }

    private void awaitCashTaken() throws TimeoutException {
        await(
                "cash is taken",
                () -> counting()
                        .filter(it -> it.faceProperty().get().stage() == CashFace.Stage.DONE)
                        .isPresent());
    }

    private Optional<CashViewModel> counting() {
        return counter.cash.currentProperty().get();
    }

    private boolean basketIs(long fen) {
        return counter.cashier.basketProperty().getValue().total().equals(new Money(fen));
    }

    private ShiftReport shifts() {
        return new ShiftReport(till.book.shifts(), false);
    }

    private void write(String text) {
        robot.write(text);
    }

    private void press(KeyCode... each) {
        for (var key : each) {
            pressed++;
            robot.push(key);
        }
    }

    private void keys(KeyCode... together) {
        robot.push(together);
    }
}
