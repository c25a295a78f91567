package io.saoma.payment.refund;

import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.Terms;
import io.saoma.payment.Threads;
import io.saoma.payment.TillClock;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a manager's wish to give money back becomes refunds with drivers of their own, and where refunds of an earlier
/// run go on.
public final class RefundDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RefundDesk.class);
    private static final String FROM_THE_BILL = "微信账单";
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final boolean practice;
    private final RefundGateway gateway;
    private final RefundBook book;
    private final TillClock clock;
    private final Threads threads;
    private final RefundWriter writer;
    private final List<OpenRefund> open = new CopyOnWriteArrayList<>();

    /// @param claims `RefundClaims.ALONE` of a till that knows no other one
    public RefundDesk(
            Terms terms,
            RefundGateway gateway,
            RefundBook book,
            TillClock clock,
            RandomGenerator random,
            Threads threads,
            RefundClaims claims) {
        practice = terms.practice();
        this.gateway = gateway;
        this.book = book;
        this.clock = clock;
        this.threads = threads;
        writer = new RefundWriter(terms, book, clock, random, claims);
    }

    /// Gives so much of a sale back, on the ways that `Account.plan` finds; returns once all of it is on disk, or with
    /// fewer parts where no more could be written. Throws, with nothing given back, where the first cannot be.
    public Plan giveBack(SaleNumber sale, Money amount, Grounds grounds) {
        return carry(writer.write(sale, amount, grounds));
    }

    /// The same of another till's sale, through WeChat alone: its cash lies in that till's drawer.
    ///
    /// @param sale with its shop
    /// @param account of that sale, by the shared book
    public Plan giveBack(SaleKey sale, Account account, Money amount, Grounds grounds) {
        return carry(writer.write(sale.shop(), account.withoutCash(), amount, grounds));
    }

    private Plan carry(RefundWriter.Written written) {
        written.asked().forEach(it -> carry(Refunding.of(List.of(it)), RefundProgress.fresh()));
        return written.plan();
    }

    /// Takes back the claims that an earlier run made and never wrote a refund down for.
    public void tidyClaims() {
        writer.tidyClaims();
    }

    /// Writes down that a person has seen to a refund which WeChat brings to no end; false, with nothing written, where
    /// there is nothing to see to any more. Throws where the book cannot write it.
    public boolean handle(String outRefundNo, String note, String by) {
        var handled = writer.handle(outRefundNo, note, by);
        if (handled) {
            open(outRefundNo).forEach(OpenRefund::stop);
        }
        return handled;
    }

    private Stream<OpenRefund> open(String outRefundNo) {
        return open.stream().filter(it -> it.refunding().refund().outRefundNo().equals(outRefundNo));
    }

    /// Goes on with every refund that an earlier run left open.
    public List<OpenRefund> resume() {
        return book.openRefunds(practice).stream()
                .map(left -> carry(left, RefundProgress.resumedOne()))
                .toList();
    }

    /// The refunds that have not ended.
    public List<OpenRefund> open() {
        return open.stream().filter(it -> !it.refunding().ended()).toList();
    }

    /// Takes a notice of WeChat's: it is written down once, and a question decides what is in it.
    public NoticeOutcome notified(RefundNotice notice) {
        var known = book.refunding(notice.outRefundNo());
        if (known.isEmpty()) {
            return NoticeOutcome.NO_SUCH_ORDER;
        }
        var refund = known.get().refund();
        if (!refund.outTradeNo().equals(notice.outTradeNo())
                || !refund.refundFee().equals(notice.refundFee())
                || !refund.totalFee().equals(notice.totalFee())) {
            LOG.warn("security: a notice of {} names another order or amount", notice.outRefundNo());
            return NoticeOutcome.OTHER_AMOUNT;
        }
        if (isGivenBack(known.get())) {
            return NoticeOutcome.TAKEN;
        }
        writer.note(notice);
        return settle(known.get());
    }

    /// Has WeChat asked at once about a refund of which somebody else has heard; what is not this till's own is
    /// ignored. Waits for nothing.
    public void hinted(String outRefundNo) {
        threads.start(() -> ask(outRefundNo));
    }

    private void ask(String outRefundNo) {
        try {
            book.refunding(outRefundNo).filter(known -> !isGivenBack(known)).ifPresent(this::settle);
        } catch (RuntimeException e) {
            LOG.error("{}: cannot be seen to, of which somebody has heard", outRefundNo, e);
        }
    }

    /// Takes a refund in that stands in WeChat's bill: WeChat is asked, and what it confirms is written down, once.
    /// Of what this till never asked for nothing is ever sent.
    ///
    /// @param sale whose money it was
    public NoticeOutcome billed(SaleNumber sale, BillRow.Refunded row, String by) {
        var known = book.refunding(row.outRefundNo());
        return known.isPresent()
                ? ours(known.get())
                : foreign(sale, row, by).map(this::confirmed).orElse(NoticeOutcome.NO_SUCH_ORDER);
    }

    /// A driver may still be asking when this returns.
    private NoticeOutcome ours(Refunding known) {
        if (!isGivenBack(known)) {
            settle(known);
        }
        return book.refunding(known.refund().outRefundNo())
                .filter(RefundDesk::isGivenBack)
                .map(_ -> NoticeOutcome.TAKEN)
                .orElse(NoticeOutcome.UNCONFIRMED);
    }

    private static boolean isGivenBack(Refunding refunding) {
        return refunding.state() instanceof RefundState.GivenBack;
    }

    /// The refund that somebody gave by another way, as this till would have asked for it.
    private Optional<Refund> foreign(SaleNumber sale, BillRow.Refunded row, String by) {
        var grounds = new Grounds(RefundReason.OTHER, FROM_THE_BILL, List.of(), by);
        return book.account(sale).orders().stream()
                .filter(order -> order.outTradeNo().equals(row.trade().outTradeNo()))
                .filter(order -> row.amount().isPositive() && row.amount().compareTo(order.totalFee()) <= 0)
                .map(order -> new Refund(
                        row.outRefundNo(),
                        sale,
                        order.outTradeNo(),
                        order.appid(),
                        order.mchId(),
                        order.totalFee(),
                        row.amount(),
                        "",
                        "",
                        grounds))
                .findFirst();
    }

    private NoticeOutcome confirmed(Refund refund) {
        if (gateway.ask(refund) instanceof RefundAnswer.Found found && found.status() == RefundAnswer.Status.SUCCESS) {
            writer.billed(refund, found);
            return NoticeOutcome.TAKEN;
        }
        return NoticeOutcome.UNCONFIRMED;
    }

    /// What is open has a driver that asks. What had ended is asked about here: a refund that was taken for refused may
    /// have given money back all the same.
    private NoticeOutcome settle(Refunding refunding) {
        if (!refunding.ended()) {
            open(refunding.refund().outRefundNo()).forEach(OpenRefund::confirm);
            return NoticeOutcome.TAKEN;
        }
        var now = clock.now();
        var found = RefundFindings.of(refunding, RefundProgress.fresh(), gateway.ask(refunding.refund()), now);
        found.filter(RefundGivenBack.class::isInstance)
                .map(RefundGivenBack.class::cast)
                .ifPresent(writer::givenBack);
        return found.isPresent() ? NoticeOutcome.TAKEN : NoticeOutcome.UNCONFIRMED;
    }

    /// Leaves every refund as it is, for the next start to go on with; lets exchanges that are out come home for a
    /// while.
    @Override
    public void close() {
        open.forEach(OpenRefund::stop);
        var end = clock.now().uptime().plus(FAREWELL);
        for (var refund : open) {
            refund.awaitEnd(end.minus(clock.now().uptime()));
        }
    }

    private OpenRefund carry(Refunding refunding, RefundProgress progress) {
        var handle = new OpenRefund(refunding, threads);
        open.add(handle);
        var driver = new RefundDriver(refunding, progress, gateway, book, clock, handle.wishes(), handle::become);
        threads.start(() -> {
            driver.carry();
            open.remove(handle);
            handle.end();
        });
        return handle;
    }
}
