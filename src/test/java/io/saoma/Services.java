package io.saoma;

import io.saoma.Cashier.Service;
import io.saoma.payment.OpenPayment;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.wire.Network;
import io.saoma.ui.pay.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// Everything that a cashier does for a customer, one after the other, each also in a second book.
final class Services {

    private final WholeTill day;
    private final Cashier cashier;
    private final SecondBook second;

    int turn;

    Services(WholeTill day, Cashier cashier, SecondBook second) {
        this.day = day;
        this.cashier = cashier;
        this.second = second;
    }

    void serveUntil(long sales) throws TimeoutException, IOException {
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

    void byWeChat() throws TimeoutException {
        cashier.ring("12.5", "2*6.25");
        cashier.charge();
        cashier.pay(25_00);
        second.byWeChat(25_00);
    }

    /// The scanner is quicker than a robot's keys, so the code comes as what it sends.
    void byTheirCode() throws TimeoutException {
        cashier.ring("9.9");
        scan(new Habit.Pays(Purse.change()));
        WholeTill.await(
                "the code is charged",
                () -> day.counter.checkout.currentProperty().get().isPresent());
        cashier.awaitPaid(9_90);
        second.byWeChat(9_90);
    }

    void byTheirCodeWithPassword() throws TimeoutException {
        cashier.ring("1200");
        scan(new Habit.PaysAfter(Duration.ofSeconds(2)));
        WholeTill.await("the password is asked for", () -> day.shown() == Stage.PAYING);
        cashier.press(KeyCode.F5);
        cashier.awaitPaid(1200_00);
        second.byWeChat(1200_00);
    }

    /// Not enough money on the card: a code of ours instead.
    void byTheirCodeThatFails() throws TimeoutException {
        cashier.ring("17");
        scan(new Habit.Refused("NOTENOUGH", "余额不足"));
        WholeTill.await("the code is declined", () -> day.shown() == Stage.REFUSED);
        cashier.press(KeyCode.F10);
        cashier.awaitCode();
        cashier.pay(17_00);
        second.byWeChat(17_00);
    }

    /// WeChat is away, so a person takes the payment for made; it verifies itself when WeChat is back.
    void takenByHand() throws TimeoutException {
        cashier.ring("6.6");
        cashier.charge();
        var number = day.paying().payment().order().outTradeNo();
        day.weChat.network(Network.REFUSED);
        cashier.press(KeyCode.F8);
        cashier.write(number);
        cashier.press(KeyCode.ENTER);
        WholeTill.await(
                "a person may decide",
                () -> day.robot
                        .lookup("#handButton")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent());
        cashier.press(KeyCode.F12, KeyCode.ENTER);
        WholeTill.await(
                "the basket is empty",
                () -> cashier.basketIs(0) && day.counter.cashier.tray().size() == 1);
        cashier.press(KeyCode.ENTER);
        day.weChat.phone().pay(number);
        day.weChat.network(Network.UP);
        day.till.desk.open().forEach(OpenPayment::check);
        WholeTill.await("it is verified", () -> day.till.desk.open().isEmpty());
        second.byHand(6_60);
    }

    void scan(Habit habit) {
        var code = day.weChat.phone().holdOut(habit);
        day.robot.interact(() -> day.counter.window.scanned(code));
    }

    void exactCash() throws TimeoutException {
        cashier.ring("8");
        cashier.cash(8_00, "");
        second.inCash(8_00);
    }

    void cashWithChange() throws TimeoutException {
        cashier.ring("33.3");
        cashier.cash(33_30, "50");
        second.inCash(33_30);
    }

    void partInCash() throws TimeoutException {
        cashier.ring("20");
        cashier.press(KeyCode.F9);
        WholeTill.await("cash is counted", () -> cashier.counting().isPresent());
        cashier.write("5");
        cashier.press(KeyCode.F12);
        cashier.awaitCode();
        cashier.pay(15_00);
        second.inParts(5_00, 15_00);
    }

    /// 8折 of 25.05 are 20.04, and without the fen 20.00.
    void discountOnTheWhole() throws TimeoutException {
        cashier.ring("12.5", "12.55");
        cashier.write("/");
        cashier.write("8");
        cashier.press(KeyCode.ENTER, KeyCode.F10);
        cashier.charge();
        cashier.pay(20_00);
        second.byWeChat(20_00);
        second.letOff(5_05);
    }

    /// Half of the first line.
    void discountOnALine() throws TimeoutException {
        cashier.ring("10", "30");
        cashier.press(KeyCode.UP);
        cashier.write("/");
        cashier.write("5");
        cashier.press(KeyCode.ENTER);
        cashier.cash(35_00, "100");
        second.inCash(35_00);
        second.letOff(5_00);
    }

    void exchange() throws TimeoutException {
        cashier.ring("30", "10");
        takeBack(KeyCode.DIGIT2);
        cashier.charge();
        cashier.pay(20_00);
        second.byWeChat(20_00);
        second.returned(10_00);
    }

    void goodsForMoney() throws TimeoutException {
        cashier.ring("4.5");
        takeBack(KeyCode.DIGIT1);
        cashier.cash(-4_50, "");
        second.inCash(-4_50);
        second.returned(4_50);
    }

    /// A reason is taken once it is known that no scanner sent it, and a cashier sees the goods come back.
    private void takeBack(KeyCode reason) throws TimeoutException {
        cashier.press(KeyCode.F8, reason);
        WholeTill.await(
                "the goods come back",
                () -> day.counter.cashier.basketProperty().getValue().lines().stream()
                        .anyMatch(line -> line.returned().isPresent()));
    }

    void heldAndRecalled() throws TimeoutException {
        cashier.ring("7");
        cashier.press(KeyCode.F3);
        cashier.ring("9");
        cashier.cash(9_00, "");
        cashier.press(KeyCode.F4, KeyCode.ENTER);
        cashier.cash(7_00, "");
        second.inCash(9_00);
        second.inCash(7_00);
    }

    void parked() throws TimeoutException {
        cashier.ring("11");
        cashier.charge();
        var number = day.paying().payment().order().outTradeNo();
        cashier.press(KeyCode.F3);
        WholeTill.await(
                "the next customer is served",
                () -> !day.counter.checkout.busyProperty().get());
        cashier.ring("6");
        cashier.cash(6_00, "");
        day.weChat.phone().pay(number);
        day.till.desk.open().forEach(OpenPayment::check);
        WholeTill.await("the parked payment ends", () -> day.till.desk.open().isEmpty());
        second.byWeChat(11_00);
        second.inCash(6_00);
    }

    void cashInstead() throws TimeoutException {
        cashier.ring("14");
        cashier.charge();
        cashier.press(KeyCode.F9, KeyCode.DELETE);
        WholeTill.await(
                "WeChat has closed the code",
                () -> day.till.desk.open().isEmpty() && cashier.counting().isPresent());
        cashier.cashGiven(14_00, "20");
        second.inCash(14_00);
        second.codeCancelled();
    }

    void cancelled() throws TimeoutException {
        cashier.ring("13");
        cashier.charge();
        cashier.press(KeyCode.ESCAPE, KeyCode.DELETE);
        WholeTill.await("WeChat has closed the code", () -> day.till.desk.open().isEmpty());
        cashier.press(KeyCode.ESCAPE);
        WholeTill.await(
                "the basket is back", () -> !day.counter.checkout.busyProperty().get());
        cashier.keys(KeyCode.CONTROL, KeyCode.N);
        WholeTill.await("the basket is empty", () -> cashier.basketIs(0));
        second.lineRemoved();
        second.codeCancelled();
    }

    void lineRemoved() throws TimeoutException {
        cashier.ring("5", "6");
        cashier.press(KeyCode.DELETE);
        cashier.cash(5_00, "");
        second.inCash(5_00);
        second.lineRemoved();
    }

    void noted() throws TimeoutException {
        cashier.ring("16");
        cashier.press(KeyCode.F7);
        cashier.write("no ice");
        cashier.press(KeyCode.ENTER);
        cashier.charge();
        cashier.pay(16_00);
        second.byWeChat(16_00);
    }
}
