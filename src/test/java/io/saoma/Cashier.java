package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.Money;
import io.saoma.ui.pay.Stage;
import io.saoma.ui.pay.cash.CashFace;
import io.saoma.ui.pay.cash.CashViewModel;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// A cashier at a whole till by keys alone, and how many were pressed.
final class Cashier {

    private final WholeTill day;

    int pressed;

    Cashier(WholeTill day) {
        this.day = day;
    }

    /// Something that a cashier does for a customer.
    @FunctionalInterface
    interface Service {
        void serve() throws TimeoutException, IOException;
    }

    int keysOf(Service service) {
        var before = pressed;
        try {
            service.serve();
        } catch (TimeoutException | IOException e) {
            throw new AssertionError(e);
        }
        return pressed - before;
    }

    /// What is in the book already may not be on the screen yet, and a key is for what is on the screen.
    void awaitShown(String id) throws TimeoutException {
        WholeTill.await(
                id,
                () -> day.robot
                        .lookup(id)
                        .tryQuery()
                        .filter(Node::isVisible)
                        .filter(node -> !node.isDisabled())
                        .isPresent());
    }

    void ring(String... lines) {
        for (var line : lines) {
            write(line);
            press(KeyCode.ENTER);
        }
    }

    void charge() throws TimeoutException {
        press(KeyCode.F12);
        awaitCode();
    }

    void awaitCode() throws TimeoutException {
        WholeTill.await("the code is shown", () -> day.shown() == Stage.WAITING);
    }

    void pay(long fen) throws TimeoutException {
        var order = day.paying().payment().order();
        assertEquals(new Money(fen), order.totalFee());
        day.weChat.phone().pay(order.outTradeNo());
        day.paying().check();
        awaitPaid(fen);
    }

    void awaitPaid(long fen) throws TimeoutException {
        assertEquals(new Money(fen), day.paying().payment().order().totalFee());
        WholeTill.await("the money is there", () -> day.shown() == Stage.PAID);
        press(KeyCode.SPACE);
        WholeTill.await(
                "the next customer is served",
                () -> !day.counter.checkout.busyProperty().get() && basketIs(0));
    }

    void cash(long fen, String tendered) throws TimeoutException {
        press(KeyCode.F9);
        WholeTill.await("cash is counted", () -> counting().isPresent());
        cashGiven(fen, tendered);
    }

    void cashGiven(long fen, String tendered) throws TimeoutException {
        var face = counting().orElseThrow().faceProperty().get();
        assertEquals(new Money(fen), face.due());
        write(tendered);
        press(KeyCode.ENTER);
        awaitCashTaken();
        press(KeyCode.SPACE);
        WholeTill.await("the next customer is served", () -> counting().isEmpty() && basketIs(0));
    }

    void awaitCashTaken() throws TimeoutException {
        WholeTill.await(
                "cash is taken",
                () -> counting()
                        .filter(it -> it.faceProperty().get().stage() == CashFace.Stage.DONE)
                        .isPresent());
    }

    Optional<CashViewModel> counting() {
        return day.counter.cash.currentProperty().get();
    }

    boolean basketIs(long fen) {
        return day.counter.cashier.basketProperty().getValue().total().equals(new Money(fen));
    }

    void write(String text) {
        day.robot.write(text);
    }

    void press(KeyCode... each) {
        for (var key : each) {
            pressed++;
            day.robot.push(key);
        }
    }

    void keys(KeyCode... together) {
        day.robot.push(together);
    }
}
