package io.saoma.report.reconcile;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.payment.Answer;
import io.saoma.payment.AuthCode;
import io.saoma.payment.Order;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.Receipt;
import io.saoma.payment.Terms;
import io.saoma.payment.Threads;
import io.saoma.payment.TillClock;
import io.saoma.payment.TradeType;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundClaims;
import io.saoma.payment.refund.RefundDesk;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.wire.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// A till with a book, and WeChat beside it over real HTTP, at a time that a test sets; what happens to an order is
/// written into the book, or is not, as the test wants it.
final class Shop implements AutoCloseable {

    static final Merchant MERCHANT = Merchant.practice();
    static final String NAME = "一号店";
    static final Grounds GROUNDS = new Grounds(RefundReason.CHANGED_MIND, "", List.of(), "店长");

    private final AtomicReference<Instant> now;
    private final Random dice;
    private final Terms terms;
    private final Runnable end;
    private int counter;
    final Simulator simulator;
    final WeChatGateway gateway;
    final Book book;
    final PaymentDesk payments;
    final RefundDesk refunds;
    final BillDesk desk;

    /// With a book that lives as long as this object.
    static Shop inMemory(Instant start, long seed) {
        var disk = new MemoryDisk();
        return new Shop(clock -> MemoryBook.open(clock, disk), disk::forget, start, seed);
    }

    static Shop onDisk(Path home, Instant start, long seed) {
        return new Shop(clock -> Book.open(new Home(home), "1", clock, FaultPoint.NONE), () -> {}, start, seed);
    }

    private Shop(Function<InstantSource, Book> books, Runnable end, Instant start, long seed) {
        this.end = end;
        now = new AtomicReference<>(start);
        dice = new Random(seed);
        simulator =
                Simulator.start(SimulatorConfig.of(MERCHANT).withClock(now::get).withSeed(seed));
        terms = new Terms(
                NAME,
                1,
                false,
                MERCHANT.appid(),
                MERCHANT.mchId(),
                "https://example.com/wx/notify",
                "127.0.0.1",
                Duration.ofMinutes(5));
        gateway = new WeChatGateway(
                io.saoma.wechat.Merchant.at(
                        URI.create(simulator.baseUrl()),
                        MERCHANT.appid(),
                        MERCHANT.mchId(),
                        new MerchantKey(MERCHANT.apiKey(), SignType.HMAC_SHA256)),
                now::get);
        book = books.apply(now::get);
        var clock = TillClock.of(now::get, System::nanoTime);
        payments = new PaymentDesk(terms, gateway, book, clock, dice, Threads.real());
        refunds = new RefundDesk(terms, gateway.refunds(), book, clock, dice, Threads.real(), RefundClaims.ALONE);
        desk = new BillDesk(
                gateway.bills(), book, Scope.of(false, 1, NAME), MERCHANT.mchId(), now::get, payments, refunds);
    }

    void at(LocalDate day, int hour, int minute) {
        now.set(day.atTime(hour, minute).atZone(BusinessDay.ZONE).toInstant());
    }

    void pass(Duration time) {
        now.updateAndGet(it -> it.plus(time));
    }

    Instant now() {
        return now.get();
    }

    /// An order that WeChat has, and the book not yet.
    Order place() {
        return place(1, "");
    }

    /// @param prefix before its number: another program's
    Order place(int till, String prefix) {
        var number = new SaleNumber(false, till, BusinessDay.of(now()), ++counter);
        return place(number, 1, prefix);
    }

    Order place(SaleNumber number, int attempt, String prefix) {
        var order = order(number, attempt, prefix, TradeType.NATIVE);
        if (!(gateway.place(order) instanceof Answer.Code)) {
            throw new AssertionError("not placed: " + order);
        }
        return order;
    }

    /// An order that a customer has paid with the code on the phone, and that the book does not have.
    Order payByCode() {
        var number = new SaleNumber(false, 1, BusinessDay.of(now()), ++counter);
        var order = order(number, 1, "", TradeType.MICROPAY);
        var code = new AuthCode(simulator.phone().holdOut(new Habit.Pays(Purse.change())));
        if (!(gateway.pay(order, code) instanceof Answer.Paid)) {
            throw new AssertionError("not paid: " + order);
        }
        return order;
    }

    private Order order(SaleNumber number, int attempt, String prefix, TradeType tradeType) {
        var letters = "%05d".formatted(dice.nextInt(100_000)).replace('0', 'A').replace('1', 'B');
        var text = prefix
                + String.format(Locale.ROOT, "%s%02d%s", number.toString().replace("-", ""), attempt, letters);
        var start = Instant.ofEpochSecond(now().getEpochSecond());
        return new Order(
                text,
                number,
                attempt,
                MERCHANT.appid(),
                MERCHANT.mchId(),
                NAME + "-面包, 大 " + counter,
                new Money(100 + dice.nextInt(5_000)),
                "127.0.0.1",
                "https://example.com/wx/notify",
                start,
                start.plusSeconds(360),
                start.plusSeconds(300),
                tradeType);
    }

    void pay(Order order, Purse purse) {
        pass(Duration.ofSeconds(7));
        simulator.phone().pay(order.outTradeNo(), purse);
        pass(Duration.ofSeconds(2));
    }

    Charged charged(Order order) {
        return new Charged(sale(order), order, order.timeStart());
    }

    Reattempted again(Order order) {
        return new Reattempted(sale(order), order, order.timeStart());
    }

    private static Sale sale(Order order) {
        var basket = new Basket(List.of(new Line("", "面包", order.totalFee(), 1)));
        return new Sale(order.sale(), basket, "小王", order.timeStart());
    }

    /// What WeChat says of it now.
    Receipt receipt(Order order) {
        return gateway.ask(order) instanceof Answer.Paid(var receipt) ? receipt : forged(order);
    }

    /// A receipt that WeChat never gave.
    private Receipt forged(Order order) {
        return new Receipt(
                "SUCCESS",
                "4200" + order.outTradeNo(),
                order.totalFee(),
                order.totalFee(),
                "CNY",
                "OTHERS",
                "",
                "N",
                now(),
                "");
    }

    PaymentReceived received(Order order, boolean late) {
        return new PaymentReceived(order.outTradeNo(), receipt(order), late, now());
    }

    OrderClosed closed(Order order) {
        return new OrderClosed(order.outTradeNo(), "CLOSED", now());
    }

    Refund refund(Order order, long fen) {
        return new Refund(
                order.outTradeNo() + "R1",
                order.sale(),
                order.outTradeNo(),
                order.appid(),
                order.mchId(),
                order.totalFee(),
                new Money(fen),
                "",
                "",
                GROUNDS);
    }

    /// WeChat gives it back, and the book says nothing of it.
    void giveBack(Refund refund) {
        if (!(gateway.refunds().refund(refund) instanceof RefundAnswer.Accepted)) {
            throw new AssertionError("not given back: " + refund);
        }
        pass(Duration.ofMinutes(1));
    }

    void asked(Refund refund) {
        book.record(new RefundAsked(refund, now()));
    }

    void accepted(Refund refund) {
        book.record(new RefundAccepted(refund.outRefundNo(), refund.sale(), "503", now()));
    }

    void givenBack(Refund refund) {
        book.record(new RefundGivenBack(refund.outRefundNo(), refund.sale(), "503", "零钱", now(), now()));
    }

    void refused(Refund refund) {
        book.record(new RefundRefused(refund.outRefundNo(), refund.sale(), "ERROR", "不行", now()));
    }

    @Override
    public void close() throws IOException {
        desk.close();
        payments.close();
        refunds.close();
        gateway.close();
        simulator.close();
        book.close();
        end.run();
    }
}
