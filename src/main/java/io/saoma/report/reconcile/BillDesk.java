package io.saoma.report.reconcile;

import io.saoma.book.Bills.BillDay;
import io.saoma.book.Book;
import io.saoma.book.BookException;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.bill.BillAnswer.NotYet;
import io.saoma.payment.bill.BillAnswer.Silent;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.refund.RefundDesk;
import io.saoma.report.reconcile.Difference.AmountDiffers;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.Difference.OnlyHere;
import io.saoma.report.reconcile.Difference.RefundAmountDiffers;
import io.saoma.report.reconcile.Difference.RefundEndDiffers;
import io.saoma.report.reconcile.Difference.RefundLags;
import io.saoma.report.reconcile.Difference.RefundOnlyAtWeChat;
import io.saoma.report.reconcile.Difference.RefundOnlyHere;
import io.saoma.report.reconcile.Difference.ReversedButPaid;
import io.saoma.report.reconcile.MonthDay.Agreed;
import io.saoma.report.reconcile.MonthDay.Figures;
import io.saoma.report.reconcile.Reading.Unread;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where WeChat's bills come to the book: by themselves every morning, or by a manager's wish; each call waits for
/// WeChat and for the disk.
public final class BillDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BillDesk.class);
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration BEAT = Duration.ofMinutes(15);

    /// What WeChat refused it refuses again, until somebody has mended something.
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(2);

    private final Book book;
    private final Scope scope;
    private final String mchId;
    private final InstantSource clock;
    private final PaymentDesk payments;
    private final RefundDesk refunds;
    private final BillReading reading;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<LocalDate, Instant> postponed = new HashMap<>();

    public BillDesk(
            BillGateway gateway,
            Book book,
            Scope scope,
            String mchId,
            InstantSource clock,
            PaymentDesk payments,
            RefundDesk refunds) {
        this.book = book;
        this.scope = scope;
        this.mchId = mchId;
        this.clock = clock;
        this.payments = payments;
        this.refunds = refunds;
        this.reading = new BillReading(gateway, book.bills(), () -> scope, mchId, clock, book::record);
    }

    /// Whose bills they are.
    public String mchId() {
        return mchId;
    }

    /// From now on the bills of past days come by themselves, until it is closed.
    public void start() {
        Thread.ofVirtual().name("bills").start(this::beats);
    }

    /// The bill of a day, from WeChat.
    ///
    /// @param by who wants it
    public Reading fetch(LocalDate day, String by) {
        return reading.fetch(day, by);
    }

    /// A bill that somebody has downloaded; its rows tell of which day it is.
    ///
    /// @param day what a bill without rows is of
    public Reading read(byte[] file, LocalDate day, String by) {
        return reading.read(file, day, by);
    }

    /// Every day of the month, with how it agreed.
    public List<MonthDay> month(YearMonth month) {
        var read = read(month.atDay(1), month.atEndOfMonth());
        return MonthDay.of(
                month,
                clock.instant(),
                day -> Optional.ofNullable(read.get(day)).map(BillDesk::agreed));
    }

    private static Agreed agreed(BillDay day) {
        return new Agreed(day.light(), Optional.of(new Figures(day.counts(), day.sums())));
    }

    private Map<LocalDate, BillDay> read(LocalDate from, LocalDate to) {
        return book.bills().days(scope.practice(), mchId, from, to).stream()
                .collect(Collectors.toMap(BillDay::day, Function.identity()));
    }

    /// Takes into the book what only WeChat has, once WeChat itself confirms it; a bill alone, which nobody has
    /// signed, makes nothing paid.
    ///
    /// @param by the manager who wants it
    public Taken take(Difference difference, String by) {
        return switch (difference) {
            case OnlyAtWeChat(var row, var ours) -> takePayment(row, ours.isPresent(), by);
            case RefundOnlyAtWeChat(var row, var order) ->
                order.map(known -> takeRefund(known.sale().number(), row, by)).orElse(Taken.NOT_OURS);
            case RefundLags(var row, var ours) -> takeRefund(ours.sale().number(), row, by);
            case RefundEndDiffers(var row, var ours) -> takeRefund(ours.sale().number(), row, by);
            case OnlyHere _, AmountDiffers _, RefundOnlyHere _, RefundAmountDiffers _, ReversedButPaid _ ->
                Taken.NOT_OURS;
        };
    }

    /// Takes in every payment that only WeChat has, one after the other: a day whose journal and ledger are gone
    /// comes back with its paid orders. Says of each what came of it.
    public Map<OnlyAtWeChat, Taken> rebuild(Reconciliation day, String by) {
        return day.onlyAtWeChat().stream().collect(Collectors.toMap(Function.identity(), it -> take(it, by)));
    }

    /// What the book knows, but not as paid, it asks about in its own way: then it is paid late.
    private Taken takePayment(BillRow.Paid row, boolean known, String by) {
        if (known) {
            payments.find(new OutTradeNo(row.trade().outTradeNo()));
        } else {
            payments.restore(row, by);
        }
        return isPaid(row) ? Taken.DONE : Taken.UNCONFIRMED;
    }

    private boolean isPaid(BillRow.Paid row) {
        return book.orderOf(row.trade().transactionId())
                .filter(row.trade().outTradeNo()::equals)
                .isPresent();
    }

    private Taken takeRefund(SaleNumber sale, BillRow.Refunded row, String by) {
        return switch (refunds.billed(sale, row, by)) {
            case TAKEN -> Taken.DONE;
            case UNCONFIRMED, OUT_OF_REACH -> Taken.UNCONFIRMED;
            case NO_SUCH_ORDER, OTHER_AMOUNT -> Taken.NOT_OURS;
        };
    }

    private void beats() {
        try {
            var ended = closing.await(FIRST.toNanos(), TimeUnit.NANOSECONDS);
            while (!ended) {
                safely();
                ended = closing.await(BEAT.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    /// Whatever keeps a bill from the book today, there is a next time.
    private void safely() {
        try {
            beat();
        } catch (BookException e) {
            LOG.warn("the book takes no bill now", e);
        } catch (RuntimeException e) {
            LOG.error("bills could not be fetched", e);
        }
    }

    /// Fetches what is due now. Where WeChat cannot be reached, all of it waits for the next time; what it refuses,
    /// or nobody can read, waits longer and keeps no other day from coming.
    void beat() {
        for (var day : due()) {
            var answer = reading.fetch(day, "");
            if (answer instanceof Unread(Silent<?> _)) {
                return;
            }
            if (answer instanceof Unread(var why) && !(why instanceof NotYet)) {
                postponed.put(day, clock.instant().plus(AFTER_A_REFUSAL));
            }
        }
    }

    private List<LocalDate> due() {
        var today = BusinessDay.of(clock.instant());
        var done = new HashSet<>(read(today.minusMonths(1), today).keySet());
        postponed.forEach((day, until) -> {
            if (clock.instant().isBefore(until)) {
                done.add(day);
            }
        });
        return DueDays.of(clock.instant(), book.bills().firstDay(scope.practice(), mchId), done);
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
