package io.saoma.report.reconcile;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.saoma.sale.BusinessDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the book says of one day in Beijing, and of whatever else the bill of that day names.
///
/// @param orders those paid on that day or taken for paid on it, and others that the bill names
/// @param refunds those asked for on that day, and others that the bill names
public record OurDay(LocalDate day, List<OurOrder> orders, List<OurRefund> refunds) {

    public OurDay {
        orders = List.copyOf(orders);
        refunds = List.copyOf(refunds);
    }

    Map<String, OurOrder> ordersByNumber() {
        return orders.stream().collect(toMap(OurOrder::outTradeNo, identity(), (one, _) -> one));
    }

    Map<String, OurRefund> refundsByNumber() {
        return refunds.stream().collect(toMap(OurRefund::outRefundNo, identity(), (one, _) -> one));
    }

    /// Whether the bill of this day has to name it.
    boolean expects(OurOrder order) {
        var paidOnIt = order.timeEnd().map(BusinessDay::of).equals(Optional.of(day));
        return order.paid() ? paidOnIt : order.byHand();
    }

    boolean expects(OurRefund refund) {
        return refund.standing() != OurRefund.Standing.FAILED && refund.surelyOn(day);
    }
}
