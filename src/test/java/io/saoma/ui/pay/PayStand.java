package io.saoma.ui.pay;

import io.saoma.device.FakeSound;
import io.saoma.payment.FakeBook;
import io.saoma.payment.HandClock;
import io.saoma.payment.HandPayment;
import io.saoma.payment.IdleThreads;
import io.saoma.payment.NoGateway;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.Register;
import io.saoma.payment.Terms;
import io.saoma.payment.cash.CashDesk;
import io.saoma.payment.guard.Guards;
import io.saoma.payment.guard.Readiness;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.UiTasks;
import io.saoma.ui.cashier.CashierController;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.pay.cash.CashCounter;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A counter to try screens at: a real desk, whose payments nobody drives but the test, and a clock that it moves.
public final class PayStand {

    public final HandClock clock = new HandClock();
    public final FakeBook book = new FakeBook();
    public final FakeSound sound = new FakeSound();
    public final Notices notices = new Notices();
    public final ObjectProperty<Instant> beat = new SimpleObjectProperty<>(HandClock.START);
    public final List<String> heard = new ArrayList<>();
    private static final Terms TERMS =
            new Terms("一号店", 1, true, "wx8888888888888888", "1900000109", "", "127.0.0.1", Duration.ofMinutes(5));
    public final PaymentDesk desk =
            new PaymentDesk(TERMS, new NoGateway(), book, clock, new Random(1), new IdleThreads());
    public final AtomicReference<Readiness> readiness = new AtomicReference<>(new Readiness.Fine());
    private final UiTasks tasks = new UiTasks(Runnable::run, Runnable::run);
    public final Gate gate = new Gate(new Guards(List.of(readiness::get)), tasks, clock, notices, beat);
    public final Checkout checkout = new Checkout(desk, gate, tasks, clock, sound, notices, beat);

    public final CashCounter cash = new CashCounter(
            new CashDesk(new Register(TERMS, book), book, () -> clock.now().wall()),
            desk,
            checkout,
            gate,
            tasks,
            clock,
            notices,
            beat);

    public PayStand() {
        checkout.onBack(() -> heard.add("sold"), () -> heard.add("kept"));
    }

    /// The till's window, with the basket in it.
    public TillWindow window(Language language, CashierViewModel cashier) {
        var strip = new StripViewModel(notices, beat, new StripViewModel.Place("一号店", "1", "王小雨"));
        return new TillWindow(strip, true, language, messages -> new CashierController(cashier, messages));
    }

    /// The payment on the screens.
    public PayViewModel shown() {
        return checkout.currentProperty().get().orElseThrow();
    }

    /// Charges a basket of this many lines, on the screens, and hands out the payment.
    public HandPayment charge(int lines) {
        checkout.charge(basket(lines), "王小雨");
        return driven();
    }

    /// The newest payment, told on as its driver would tell it.
    public HandPayment driven() {
        return new HandPayment(clock, desk.open().getLast());
    }

    /// A payment that has no screen, as after a restart.
    public HandPayment background() {
        desk.charge(basket(1), "王小雨");
        return driven();
    }

    public static Basket basket(int lines) {
        var goods = List.of(
                new Line("", "珍珠奶茶", new Money(15_00), 2),
                new Line("", "杨枝甘露", new Money(18_00), 1),
                new Line("", "柠檬绿茶", new Money(12_00), 2),
                new Line("", "盐酥鸡", new Money(13_50), 1),
                new Line("6921168509256", "农夫山泉 550 ml", new Money(2_00), 3),
                new Line("", "名字有些长的东西", new Money(1_50), 1),
                new Line("", "茶叶蛋", new Money(2_50), 4),
                new Line("", "烤肠", new Money(5_00), 1));
        return new Basket(goods.subList(0, lines));
    }

    public void pass(Duration time) {
        clock.pass(time);
        beat.set(clock.now().wall());
    }

    public Optional<Notice> worst() {
        return notices.worstProperty().get();
    }
}
