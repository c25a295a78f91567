package io.saoma.print;

import io.saoma.book.Book;
import io.saoma.device.escpos.EscPos;
import io.saoma.device.spool.Job;
import io.saoma.device.spool.PrintQueue;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.TillClock;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.report.OrderDetail;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.report.ShiftView;
import io.saoma.report.period.PeriodView;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.print.PrintEvent.PrintWanted;
import io.saoma.sale.print.Slip;
import io.saoma.sale.shift.ShiftEvent.CashMoved;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The receipts of the till: each is wanted in the book first, and then waits for the printer; no sale waits for it.
///
/// Cash opens the drawer, which hangs on the printer; not in practice, as no money moves there.
public final class ReceiptDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptDesk.class);

    /// A receipt that was left over longer ago than this is not printed by itself: nobody waits for it any more.
    private static final Duration LEFT_OVER = Duration.ofHours(12);

    private static final Duration DRAWER = Duration.ofSeconds(10);

    private final Book book;
    private final OrderReport orders;
    private final Supplier<ReceiptPress> maker;
    private final Optional<PrintQueue> queue;
    private final boolean automatic;
    private final TillClock clock;
    private final AtomicLong kicks = new AtomicLong();
    private final AtomicLong reports = new AtomicLong();
    private final AtomicLong slips = new AtomicLong();
    private final RefundSlips refunds;
    private final ExecutorService inTurn = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("receipts").factory());
    private @Nullable ReceiptPress press;

    /// @param maker asked when the first receipt is made, for the fonts of a machine take a while to find
    /// @param queue none where the till has no printer
    /// @param automatic whether each sale gets its receipt by itself
    public ReceiptDesk(
            Book book, Supplier<ReceiptPress> maker, Optional<PrintQueue> queue, boolean automatic, TillClock clock) {
        this.book = book;
        this.orders = new OrderReport(book.orders());
        this.refunds = new RefundSlips(book.orders());
        this.maker = maker;
        this.queue = queue;
        this.automatic = automatic;
        this.clock = clock;
    }

    /// Goes on with what an earlier run of the till left unprinted, and hears from now on of each sale.
    public void open(boolean practice) {
        aside(() -> {
            book.slips().undone(practice, clock.now().wall().minus(LEFT_OVER)).forEach(this::offer);
            // the till may have died between the payment and the wish for its receipt
            book.soldBeforeTheEnd(practice).forEach(this::sold);
        });
        book.subscribe(this::hear);
    }

    /// The printer's queue; none where the till has no printer.
    public Optional<PrintQueue> queue() {
        return queue;
    }

    /// Wants the next print of this sale, and says which one it is; waits for the disk, not for the printer.
    public Slip print(SaleNumber sale, String by) {
        var slip = want(sale, by);
        offer(slip);
        return slip;
    }

    /// Two that want one at the same time want two.
    private synchronized Slip want(SaleNumber sale, String by) {
        var slip = new Slip(sale, book.slips().wanted(sale));
        book.record(new PrintWanted(slip, by, clock.now().wall()));
        return slip;
    }

    /// Prints the report of a shift, as often as somebody wants it.
    public void print(ShiftView shift, boolean practice, String by) {
        queue.ifPresent(printer -> printer.offer(Job.receipt(
                BookedJobs.shift(reports.incrementAndGet()),
                press().bytes(
                                shift,
                                practice,
                                by,
                                clock.now().wall(),
                                book.shifts().lastHash()),
                press().cutOff())));
    }

    /// Prints the report of a period, as often as somebody wants it.
    public void print(PeriodView period, boolean practice, String by) {
        queue.ifPresent(printer -> printer.offer(Job.receipt(
                BookedJobs.period(reports.incrementAndGet()),
                press().bytes(period, practice, by, clock.now().wall()),
                press().cutOff())));
    }

    /// How that will look.
    public Paper paper(PeriodView period, boolean practice, String by) {
        return press().paper(period, practice, by, clock.now().wall());
    }

    /// Prints the slip of the latest money that goes back of this sale once more; nothing where none does.
    public void printRefund(SaleNumber sale) {
        refunds.last(sale).ifPresent(back -> offer(sale, back, refunds.again(back)));
    }

    /// How its next print will look; empty where there is no such sale.
    public Optional<Paper> paper(SaleNumber sale) {
        return orders.detail(sale).map(it -> press().paper(it, book.slips().wanted(sale)));
    }

    /// On the book's own thread, which must not wait.
    private void hear(Event event) {
        switch (event) {
            case PaymentReceived(var outTradeNo, var _, var late, var _)
            when !late -> aside(() -> book.orders().saleOf(outTradeNo).ifPresent(this::sold));
            case ConfirmedByHand(var outTradeNo, var _, var _, var _, var _) ->
                aside(() -> book.orders().saleOf(outTradeNo).ifPresent(this::sold));
            case SoldForCash(var sale, var _, var _) -> paid(sale.number());
            case CashTaken(var number, var _, var _, var _) -> paid(number);
            case CashReturned(var number, var _, var _, var _) -> openDrawer(number.practice());
            case CashRefunded cash -> {
                openDrawer(cash.sale().practice());
                aside(() -> MoneyBack.of(cash).forEach(back -> goesBack(cash.sale(), back)));
            }
            case RefundEvent refund ->
                aside(() -> refunds.taken(refund).ifPresent(back -> goesBack(refund.sale(), back)));
            case CashMoved moved -> openDrawer(moved.practice());
            case DrawerOpened opened -> openDrawer(opened.practice());
            default -> {}
        }
    }

    private void paid(SaleNumber number) {
        openDrawer(number.practice());
        aside(() -> sold(number));
    }

    /// The first receipt of a sale comes by itself, once it is paid, or taken for paid.
    private void sold(SaleNumber number) {
        if (automatic && queue.isPresent() && book.slips().wanted(number) == 0) {
            orders.detail(number)
                    .filter(sale ->
                            sale.row().look() == OrderLook.PAID || sale.row().look() == OrderLook.BY_HAND)
                    .ifPresent(sale -> print(number, sale.row().cashier()));
        }
    }

    private void goesBack(SaleNumber sale, MoneyBack back) {
        if (automatic) {
            offer(sale, back, refunds.first(back));
        }
    }

    private void offer(SaleNumber number, MoneyBack back, int copy) {
        queue.ifPresent(printer -> orders.detail(number)
                .ifPresent(sale -> printer.offer(Job.receipt(
                        BookedJobs.refund(slips.incrementAndGet()),
                        press().bytes(sale, back, copy),
                        press().cutOff()))));
    }

    private void offer(Slip slip) {
        queue.ifPresent(printer -> orders.detail(slip.sale()).ifPresent(sale -> printer.offer(job(slip, sale))));
    }

    private Job job(Slip slip, OrderDetail sale) {
        return Job.receipt(slip.toString(), press().bytes(sale, slip.copy()), press().cutOff());
    }

    private synchronized ReceiptPress press() {
        if (press == null) {
            press = maker.get();
        }
        return press;
    }

    private void openDrawer(boolean practice) {
        if (!practice) {
            var until = clock.now().uptime().plus(DRAWER);
            queue.ifPresent(
                    it -> it.offer(Job.drawer(BookedJobs.drawer(kicks.incrementAndGet()), EscPos.drawer(), until)));
        }
    }

    /// What goes wrong with a receipt is told in the log and stops nothing.
    private void aside(Runnable work) {
        inTurn.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("a receipt could not be made", e);
            }
        });
    }

    /// Every receipt that is owed is made; what the printer has not done by then is left to the next run.
    @Override
    public void close() {
        inTurn.close();
        queue.ifPresent(PrintQueue::close);
    }
}
