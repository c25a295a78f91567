package io.saoma.report;

import io.saoma.book.Orders;
import io.saoma.payment.refund.RefundState.Failed;
import io.saoma.payment.refund.Refunding;
import io.saoma.sale.SaleKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers what hangs, of whatever day; waits for the disk.
public final class HangReport {

    /// What hangs more often than this is no list that anybody works through.
    private static final int MOST = 500;

    private final Orders orders;

    public HangReport(Orders orders) {
        this.orders = orders;
    }

    /// Everything that hangs, the newest first.
    public List<Hang> all(boolean practice) {
        var hangs = new ArrayList<Hang>();
        orders.hanging(practice, MOST).forEach(key -> row(key).flatMap(Hang::of).ifPresent(hangs::add));
        orders.hangingRefunds(practice, MOST).forEach(key -> refunds(key).forEach(hangs::add));
        hangs.sort(Comparator.comparing(Hang::since).reversed());
        return List.copyOf(hangs);
    }

    private Optional<OrderRow> row(SaleKey key) {
        return orders.of(key.shop()).sale(key.number()).map(OrderRow::of);
    }

    private Stream<Hang> refunds(SaleKey key) {
        var refunds = orders.of(key.shop()).account(key.number()).refunds();
        return row(key).stream()
                .flatMap(row -> refunds.stream()
                        .filter(it -> !it.ended() || (it.handleable() && neverTriedAgain(it, refunds)))
                        .map(it -> Hang.of(row, it)));
    }

    /// A later refund of the same order takes the place of one that failed.
    private static boolean neverTriedAgain(Refunding refunding, List<Refunding> all) {
        return refunding.state() instanceof Failed
                && byTime(all)
                        .dropWhile(it -> !it.equals(refunding))
                        .skip(1)
                        .noneMatch(later -> later.refund()
                                .outTradeNo()
                                .equals(refunding.refund().outTradeNo()));
    }

    /// Those of several tills stand in no order; those of one moment stay in that of their lines.
    private static Stream<Refunding> byTime(List<Refunding> all) {
        return all.stream().sorted(Comparator.comparing(Refunding::asked));
    }
}
