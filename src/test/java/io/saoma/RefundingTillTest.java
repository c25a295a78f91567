package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Wanted;
import io.saoma.device.FakeSound;
import io.saoma.payment.cash.DrawerDesk;
import io.saoma.report.ShiftReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleState;
import io.saoma.sale.staff.Role;
import io.saoma.settings.ApiKey;
import io.saoma.settings.Settings;
import io.saoma.shop.staff.Pin;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Refund.End;
import io.saoma.simulator.wire.Merchant;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.Stage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The whole till with a staff and its screens: a cashier wants to refund, a manager says yes in place, WeChat gives
/// the money back, and list, detail, day and shift agree on it.
@ExtendWith(HandsExtension.class)
class RefundingTillTest {

    private static final Merchant KNOWN = Merchant.practice();
    private static final String BOSS = "482913";
    private static final String CLERK = "705182";

    private final Simulator weChat = Simulator.start(SimulatorConfig.of(KNOWN));

    @TempDir
    private Path home;

    private Till till;
    private Counter counter;
    private Hands robot;

    @BeforeEach
    void begin(Hands hands) throws TimeoutException, IOException {
        robot = hands;
        weChat.refunds().become(End.SUCCESS, Duration.ZERO);
        till = till();
        till.staff.add("Wang", Role.MANAGER, new Pin(BOSS.toCharArray()), "");
        till.staff.add("Li", Role.CASHIER, new Pin(CLERK.toCharArray()), "");
        open();
        robot.push(KeyCode.DOWN).write(CLERK).push(KeyCode.ENTER);
        await("the till is open", () -> !counter.window.locked());
    }

    @AfterEach
    void end() throws IOException {
        robot.interact(counter::close);
        till.close();
        weChat.close();
    }

    @Test
    void aManagerAllowsItAndEverythingAgreesThatTheMoneyIsBack() throws TimeoutException {
        new DrawerDesk(till.book, false, till.clock).open(1, new Money(100_00), "Li");
        sell();
        robot.push(KeyCode.F11).push(KeyCode.ENTER);
        await("the sale is in view", () -> said("#numberLabel"));
        robot.push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥5.00"));
        robot.push(KeyCode.F2);
        await("it is planned", () -> text("#waysLabel").startsWith("¥5.00 by WeChat"));
        robot.clickOn("Faulty goods").push(KeyCode.ENTER);
        await("a manager is asked", () -> robot.lookup("#whatLabel").tryQuery().isPresent());
        assertEquals(0, weChat.refunds().all().size());

        robot.write(BOSS).push(KeyCode.ENTER);
        await("WeChat has given it back", () -> row().state() == SaleState.REFUNDED);
        await("the screen says so", () -> shown("Refunded to: "));
        assertEquals(1, weChat.refunds().all().size());
        assertEquals("Li", counter.cashierName());

        robot.push(KeyCode.ESCAPE);
        await("the day says so", () -> said("#takenNote") && text("#takenNote").contains("¥5.00 refunded"));
        await("the list says so", () -> shown("Refunded"));
        await("the story says so", () -> shown("¥5.00 is with the customer again"));
        assertTrue(shown("¥5.00 to be refunded by WeChat, allowed by Wang"));
        var today = till.book.orders().sums(Wanted.all(false), BusinessDay.of(till.clock.instant()));
        assertEquals(new Money(5_00), today.paid());
        assertEquals(new Money(5_00), today.refunded());
        var shift = new ShiftReport(till.book.shifts(), false).now().orElseThrow();
        assertEquals(new Money(5_00), shift.sums().weChatBack());
        assertEquals(new Money(100_00), shift.expected(), "no cash has moved");
    }

    private void sell() throws TimeoutException {
        robot.write("5").push(KeyCode.ENTER).push(KeyCode.F12);
        await("the code is shown", () -> stage() == Stage.WAITING);
        var payment = counter.checkout.currentProperty().get().orElseThrow();
        weChat.phone().pay(payment.payment().order().outTradeNo());
        payment.check();
        await(
                "the next customer is served",
                () -> counter.cashier.basketProperty().getValue().total().equals(Money.ZERO));
    }

    private Stage stage() {
        return counter.checkout
                .currentProperty()
                .get()
                .map(it -> it.faceProperty().get().stage())
                .orElse(Stage.PLACING);
    }

    private SaleRow row() {
        return till.book
                .orders()
                .page(Wanted.all(false), BusinessDay.of(till.clock.instant()), 1)
                .getFirst();
    }

    private boolean shown(String words) {
        return robot.lookup((Labeled it) ->
                        it.isVisible() && it.getText() != null && it.getText().startsWith(words))
                .tryQuery()
                .isPresent();
    }

    private boolean said(String id) {
        return robot.lookup(id)
                .tryQueryAs(Label.class)
                .filter(it -> !it.getText().isEmpty())
                .isPresent();
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void open() {
        counter = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var built = new Counter(till, new javafx.stage.Stage(), Language.EN, UiTasks.real(), new FakeSound());
            built.open();
            // a machine without Chinese signs says so above everything else
            built.notices.lower("font");
            return built;
        });
    }

    private static void await(String what, Callable<Boolean> wanted) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(wanted).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
    }

    private Till till() {
        var real = new Settings.WeChat(
                KNOWN.appid(),
                KNOWN.mchId(),
                new ApiKey(KNOWN.apiKey()),
                "MD5",
                URI.create(weChat.baseUrl()),
                "http://127.0.0.1/notify",
                Optional.empty());
        var settings = new Settings(
                home,
                new Settings.Shop("一号店", 1, "王小雨"),
                new Settings.Payment(Settings.Gateway.V2, Duration.ofMinutes(5)),
                Optional.of(real),
                Optional.empty());
        return new Till(settings, InstantSource.system());
    }
}
