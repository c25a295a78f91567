package io.saoma.payment.refund;

import io.saoma.payment.Terms;
import io.saoma.payment.TillClock;
import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Part;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.Plan.Why;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundHandled;
import io.saoma.payment.refund.RefundEvent.RefundNotified;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes refunds into the book, each on the ground of what already stands there: one at a time, so that two wishes
/// never give the same money back.
final class RefundWriter {

    private static final Logger LOG = LoggerFactory.getLogger(RefundWriter.class);

    private final Terms terms;
    private final RefundBook book;
    private final TillClock clock;
    private final RandomGenerator random;
    private final RefundClaims claims;

    RefundWriter(Terms terms, RefundBook book, TillClock clock, RandomGenerator random, RefundClaims claims) {
        this.terms = terms;
        this.book = book;
        this.clock = clock;
        this.random = random;
        this.claims = claims;
    }

    /// What came of a wish.
    ///
    /// @param plan with the parts alone that are on disk now
    /// @param asked the refunds that are on disk now and that WeChat is to hear of
    record Written(Plan plan, List<RefundAsked> asked) {

        Written {
            asked = List.copyOf(asked);
        }
    }

    /// Gives so much of a sale back: all of it, or what comes before the part that the book could not write. Throws
    /// where that is the first.
    synchronized Written write(SaleNumber sale, Money amount, Grounds grounds) {
        return write(Optional.empty(), book.account(sale), amount, grounds);
    }

    /// The same by an account that is not this book's.
    ///
    /// @param shop whose sale it is, where it is another till's
    synchronized Written write(Optional<String> shop, Account account, Money amount, Grounds grounds) {
        var now = clock.now().wall();
        var plan = account.plan(amount, now);
        if (!(plan instanceof Parts all)) {
            return new Written(plan, List.of());
        }
        var parts = all.parts();
        var refunds = refunds(shop, account, parts, grounds);
        var refused = claimed(refunds);
        if (refused.isPresent()) {
            return new Written(new Impossible(refused.get()), List.of());
        }
        var asked = refunds.stream().map(refund -> new RefundAsked(refund, now)).toList();
        var cash = Stream.of(all.cash())
                .filter(Money::isPositive)
                .map(money -> new CashRefunded(
                        account.sale(), money, refunds.isEmpty() ? grounds : withoutLines(grounds), now));
        var written = record(Stream.concat(asked.stream(), cash).toList());
        return new Written(new Parts(parts.subList(0, written)), asked.subList(0, Math.min(written, asked.size())));
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

    /// Claims all of them or none; says why not. What stands in the way may be a claim of this till itself, whose
    /// answer was lost: it is taken back, and claimed once more.
    private Optional<Why> claimed(List<Refund> refunds) {
        var refused = claimedAtOnce(refunds);
        if (refused.filter(Why.TAKEN_ELSEWHERE::equals).isEmpty()) {
            return refused;
        }
        tidyClaims();
        return claimedAtOnce(refunds);
    }

    /// With a sale of this till's own WeChat, which never gives back more than was paid, is judge enough where nobody
    /// else can be asked.
    private Optional<Why> claimedAtOnce(List<Refund> refunds) {
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

    /// How many of a wish's parts are on disk now; nothing is claimed any more for the others. What is there goes its
    /// way whatever becomes of the rest, so only a failure of the first is the wish's own.
    private int record(List<? extends Event> parts) {
        for (var i = 0; i < parts.size(); i++) {
            try {
                book.record(parts.get(i));
            } catch (RuntimeException e) {
                parts.subList(i, parts.size()).forEach(this::release);
                if (i == 0) {
                    throw e;
                }
                LOG.error("only {} of {} parts of a refund could be written down", i, parts.size(), e);
                return i;
            }
        }
        return parts.size();
    }

    private void release(Event part) {
        if (part instanceof RefundAsked asked) {
            claims.release(asked.outRefundNo());
        }
    }

    /// Takes back the claims of this till for which no refund was ever written down.
    synchronized void tidyClaims() {
        claims.standing().stream()
                .filter(number -> book.refunding(number).isEmpty())
                .forEach(claims::release);
    }

    /// A person has seen to it; false, with nothing written, where there is nothing to see to any more.
    synchronized boolean handle(String outRefundNo, String note, String by) {
        var known = book.refunding(outRefundNo).filter(Refunding::handleable);
        known.ifPresent(refunding -> {
            LOG.info("{}: a person has seen to it", outRefundNo);
            var sale = refunding.refund().sale();
            book.record(new RefundHandled(
                    outRefundNo, sale, note.strip(), by, clock.now().wall()));
        });
        return known.isPresent();
    }

    /// WeChat has told of a refund by itself; written once.
    synchronized void note(RefundNotice notice) {
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

    /// Money that went back although its refund had ended otherwise; written once.
    synchronized void givenBack(RefundGivenBack back) {
        if (book.refunding(back.outRefundNo())
                .filter(it -> !(it.state() instanceof GivenBack))
                .isPresent()) {
            book.record(back);
        }
    }

    /// A refund of WeChat's bill that this till never asked for; written once.
    synchronized void billed(Refund refund, RefundAnswer.Found found) {
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
}
