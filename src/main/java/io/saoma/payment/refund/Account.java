package io.saoma.payment.refund;

import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Part;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.Plan.Why;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was taken for a sale, and what of it has gone back or is about to: a pure picture, out of which follows what
/// may still go back.
///
/// @param orders those that were paid, oldest first
/// @param refunds all that were ever asked for, oldest first
/// @param cash what is in the drawer for it, before anything went back
/// @param cashBack what has gone back in cash
/// @param cashLines the goods for which cash went back
public record Account(
        SaleNumber sale,
        List<PaidOrder> orders,
        List<Refunding> refunds,
        Money cash,
        Money cashBack,
        List<ReturnedLine> cashLines) {

    /// WeChat takes no more refunds of an order (protocol, section 4.2).
    public static final int MOST_REFUNDS = 50;

    /// One order that WeChat has taken money for.
    public record PaidOrder(String outTradeNo, String appid, String mchId, Money totalFee, Instant paid) {}

    public Account {
        orders = List.copyOf(orders);
        refunds = List.copyOf(refunds);
        cashLines = List.copyOf(cashLines);
    }

    /// What of it was paid to this merchant.
    public Account of(String mchId) {
        var paid = orders.stream().filter(order -> order.mchId().equals(mchId)).toList();
        return new Account(sale, paid, refunds, cash, cashBack, cashLines);
    }

    /// The same as seen from a till that has none of its cash.
    public Account withoutCash() {
        return new Account(sale, orders, refunds, Money.ZERO, Money.ZERO, cashLines);
    }

    /// The same with what other tills gave back of it.
    ///
    /// @param seen all that is known elsewhere of its refunds; of those that stand here, what stands here counts
    public Account with(List<Refunding> seen) {
        var own = refunds.stream().map(it -> it.refund().outRefundNo()).collect(Collectors.toSet());
        var others = seen.stream().filter(it -> !own.contains(it.refund().outRefundNo()));
        return new Account(sale, orders, Stream.concat(refunds.stream(), others).toList(), cash, cashBack, cashLines);
    }

    /// What may still go back of one order.
    public Money left(PaidOrder order) {
        return of(order).map(Refunding::held).reduce(order.totalFee(), Money::minus);
    }

    public Money cashLeft() {
        var left = cash.minus(cashBack);
        return left.isPositive() ? left : Money.ZERO;
    }

    /// What may still go back of the whole sale, whatever the way.
    public Money left() {
        return orders.stream().map(this::left).reduce(cashLeft(), Money::plus);
    }

    /// The goods for which money has gone back, or is about to.
    public List<ReturnedLine> lines() {
        var alive = refunds.stream()
                .filter(refunding -> refunding.held().isPositive())
                .flatMap(refunding -> refunding.refund().grounds().lines().stream());
        return Stream.concat(alive, cashLines.stream()).toList();
    }

    /// Which way so much money goes back, if it may: to WeChat first, the latest order before the others, for where a
    /// customer has paid twice that is the one that was too much; cash is the rest.
    public Plan plan(Money amount, Instant now) {
        var parts = new ArrayList<Part>();
        var missing = amount;
        Optional<Why> refused = Optional.empty();
        for (var order : latestFirst()) {
            var part = smaller(missing, left(order));
            var against = part.isPositive() ? objection(order, now) : Optional.<Why>empty();
            refused = refused.or(() -> against);
            if (part.isPositive() && against.isEmpty()) {
                parts.add(new Part.ByWeChat(order, part));
                missing = missing.minus(part);
            }
        }
        var cashPart = smaller(missing, cashLeft());
        if (cashPart.isPositive()) {
            parts.add(new Part.InCash(cashPart));
            missing = missing.minus(cashPart);
        }
        return amount.isPositive() && missing.equals(Money.ZERO)
                ? new Parts(parts)
                : new Impossible(refused.orElse(Why.MORE_THAN_LEFT));
    }

    private List<PaidOrder> latestFirst() {
        return orders.stream()
                .sorted(Comparator.comparing(PaidOrder::paid).reversed())
                .toList();
    }

    private Optional<Why> objection(PaidOrder order, Instant now) {
        var lastDay = order.paid().atOffset(ZoneOffset.ofHours(8)).plusYears(1).toInstant();
        if (!now.isBefore(lastDay)) {
            return Optional.of(Why.TOO_OLD);
        }
        return of(order).count() >= MOST_REFUNDS ? Optional.of(Why.TOO_MANY) : Optional.empty();
    }

    private Stream<Refunding> of(PaidOrder order) {
        return refunds.stream()
                .filter(refunding -> refunding.refund().outTradeNo().equals(order.outTradeNo()));
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
