package io.saoma.ui.hangs;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundHandled;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.report.Hang;
import io.saoma.report.HangReport;
import io.saoma.report.OrderRow;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A counter at which one thing of each kind hangs, on a real book; it does what a desk would, at once.
final class FakeHangs implements HangsDeeds, AutoCloseable {

    static final Instant NOW = Samples.MORNING.plusSeconds(600);

    final List<String> done = new ArrayList<>();
    boolean allowed = true;

    /// Whether all of it hangs at a till of another shop, as a manager sees it who looks at all tills.
    boolean elsewhere;

    private final Book book;

    private FakeHangs(Book book) {
        this.book = book;
    }

    static FakeHangs of(Path folder) throws IOException {
        var events = new ArrayList<Event>();
        late(events, charged(events, 1));
        twice(events, charged(events, 2));
        events.add(new BecameUnknown(charged(events, 3).outTradeNo(), "TIMEOUT", NOW));
        events.add(new ReviewNeeded(charged(events, 4).outTradeNo(), "total_fee is 1 at WeChat", NOW));
        byHand(events, charged(events, 5));
        var contradicted = charged(events, 6);
        byHand(events, contradicted);
        events.add(Samples.closed(contradicted));
        events.add(new SoldForCash(Samples.sale(7), Cash.exactly(new Money(500)), NOW));
        var delayed = back(events, 8);
        events.add(new RefundDelayed(delayed.outRefundNo(), delayed.sale(), "NOTENOUGH", "余额不足", NOW));
        var stranded = back(events, 9);
        events.add(new RefundStranded(stranded.outRefundNo(), stranded.sale(), "503", NOW));
        var closed = back(events, 10);
        events.add(new RefundClosed(closed.outRefundNo(), closed.sale(), "504", NOW));
        events.add(Samples.paid(charged(events, 11), false));
        return open(folder, events);
    }

    static FakeHangs calm(Path folder) throws IOException {
        return open(folder, List.of());
    }

    private static FakeHangs open(Path folder, List<Event> events) throws IOException {
        var home = new Home(folder.resolve("home"));
        Journals.write(home, events);
        return new FakeHangs(Book.open(home, "test", InstantSource.fixed(NOW), FaultPoint.NONE));
    }

    private static Charged charged(List<Event> events, int counter) {
        var charged = Samples.charged(counter);
        events.add(charged);
        return charged;
    }

    private static void late(List<Event> events, Charged charged) {
        events.add(Samples.closed(charged));
        events.add(Samples.paid(charged, true));
    }

    private static void twice(List<Event> events, Charged charged) {
        events.add(Samples.closed(charged));
        PaymentEvent again = new Reattempted(charged.sale(), Samples.order(charged.sale(), 2), NOW);
        events.add(again);
        events.add(Samples.paid(again, false));
        events.add(Samples.paid(charged, true));
    }

    private static void byHand(List<Event> events, Charged charged) {
        events.add(new ConfirmedByHand(charged.outTradeNo(), "4200000000202603140000000009", "断网", "小王", NOW));
    }

    private static Refund back(List<Event> events, int counter) {
        var charged = charged(events, counter);
        events.add(Samples.paid(charged, false));
        var refund = Samples.refund(charged.order(), new Money(300));
        events.add(new RefundAsked(refund, NOW));
        return refund;
    }

    @Override
    public List<Hang> read() {
        var all = new HangReport(book.orders()).all(false);
        return elsewhere ? all.stream().map(FakeHangs::elsewhere).toList() : all;
    }

    private static Hang elsewhere(Hang hang) {
        var row = hang.order();
        var there = new OrderRow(
                row.at(),
                Optional.of("城南二店"),
                row.number(),
                row.firstItem(),
                row.pieces(),
                row.total(),
                row.letOff(),
                row.paid(),
                row.cash(),
                row.refunded(),
                row.means(),
                row.look(),
                row.outTradeNo(),
                row.transactionId(),
                row.cashier(),
                row.shift(),
                row.bill(),
                row.note());
        return new Hang(hang.kind(), there, hang.amount(), hang.refunding());
    }

    /// ¥1.00 of the sale that is paid in part goes back in cash.
    void refundsAPart() {
        book.record(new CashRefunded(Samples.number(7), new Money(100), Samples.GROUNDS, NOW));
    }

    @Override
    public void acceptLate(String outTradeNo) {
        book.record(new LateAccepted(outTradeNo, "老板", NOW));
    }

    @Override
    public void ask() {
        done.add("asked");
    }

    @Override
    public boolean handle(String outRefundNo, String note, String by) {
        var sale = book.refunding(outRefundNo).orElseThrow().refund().sale();
        book.record(new RefundHandled(outRefundNo, sale, note, by, NOW));
        return true;
    }

    @Override
    public boolean endReview(String outTradeNo, String note, String by) {
        book.record(new ReviewEnded(outTradeNo, note, by, NOW));
        return true;
    }

    @Override
    public void approve(Hang hang, Consumer<String> granted) {
        if (allowed) {
            granted.accept("李经理");
        }
    }

    @Override
    public void settle(SaleNumber sale) {
        done.add("settle " + sale.brief());
    }

    @Override
    public void refund(SaleNumber sale) {
        done.add("refund " + sale.brief());
    }

    @Override
    public boolean own(OrderRow order) {
        return order.shop().isEmpty();
    }

    @Override
    public boolean asked(Hang refund) {
        return own(refund.order());
    }

    @Override
    public void look(OrderRow order) {
        done.add("look " + order.number().brief());
    }

    @Override
    public void leave() {
        done.add("left");
    }

    @Override
    public void close() {
        book.close();
    }
}
