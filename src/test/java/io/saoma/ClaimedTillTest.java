package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.report.OrderFilter;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderPage;
import io.saoma.report.OrderReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.simulator.order.CloseRule;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Network;
import io.saoma.ui.Language;
import io.saoma.ui.pay.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole till and a customer who says that he has paid: WeChat is asked live; where it cannot be reached, a manager
/// decides, and WeChat's own word verifies or contradicts that later.
class ClaimedTillTest extends WholeTill {

    private static final String SHOWN = "4200000000202603140000000009";

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    @TempDir
    private Path home;

    ClaimedTillTest() {
        super(Switches.standard().withEarlyClose(CloseRule.ALLOW));
    }

    @BeforeEach
    void open() {
        open(home, () -> InstantSource.system().instant().plus(shift.get()), Language.EN);
    }

    @Test
    void asksWeChatWhateverThePhoneShows() throws TimeoutException {
        var number = charge();
        robot.push(KeyCode.F8).write(number).push(KeyCode.ENTER);
        await("nobody has paid", () -> headline().startsWith("Not paid: ¥5.00"));

        weChat.phone().pay(number);
        robot.push(KeyCode.ENTER);
        await("the next customer is served", () -> total().equals(Money.ZERO));

        await("the till is at home", () -> atHome());
        var transaction = weChat.charges().getFirst().transactionId();
        robot.write(transaction).push(KeyCode.ENTER);
        await("an old picture is one", () -> headline().startsWith("¥5.00 is on record already"));
        robot.push(KeyCode.ESCAPE);
        await("the till is at home again", () -> atHome());
    }

    @Test
    void aManagersWordStandsInUntilWeChatVerifiesIt() throws TimeoutException, IOException {
        shop();
        var number = byHand();
        assertEquals(OrderLook.BY_HAND, look());
        assertEquals(Money.ZERO, paid(), "nothing counts before WeChat has said it");

        weChat.phone().pay(number);
        weChat.network(Network.UP);
        await("it is verified", () -> look() == OrderLook.PAID);
        assertEquals(new Money(5_00), paid());
        await("that is said", () -> text("#headlineLabel").equals("Verified: ¥5.00 that was confirmed by hand"));
    }

    @Test
    void whatWeChatContradictsIsShownAndStaysSo() throws TimeoutException, IOException {
        shop();
        byHand();
        leave();
        shift.set(Duration.ofMinutes(6));
        open();
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
        assertEquals(OrderLook.BY_HAND, look(), "the mark comes back with the payment");

        weChat.network(Network.UP);
        await("nobody has paid", () -> look() == OrderLook.CONTRADICTED);
        assertEquals(Money.ZERO, paid());
        await("that is said", () -> text("#headlineLabel").equals("Confirmed by hand, not paid: ¥5.00"));
    }

    /// Charges five yuan, loses WeChat, and has a manager take them for paid; says under which number.
    private String byHand() throws TimeoutException {
        var number = charge();
        weChat.network(Network.REFUSED);
        paying().check();
        robot.push(KeyCode.F8).write(SHOWN).push(KeyCode.ENTER);
        await("nobody can say", () -> headline().startsWith("WeChat cannot be reached"));
        await("a person may", () -> robot.lookup("#handButton").query().isVisible());
        robot.push(KeyCode.F12).push(KeyCode.ENTER);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("it is taken by hand", () -> headline().startsWith("Confirmed by hand: ¥5.00"));
        robot.push(KeyCode.ENTER);
        await("the next customer is served", () -> total().equals(Money.ZERO) && atHome());
        assertEquals(1, counter.cashier.tray().size());
        return number;
    }

    private String charge() throws TimeoutException {
        ring("5");
        robot.push(KeyCode.F12);
        await("the code is shown", () -> shown() == Stage.WAITING);
        return paying().payment().order().outTradeNo();
    }

    private String headline() {
        return robot.lookup(".claim-headline")
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    private boolean atHome() {
        return !robot.sees(".claim-headline")
                && counter.checkout.currentProperty().get().isEmpty();
    }

    private OrderLook look() {
        return day().rows().getFirst().look();
    }

    private Money paid() {
        return new OrderReport(till.book.orders())
                .totals(OrderFilter.of(false, BusinessDay.of(till.clock.instant())))
                .paid();
    }

    private OrderPage day() {
        return new OrderReport(till.book.orders())
                .page(OrderFilter.of(false, BusinessDay.of(till.clock.instant())), 10);
    }

    private void shop() throws TimeoutException, IOException {
        hire();
        leave();
        open();
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
    }

    private void ring(String... amounts) {
        for (var amount : amounts) {
            robot.write(amount).push(KeyCode.ENTER);
        }
    }
}
