package io.saoma.report.reconcile;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.Bill.Kind;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.BillRow.Paid;
import io.saoma.payment.bill.BillRow.Refunded;
import io.saoma.payment.bill.BillRow.Reversed;
import io.saoma.payment.bill.BillRow.Standing;
import io.saoma.report.reconcile.Difference.AmountDiffers;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.Difference.OnlyHere;
import io.saoma.report.reconcile.Difference.RefundAmountDiffers;
import io.saoma.report.reconcile.Difference.RefundEndDiffers;
import io.saoma.report.reconcile.Difference.RefundLags;
import io.saoma.report.reconcile.Difference.RefundOnlyAtWeChat;
import io.saoma.report.reconcile.Difference.RefundOnlyHere;
import io.saoma.report.reconcile.Difference.ReversedButPaid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Goes through a bill row by row, and then through what no row named.
final class Comparison {

    private final Bill bill;
    private final OurDay ours;
    private final Scope scope;
    private final Map<String, OurOrder> orders;
    private final Map<String, OurRefund> refunds;
    private final Set<String> reversed;
    private final Set<String> named = new HashSet<>();
    private final List<BillRow> matched = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<BillRow> elsewhere = new ArrayList<>();

    Comparison(Bill bill, OurDay ours, Scope scope) {
        this.bill = bill;
        this.ours = ours;
        this.scope = scope;
        this.orders = ours.ordersByNumber();
        this.refunds = ours.refundsByNumber();
        this.reversed = bill.reversed().map(row -> row.trade().transactionId()).collect(Collectors.toSet());
    }

    Reconciliation made() {
        bill.rows().forEach(this::sort);
        if (bill.kind() != Kind.REFUND) {
            ours.orders().stream()
                    .filter(it -> ours.expects(it) && !named.contains(it.outTradeNo()))
                    .map(OnlyHere::new)
                    .forEach(differences::add);
        }
        if (bill.kind() != Kind.SUCCESS) {
            ours.refunds().stream()
                    .filter(it -> ours.expects(it) && !named.contains(it.outRefundNo()))
                    .map(RefundOnlyHere::new)
                    .forEach(differences::add);
        }
        return new Reconciliation(ours.day(), bill.kind(), matched, differences, elsewhere, scope);
    }

    private void sort(BillRow row) {
        var order = Optional.ofNullable(orders.get(row.trade().outTradeNo()));
        if (order.isEmpty() && !scope.holds(row.trade())) {
            elsewhere.add(row);
            return;
        }
        var difference = switch (row) {
            case Paid paid -> paid(paid, order);
            case Refunded refunded -> refunded(refunded, order);
            case Reversed back -> reversed(back, order);
        };
        difference.ifPresentOrElse(differences::add, () -> matched.add(row));
    }

    private Optional<Difference> paid(Paid row, Optional<OurOrder> known) {
        if (known.isEmpty()) {
            return Optional.of(new OnlyAtWeChat(row, known));
        }
        var order = known.get();
        var other = order.transactionId()
                .filter(it -> !it.equals(row.trade().transactionId()))
                .isPresent();
        if (other) {
            // another payment under our number: ours is still to be named
            return Optional.of(new OnlyAtWeChat(row, known));
        }
        named.add(order.outTradeNo());
        if (!order.totalFee().equals(row.total())) {
            return Optional.of(new AmountDiffers(row, order));
        }
        var takenBack = reversed.contains(row.trade().transactionId());
        return order.paid() || takenBack ? Optional.empty() : Optional.of(new OnlyAtWeChat(row, known));
    }

    private static Optional<Difference> reversed(Reversed row, Optional<OurOrder> known) {
        return known.filter(OurOrder::paid).map(order -> new ReversedButPaid(row, order));
    }

    private Optional<Difference> refunded(Refunded row, Optional<OurOrder> order) {
        var refund = refunds.get(row.outRefundNo());
        if (refund == null) {
            return row.standing() == Standing.FAIL ? Optional.empty() : Optional.of(new RefundOnlyAtWeChat(row, order));
        }
        named.add(refund.outRefundNo());
        if (!refund.refundFee().equals(row.amount())) {
            return Optional.of(new RefundAmountDiffers(row, refund));
        }
        return ended(row, refund);
    }

    /// A bill shows how far a refund was in the night; by now the book may know more.
    private static Optional<Difference> ended(Refunded row, OurRefund ours) {
        return switch (row.standing()) {
            case SUCCESS ->
                switch (ours.standing()) {
                    case GIVEN_BACK -> Optional.empty();
                    case OPEN -> Optional.of(new RefundLags(row, ours));
                    case FAILED -> Optional.of(new RefundEndDiffers(row, ours));
                };
            case PROCESSING ->
                ours.standing() == OurRefund.Standing.FAILED && ours.seen().isEmpty()
                        ? Optional.of(new RefundEndDiffers(row, ours))
                        : Optional.empty();
            case FAIL ->
                ours.standing() == OurRefund.Standing.GIVEN_BACK
                        ? Optional.of(new RefundEndDiffers(row, ours))
                        : Optional.empty();
        };
    }
}
