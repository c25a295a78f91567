package io.saoma.print;

import io.saoma.book.Orders;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundState.Failed;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which slip of a refund comes by itself, which one a person means, and how often each was wanted in this run.
final class RefundSlips {

    private final Orders orders;
    private final Map<MoneyBack, Integer> wanted = new HashMap<>();

    RefundSlips(Orders orders) {
        this.orders = orders;
    }

    /// What WeChat has taken in now: as soon as it says so for the first time, for before that it may still refuse.
    Optional<MoneyBack> taken(RefundEvent event) {
        var told = orders.goneBack(event.sale()).stream()
                .filter(RefundEvent.class::isInstance)
                .map(RefundEvent.class::cast)
                .filter(it -> it.outRefundNo().equals(event.outRefundNo()))
                .toList();
        var first = told.stream()
                .filter(it -> it instanceof RefundAccepted || it instanceof RefundGivenBack)
                .findFirst();
        return first.equals(Optional.of(event))
                ? told.stream().flatMap(MoneyBack::of).findFirst()
                : Optional.empty();
    }

    /// The latest of a sale that has not surely failed.
    Optional<MoneyBack> last(SaleNumber sale) {
        var failed = orders.account(sale).refunds().stream()
                .filter(it -> it.state() instanceof Failed)
                .map(it -> it.refund().outRefundNo())
                .toList();
        return last(
                orders.goneBack(sale),
                back -> back.outRefundNo().filter(failed::contains).isEmpty());
    }

    private static Optional<MoneyBack> last(List<Event> events, Predicate<MoneyBack> alive) {
        return events.stream().flatMap(MoneyBack::of).filter(alive).reduce((_, later) -> later);
    }

    /// Which print of it comes by itself: the first.
    synchronized int first(MoneyBack back) {
        wanted.merge(back, 1, Integer::sum);
        return 0;
    }

    /// Which print of it comes when a person wants one: a reprint, whatever was printed before this run.
    synchronized int again(MoneyBack back) {
        var copy = Math.max(1, wanted.getOrDefault(back, 0));
        wanted.put(back, copy + 1);
        return copy;
    }
}
