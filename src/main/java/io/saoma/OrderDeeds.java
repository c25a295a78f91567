package io.saoma;

import io.saoma.report.OrderDetail;
import io.saoma.report.OrderRow;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.orders.Deeds;
import io.saoma.ui.orders.FilterController;
import io.saoma.ui.orders.FilterViewModel;

/// What the manager does with an order, done at this counter.
record OrderDeeds(Counter counter) implements Deeds {

    @Override
    public boolean home() {
        return !counter.till.sells();
    }

    /// A desk takes nothing to its end that was once rung up under its number.
    @Override
    public boolean own(OrderRow order) {
        return counter.till.sells() && counter.till.owns(order);
    }

    @Override
    public void acceptLate(String outTradeNo) {
        counter.till.desk.acceptLate(outTradeNo, counter.cashierName());
    }

    /// As it stands in the till's own book by now: the one in view may come from the shared book, which lags behind.
    @Override
    public void settle(OrderDetail sale) {
        counter.hangs.settle(sale.row().number());
    }

    @Override
    public void refund(OrderDetail sale) {
        counter.refunds.show(sale);
    }

    @Override
    public void showReceipt(SaleNumber sale) {
        counter.receipts.show(sale, counter::showOrders);
    }

    @Override
    public void find() {
        counter.claims.open(counter::showOrders);
    }

    @Override
    public void report() {
        counter.reports.show();
    }

    @Override
    public void reconcile() {
        counter.bills.show();
    }

    @Override
    public void showHangs() {
        counter.hangs.open();
    }

    @Override
    public void chooseFilter(FilterViewModel choosing) {
        counter.window.show(messages -> new FilterController(choosing, messages));
    }

    @Override
    public void comeBack() {
        counter.showOrders();
    }

    @Override
    public void leave() {
        counter.window.goHome();
    }
}
