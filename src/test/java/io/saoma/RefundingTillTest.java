package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Wanted;
import io.saoma.payment.cash.DrawerDesk;
import io.saoma.report.ShiftReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleState;
import io.saoma.simulator.order.Refund.End;
import io.saoma.ui.Language;
import io.saoma.ui.pay.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole till with a staff and its screens: a cashier wants to refund, a manager says yes in place, WeChat gives
/// the money back, and list, detail, day and shift agree on it.
class RefundingTillTest extends WholeTill {

    @TempDir
    private Path home;

    @BeforeEach
    void begin() throws TimeoutException, IOException {
        weChat.refunds().become(End.SUCCESS, Duration.ZERO);
        till = new Till(settings(home), InstantSource.system());
        hire();
        show(Language.EN);
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
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
        await("a manager is asked", () -> robot.sees("#whatLabel"));
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
        await("the code is shown", () -> shown() == Stage.WAITING);
        var payment = counter.checkout.currentProperty().get().orElseThrow();
        weChat.phone().pay(payment.payment().order().outTradeNo());
        payment.check();
        await(
                "the next customer is served",
                () -> counter.cashier.basketProperty().getValue().total().equals(Money.ZERO));
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
}
