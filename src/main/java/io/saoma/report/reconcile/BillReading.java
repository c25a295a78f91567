package io.saoma.report.reconcile;

import io.saoma.book.Bills;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.EmptyDay;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillEvent.BillRead;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.BillRow;
import io.saoma.report.reconcile.Reading.Compared;
import io.saoma.report.reconcile.Reading.NotOver;
import io.saoma.report.reconcile.Reading.Unread;
import io.saoma.sale.BusinessDay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Lays a bill beside what a book has, and tells how they agree; waits for WeChat and for the book.
final class BillReading {

    private final BillGateway gateway;
    private final Bills bills;
    private final Supplier<Scope> scopes;
    private final String mchId;
    private final InstantSource clock;
    private final Consumer<BillRead> told;

    /// @param scopes of which tills it is; asked anew for each bill
    /// @param told how it agreed
    BillReading(
            BillGateway gateway,
            Bills bills,
            Supplier<Scope> scopes,
            String mchId,
            InstantSource clock,
            Consumer<BillRead> told) {
        this.gateway = gateway;
        this.bills = bills;
        this.scopes = scopes;
        this.mchId = mchId;
        this.clock = clock;
        this.told = told;
    }

    /// @param by who wants it; empty where it comes by itself
    Reading fetch(LocalDate day, String by) {
        return isOver(day) ? read(gateway.bill(day), day, by) : new NotOver(day);
    }

    /// @param day the day that a file without rows stands for
    Reading read(byte[] file, LocalDate day, String by) {
        return read(gateway.read(file), day, by);
    }

    private Reading read(BillAnswer<Bill> answer, LocalDate day, String by) {
        return switch (answer) {
            case Got<Bill>(var bill)
            when !isOver(bill.day().orElse(day)) -> new NotOver(bill.day().orElse(day));
            case Got<Bill>(var bill) -> compare(bill, bill.day().orElse(day), by);
            case EmptyDay<Bill> _ -> compare(Bill.EMPTY, day, by);
            case BillAnswer<Bill> other -> new Unread(other);
        };
    }

    private Reading compare(Bill bill, LocalDate day, String by) {
        var scope = scopes.get();
        var reconciliation = Reconciliation.of(bill, ours(day, bill, scope), scope);
        told.accept(new BillRead(
                day,
                scope.practice(),
                mchId,
                reconciliation.light(),
                reconciliation.counts(),
                reconciliation.sums(),
                bill.kind() == Bill.Kind.ALL,
                reconciliation.differing(),
                by,
                clock.instant()));
        return new Compared(reconciliation);
    }

    private OurDay ours(LocalDate day, Bill bill, Scope scope) {
        var orders = new ArrayList<>(bills.ordersOf(scope.practice(), mchId, day));
        var refunds = new ArrayList<>(bills.refundsOf(scope.practice(), mchId, day));
        var otherOrders =
                bill.rows().stream().map(row -> row.trade().outTradeNo()).collect(Collectors.toSet());
        var otherRefunds = bill.refunded().map(BillRow.Refunded::outRefundNo).collect(Collectors.toSet());
        orders.forEach(order -> otherOrders.remove(order.outTradeNo()));
        refunds.forEach(refund -> otherRefunds.remove(refund.outRefundNo()));
        orders.addAll(bills.orders(otherOrders));
        refunds.addAll(bills.refunds(otherRefunds));
        return new OurDay(
                day,
                orders.stream().map(OurOrder::of).toList(),
                refunds.stream().map(OurRefund::of).toList());
    }

    private boolean isOver(LocalDate day) {
        return day.isBefore(BusinessDay.of(clock.instant()));
    }
}
