package io.saoma.payment;

import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.TillClock.Moment;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A payment that nobody drives: a test says what happens to it, and reads what was wished of it.
public final class HandPayment {

    public static final String CODE_URL = "weixin://wxpay/bizpayurl?pr=9s8dLk2zz";

    private final HandClock clock;
    private final OpenPayment open;
    private Payment payment;
    private Progress progress;
    private boolean asking;
    private boolean booked = true;

    /// A fresh one over ¥36.00, of two lines and five pieces.
    public HandPayment(HandClock clock) {
        this(clock, 0, new Line("", "珍珠奶茶", new Money(15_00), 2), new Line("", "农夫山泉 550 ml", new Money(2_00), 3));
    }

    public HandPayment(HandClock clock, int counter, Line... lines) {
        this(clock, new OpenPayment(placing(clock.now(), counter, List.of(lines)), new IdleThreads()));
    }

    /// Takes the place of the driver of a payment that a desk has begun.
    public HandPayment(HandClock clock, OpenPayment open) {
        this.clock = clock;
        this.open = open;
        payment = open.payment();
        progress = open.status().progress();
    }

    private static PaymentStatus placing(Moment now, int counter, List<Line> lines) {
        var number = new SaleNumber(true, 1, LocalDate.of(2026, 3, 14), 42 + counter);
        var sale = new Sale(number, new Basket(lines), "王小雨", now.wall());
        return new PaymentStatus(
                new Payment(sale, order(sale), new Placing(), false), Progress.fresh(now), false, true, now);
    }

    private static Order order(Sale sale) {
        return new Order(
                "P01260314%04d01ABCDE".formatted(sale.number().counter()),
                sale.number(),
                1,
                "wx8888888888888888",
                "1900000109",
                "一号店-珍珠奶茶 等 5 件",
                sale.total(),
                "127.0.0.1",
                "",
                sale.at(),
                sale.at().plusSeconds(360),
                sale.at().plusSeconds(300));
    }

    public OpenPayment open() {
        return open;
    }

    public Payment payment() {
        return payment;
    }

    public PaymentStatus status() {
        return new PaymentStatus(payment, progress, asking, booked, clock.now());
    }

    /// The customer's own code pays.
    public HandPayment byCode() {
        payment = new Payment(payment.sale(), byCode(payment.order()), payment.state(), payment.payable());
        return tell();
    }

    /// The same order, for the code that a customer holds out.
    public static Order byCode(Order order) {
        return new Order(
                order.outTradeNo(),
                order.sale(),
                order.attempt(),
                order.appid(),
                order.mchId(),
                order.body(),
                order.totalFee(),
                order.spbillCreateIp(),
                order.notifyUrl(),
                order.timeStart(),
                order.timeExpire(),
                order.deadline(),
                TradeType.MICROPAY);
    }

    /// The state becomes this, by whatever event.
    public HandPayment becomes(PaymentState state) {
        payment = new Payment(payment.sale(), payment.order(), state, true, payment.byHand());
        return tell();
    }

    /// A person takes it for made by this number.
    public HandPayment byHand(String number) {
        var at = clock.now().wall();
        payment =
                payment.after(new PaymentEvent.ConfirmedByHand(payment.order().outTradeNo(), number, "断网", "王小雨", at));
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
        progress = progress.after(exchange, answer, clock.now());
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
