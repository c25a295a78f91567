package io.saoma.ui.orders;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillEvent.BillRead;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Light;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A day with an order of every state, beside one quiet order of the day before; it is 10:26 in Shanghai.
final class SampleDay {

    static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");
    static final LocalDate TODAY = BusinessDay.of(NOW);
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final boolean practice;
    private final List<PaymentEvent> events = new ArrayList<>();

    private SampleDay(boolean practice) {
        this.practice = practice;
    }

    static Book ofEveryState(Path folder, boolean practice) throws IOException {
        return new SampleDay(practice).everyState().open(folder);
    }

    /// The same sales in another shop, whose till has sold before.
    static Book ofAnotherShop(Path folder) throws IOException {
        var day = new SampleDay(false);
        day.paid(32, "2026-03-13T05:00:00Z", "豆浆", 200, 1, 9);
        return day.everyState().open(folder);
    }

    private SampleDay everyState() {
        paid(33, "2026-03-13T05:10:00Z", "茶叶蛋", 155, 12, 1);
        paid(34, "2026-03-14T00:33:00Z", "茶叶蛋", 155, 12, 2);
        paid(36, "2026-03-14T01:47:00Z", "四季春茶", 1050, 3, 3);
        closed();
        late();
        paid(39, "2026-03-14T02:11:00Z", "多肉葡萄", 1900, 1, 4);
        unknown();
        waiting();
        paid(42, "2026-03-14T02:25:00Z", "珍珠奶茶", 990, 9, 5);
        closing();
        refused();
        twice();
        review();
        return this;
    }

    static Book empty(Path folder) throws IOException {
        return new SampleDay(false).open(folder);
    }

    /// A day of so many paid orders, one each second.
    static Book of(int orders, Path folder) throws IOException {
        var day = new SampleDay(false);
        for (var counter = 1; counter <= orders; counter++) {
            day.paid(counter, NOW.minusSeconds(orders - counter).toString(), "矿泉水", 100 + counter, 1, counter);
        }
        return day.open(folder);
    }

    /// Some money is back with its customer, some waits at WeChat, and of a sale that was paid in cash besides, the
    /// cash went back, and WeChat refused the rest.
    static void givesBack(Book book) {
        var part = ask(book, 36, "2026-03-14T02:22:00Z", 1050);
        book.record(new RefundGivenBack(
                part.outRefundNo(), part.sale(), "503", "支付用户的零钱", NOW.minusSeconds(200), NOW.minusSeconds(199)));
        var whole = ask(book, 39, "2026-03-14T02:23:00Z", 1900);
        book.record(
                new RefundDelayed(whole.outRefundNo(), whole.sale(), "NOTENOUGH", "基本账户余额不足", NOW.minusSeconds(170)));
        var refused = ask(book, 42, "2026-03-14T02:25:40Z", 990);
        book.record(new RefundRefused(
                refused.outRefundNo(), refused.sale(), "TRADE_OVERDUE", "订单已经超过退款期限", NOW.minusSeconds(15)));
        book.record(new CashTaken(refused.sale(), Cash.exactly(new Money(500)), "王小雨", NOW.minusSeconds(60)));
        book.record(new CashRefunded(refused.sale(), new Money(500), Samples.GROUNDS, NOW.minusSeconds(10)));
    }

    /// WeChat's bill of the day is read: all agrees but one.
    static void readsTheBill(Book book) {
        var paid = book.account(new SaleNumber(false, 1, TODAY, 39)).orders().getFirst();
        book.record(new BillRead(
                TODAY,
                false,
                paid.mchId(),
                Light.RED,
                new BillCounts(5, 0, 1, 0, 0, 0),
                BillSums.of(List.of()),
                true,
                List.of(paid.outTradeNo()),
                "",
                NOW));
    }

    private static Refund ask(Book book, int counter, String time, long fen) {
        var sale = new SaleNumber(false, 1, TODAY, counter);
        var paid = book.account(sale).orders().getFirst();
        var refund = new Refund(
                paid.outTradeNo() + "R01ABCDE",
                sale,
                paid.outTradeNo(),
                paid.appid(),
                paid.mchId(),
                paid.totalFee(),
                new Money(fen),
                "一号店-退款",
                "",
                Samples.GROUNDS);
        book.record(new RefundAsked(refund, Instant.parse(time)));
        return refund;
    }

    SaleNumber number(int counter, Instant at) {
        return new SaleNumber(practice, 1, BusinessDay.of(at), counter);
    }

    private Book open(Path folder) throws IOException {
        var home = new Home(folder.resolve("home"));
        Journals.write(home, events);
        return Book.open(home, "test", CLOCK, FaultPoint.NONE);
    }

    private void paid(int counter, String at, String item, long price, int pieces, int wechat) {
        var charged = charge(counter, at, new Line("", item, new Money(price), pieces));
        events.add(code(charged, 1));
        events.add(paid(charged, wechat, 21, false));
    }

    private void closed() {
        var charged = charge(37, "2026-03-14T01:56:00Z", new Line("", "矿泉水", new Money(200), 1));
        events.add(code(charged, 1));
        events.add(new ClosingStarted(charged.outTradeNo(), GivenUp.EXPIRED, later(charged, 300)));
        events.add(new OrderClosed(charged.outTradeNo(), "CLOSED", later(charged, 303)));
    }

    private void late() {
        var charged = charge(
                38,
                "2026-03-14T02:02:11Z",
                new Line("", "珍珠奶茶", new Money(1200), 1),
                new Line("", "四季春茶", new Money(1500), 1));
        events.add(code(charged, 1));
        events.add(new ClosingStarted(charged.outTradeNo(), GivenUp.CANCELLED, later(charged, 171)));
        events.add(new CloseRefused(charged.outTradeNo(), "ORDERNOTCLOSABLE", "下单不足 5 分钟", later(charged, 172)));
        events.add(paid(charged, 620_884, 304, true));
    }

    private void unknown() {
        var charged = charge(40, "2026-03-14T02:18:00Z", new Line("", "烤肠", new Money(375), 4));
        events.add(new BecameUnknown(charged.outTradeNo(), "TIMEOUT", later(charged, 8)));
    }

    private void waiting() {
        var charged = charge(41, "2026-03-14T02:21:00Z", new Line("", "芋泥波波", new Money(1600), 2));
        events.add(code(charged, 1));
        events.add(code(charged, 40));
    }

    private void closing() {
        var charged = charge(43, "2026-03-14T02:25:10Z", new Line("", "盐酥鸡", new Money(1300), 2));
        events.add(code(charged, 1));
        events.add(new ClosingStarted(charged.outTradeNo(), GivenUp.CANCELLED, later(charged, 20)));
    }

    private void refused() {
        var charged = charge(44, "2026-03-14T02:25:20Z", new Line("", "杨枝甘露", new Money(2200), 1));
        events.add(new OrderRefused(charged.outTradeNo(), "NOAUTH", "商户无此接口权限", later(charged, 1)));
    }

    private void twice() {
        var charged = charge(45, "2026-03-14T02:25:30Z", new Line("", "柠檬绿茶", new Money(1400), 2));
        events.add(code(charged, 1));
        events.add(new OrderClosed(charged.outTradeNo(), "CLOSED", later(charged, 5)));
        var again = new Reattempted(charged.sale(), Samples.order(charged.sale(), 2), later(charged, 8));
        events.add(again);
        events.add(code(again, 1));
        events.add(paid(again, 7, 4, false));
        events.add(paid(charged, 6, 20, true));
    }

    private void review() {
        var charged = charge(46, "2026-03-14T02:25:40Z", new Line("", "芋泥波波", new Money(1600), 1));
        events.add(code(charged, 1));
        events.add(new ReviewNeeded(
                charged.outTradeNo(), "total_fee is 1 at WeChat, but 1600 in our order", later(charged, 9)));
    }

    private Charged charge(int counter, String time, Line... lines) {
        var at = Instant.parse(time);
        var charged = Samples.charged(Samples.sale(number(counter, at), at, lines));
        events.add(charged);
        return charged;
    }

    private static CodeReceived code(PaymentEvent of, long seconds) {
        return new CodeReceived(of.outTradeNo(), "wx14", "weixin://wxpay/bizpayurl?pr=" + seconds, later(of, seconds));
    }

    private static PaymentReceived paid(PaymentEvent of, int wechat, long seconds, boolean late) {
        var order = switch (of) {
            case Charged charged -> charged.order();
            case Reattempted again -> again.order();
            default -> throw new IllegalArgumentException("no order begins with " + of);
        };
        var transaction = "420000123420260314%010d".formatted(wechat);
        var receipt = Samples.receipt(transaction, order.totalFee(), later(of, seconds - 2));
        return new PaymentReceived(of.outTradeNo(), receipt, late, later(of, seconds));
    }

    private static Instant later(PaymentEvent event, long seconds) {
        return event.at().plusSeconds(seconds);
    }
}
