package io.saoma.payment.refund;

import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.Terms;
import io.saoma.payment.Threads;
import io.saoma.payment.TillClock;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Part;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.Plan.Why;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.payment.refund.RefundEvent.RefundHandled;
import io.saoma.payment.refund.RefundEvent.RefundNotified;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a manager's wish to give money back becomes refunds with drivers of their own, and where refunds of an earlier
/// run go on.
public final class RefundDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RefundDesk.class);
    private static final String FROM_THE_BILL = "微信账单";
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Terms terms;
    private final RefundGateway gateway;
    private final RefundBook book;
    private final TillClock clock;
    private final RandomGenerator random;
    private final Threads threads;
    private final RefundClaims claims;
    private final List<OpenRefund> open = new CopyOnWriteArrayList<>();
    private final List<Consumer<RefundStatus>> listeners = new CopyOnWriteArrayList<>();

    /// Of a till that knows no other one.
    public RefundDesk(
            Terms terms,
            RefundGateway gateway,
            RefundBook book,
            TillClock clock,
            RandomGenerator random,
            Threads threads) {
        this(terms, gateway, book, clock, random, threads, RefundClaims.ALONE);
    }

    public RefundDesk(
            Terms terms,
            RefundGateway gateway,
            RefundBook book,
            TillClock clock,
            RandomGenerator random,
            Threads threads,
            RefundClaims claims) {
        this.terms = terms;
        this.gateway = gateway;
        this.book = book;
        this.clock = clock;
        this.random = random;
        this.threads = threads;
        this.claims = claims;
    }

    /// Gives so much of a sale back, on the ways that `Account.plan` finds; returns once all of it is on disk, and
    /// throws where it cannot be.
    public Plan giveBack(SaleNumber sale, Money amount, Grounds grounds) {
        return giveBack(sale, amount, Optional.empty(), grounds);
    }

    /// The same of one order alone: one that was paid late, or twice.
    public Plan giveBack(SaleNumber sale, String outTradeNo, Money amount, Grounds grounds) {
        return giveBack(sale, amount, Optional.of(outTradeNo), grounds);
    }

    /// The same of another till's sale, through WeChat alone: its cash lies in that till's drawer.
    ///
    /// @param sale with its shop
    /// @param account of that sale, by the shared book
    public Plan giveBack(SaleKey sale, Account account, Money amount, Grounds grounds) {
        var asked = new ArrayList<RefundAsked>();
        var plan = write(sale.shop(), account.withoutCash(), amount, Optional.empty(), grounds, asked);
        carryAll(asked);
        return plan;
    }

    private Plan giveBack(SaleNumber sale, Money amount, Optional<String> only, Grounds grounds) {
        var asked = new ArrayList<RefundAsked>();
        var plan = write(sale, amount, only, grounds, asked);
        carryAll(asked);
        return plan;
    }

    private void carryAll(List<RefundAsked> asked) {
        asked.forEach(it -> carry(Refunding.of(List.of(it)), RefundProgress.fresh()));
    }

    private synchronized Plan write(
            SaleNumber sale, Money amount, Optional<String> only, Grounds grounds, List<RefundAsked> asked) {
        return write(Optional.empty(), book.account(sale), amount, only, grounds, asked);
    }

    /// One wish at a time, so that two of them never give the same money back.
    private synchronized Plan write(
            Optional<String> shop,
            Account account,
            Money amount,
            Optional<String> only,
            Grounds grounds,
            List<RefundAsked> asked) {
        var now = clock.now().wall();
        var plan = only.map(order -> account.plan(amount, order, now)).orElseGet(() -> account.plan(amount, now));
        if (!(plan instanceof Parts(var parts))) {
            return plan;
        }
        var refunds = refunds(shop, account, parts, grounds);
        var refused = claimed(refunds);
        if (refused.isPresent()) {
            return new Impossible(refused.get());
        }
        refunds.forEach(refund -> asked.add(record(refund, now)));
        cash(parts)
                .forEach(money -> book.record(new CashRefunded(
                        account.sale(), money, refunds.isEmpty() ? grounds : withoutLines(grounds), now)));
        return plan;
    }

    private List<Refund> refunds(Optional<String> shop, Account account, List<Part> parts, Grounds grounds) {
        var refunds = new ArrayList<Refund>();
        for (var part : parts) {
            if (part instanceof Part.ByWeChat(var order, var money)) {
                // the goods stand beside the first part alone, so that they are counted once
                refunds.add(refund(shop, account, order, money, refunds.isEmpty() ? grounds : withoutLines(grounds)));
            }
        }
        return refunds;
    }

    private static Grounds withoutLines(Grounds grounds) {
        return new Grounds(grounds.reason(), grounds.note(), List.of(), grounds.by());
    }

    private static List<Money> cash(List<Part> parts) {
        return parts.stream()
                .filter(Part.InCash.class::isInstance)
                .map(Part::money)
                .toList();
    }

    private RefundAsked record(Refund refund, Instant now) {
        var asked = new RefundAsked(refund, now);
        try {
            book.record(asked);
            return asked;
        } catch (RuntimeException e) {
            claims.release(refund.outRefundNo());
            throw e;
        }
    }

    /// Claims all of them or none; says why not. With a sale of this till's own WeChat, which never gives back more
    /// than was paid, is judge enough where nobody else can be asked.
    private Optional<Why> claimed(List<Refund> refunds) {
        for (var i = 0; i < refunds.size(); i++) {
            var refund = refunds.get(i);
            var refused = switch (claims.claim(refund.outRefundNo(), refund.outTradeNo(), refund.refundFee())) {
                case GRANTED -> Optional.<Why>empty();
                case TOO_MUCH -> Optional.of(Why.TAKEN_ELSEWHERE);
                case OUT_OF_REACH -> refund.shop().map(_ -> Why.OUT_OF_REACH);
            };
            if (refused.isPresent()) {
                refunds.subList(0, i).forEach(it -> claims.release(it.outRefundNo()));
                return refused;
            }
        }
        return Optional.empty();
    }

    /// Takes back the claims that an earlier run made and never wrote a refund down for.
    public synchronized void tidyClaims() {
        claims.standing().stream()
                .filter(number -> book.refunding(number).isEmpty())
                .forEach(claims::release);
    }

    private Refund refund(Optional<String> shop, Account account, PaidOrder order, Money money, Grounds grounds) {
        var earlier = account.refunds().stream()
                .filter(it -> it.refund().outTradeNo().equals(order.outTradeNo()))
                .count();
        return new Refund(
                RefundNumbers.next(order.outTradeNo(), earlier, random),
                account.sale(),
                order.outTradeNo(),
                order.appid(),
                order.mchId(),
                order.totalFee(),
                money,
                terms.shop() + "-退款",
                terms.notifyUrl(),
                grounds,
                shop);
    }

    /// Writes down that a person has seen to a refund which WeChat brings to no end; false, with nothing written, where
    /// there is nothing to see to any more. Throws where the book cannot write it.
    public synchronized boolean handle(String outRefundNo, String note, String by) {
        var known = book.refunding(outRefundNo).filter(Refunding::handleable);
        known.ifPresent(refunding -> {
            LOG.info("{}: a person has seen to it", outRefundNo);
            var sale = refunding.refund().sale();
            book.record(new RefundHandled(
                    outRefundNo, sale, note.strip(), by, clock.now().wall()));
            open.stream()
                    .filter(it -> it.refunding().refund().outRefundNo().equals(outRefundNo))
                    .forEach(OpenRefund::stop);
        });
        return known.isPresent();
    }

    /// Goes on with every refund that an earlier run left open.
    public List<OpenRefund> resume() {
        return book.openRefunds(terms.practice()).stream()
                .map(left -> carry(left, RefundProgress.resumedOne()))
                .toList();
    }

    /// The refunds that have not ended: whoever is told of an end does not find it here any more.
    public List<OpenRefund> open() {
        return open.stream().filter(it -> !it.refunding().ended()).toList();
    }

    /// Tells the listener of every refund that is under way, on its own thread.
    public void listen(Consumer<RefundStatus> listener) {
        listeners.add(listener);
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
        note(notice);
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

    private synchronized void note(RefundNotice notice) {
        var refunding = book.refunding(notice.outRefundNo()).orElseThrow();
        if (!refunding.noted()) {
            LOG.info("{}: WeChat gives notice: {}", notice.outRefundNo(), notice.refundStatus());
            var sale = refunding.refund().sale();
            book.record(new RefundNotified(
                    notice.outRefundNo(),
                    sale,
                    notice.refundStatus(),
                    clock.now().wall()));
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
            record(refund, found);
            return NoticeOutcome.TAKEN;
        }
        return NoticeOutcome.UNCONFIRMED;
    }

    private synchronized void record(Refund refund, RefundAnswer.Found found) {
        if (book.refunding(refund.outRefundNo()).isEmpty()) {
            var now = clock.now().wall();
            book.record(new RefundBilled(
                    refund,
                    found.refundId(),
                    found.receiver(),
                    found.successTime().orElse(now),
                    now));
        }
    }

    /// What is open has a driver that asks. What had ended is asked about here: a refund that was taken for refused may
    /// have given money back all the same.
    private NoticeOutcome settle(Refunding refunding) {
        if (!refunding.ended()) {
            var number = refunding.refund().outRefundNo();
            open.stream()
                    .filter(it -> it.refunding().refund().outRefundNo().equals(number))
                    .forEach(OpenRefund::confirm);
            return NoticeOutcome.TAKEN;
        }
        var now = clock.now();
        var found = RefundFindings.of(refunding, RefundProgress.fresh(), gateway.ask(refunding.refund()), now);
        found.filter(RefundEvent.RefundGivenBack.class::isInstance).ifPresent(book::record);
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
        var start = new RefundStatus(refunding, progress, false, true);
        var handle = new OpenRefund(start, threads);
        open.add(handle);
        var driver = new RefundDriver(start, gateway, book, clock, handle.wishes(), status -> {
            handle.tell(status);
            listeners.forEach(listener -> listener.accept(status));
        });
        threads.start(() -> {
            driver.carry();
            open.remove(handle);
            handle.end();
        });
        return handle;
    }
}
