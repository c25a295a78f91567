package io.saoma.payment;

import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.TillClock.Moment;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A payment that nobody drives: a test says what happens to it, and reads what was wished of it. It is also the clock.
public final class HandPayment implements TillClock {

    public static final Instant START = Instant.parse("2026-03-14T02:24:00Z");
    public static final String CODE_URL = "weixin://wxpay/bizpayurl?pr=9s8dLk2zz";
    private static final Duration BOOT = Duration.ofHours(1);

    private final OpenPayment open;
    private Duration passed = Duration.ZERO;
    private Payment payment;
    private Progress progress;
    private boolean asking;
    private boolean booked = true;

    public HandPayment() {
        this(false, new Line("", "珍珠奶茶", new Money(15_00), 2), new Line("", "农夫山泉 550 ml", new Money(2_00), 3));
    }

    public HandPayment(boolean resumed, Line... lines) {
        var sale = sale(List.of(lines));
        payment = new Payment(sale, order(sale), new Placing());
        progress = resumed ? Progress.resumed(now()) : Progress.fresh(now());
        open = new OpenPayment(status());
    }

    private static Sale sale(List<Line> lines) {
        var total = lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
        var number = new SaleNumber(true, 1, LocalDate.of(2026, 3, 14), 42);
        return new Sale(number, lines, total, "王小雨", START);
    }

    private static Order order(Sale sale) {
        return new Order(
                "P01260314004201ABCDE",
                sale.number(),
                1,
                "wx8888888888888888",
                "1900000109",
                "一号店-珍珠奶茶 等 5 件",
                sale.total(),
                "127.0.0.1",
                "",
                START,
                START.plusSeconds(360),
                START.plusSeconds(300));
    }

    @Override
    public Moment now() {
        return new Moment(START.plus(passed), BOOT.plus(passed));
    }

    public OpenPayment open() {
        return open;
    }

    public Payment payment() {
        return payment;
    }

    public PaymentStatus status() {
        return new PaymentStatus(payment, progress, asking, booked, now());
    }

    public HandPayment pass(Duration time) {
        passed = passed.plus(time);
        return this;
    }

    /// The state becomes this, by whatever event.
    public HandPayment becomes(PaymentState state) {
        payment = new Payment(payment.sale(), payment.order(), state);
        return tell();
    }

    public HandPayment waits() {
        answered(Exchange.PLACE, new Answer.Code("wx1", CODE_URL));
        return becomes(new PaymentState.Waiting("wx1", CODE_URL));
    }

    public HandPayment isPaid(boolean late) {
        return becomes(new PaymentState.Paid(FakeGateway.receipt(payment.order()), late));
    }

    /// An exchange is out.
    public HandPayment asks() {
        asking = true;
        return tell();
    }

    /// An exchange has brought this, which changes no state.
    public HandPayment answered(Exchange exchange, Answer answer) {
        asking = false;
        progress = progress.after(exchange, answer, now());
        return tell();
    }

    public HandPayment wished(Wish wish) {
        progress = progress.wished(wish);
        return tell();
    }

    public HandPayment booked(boolean works) {
        booked = works;
        return tell();
    }

    /// What was wished since the last time that this was read.
    public List<Wish> wishes() {
        var all = new ArrayList<Wish>();
        for (var wish = open.wishes().within(Duration.ZERO);
                wish.isPresent();
                wish = open.wishes().within(Duration.ZERO)) {
            all.add(wish.get());
        }
        return all;
    }

    private HandPayment tell() {
        open.tell(status());
        return this;
    }
}
