package io.saoma.ui.orders;

import io.saoma.report.OrderDetail;
import io.saoma.report.OrderRow;
import io.saoma.sale.SaleNumber;
import java.util.List;

/// Writes down what is wanted, and does nothing.
class FakeDeeds implements Deeds {

    private final List<String> wanted;

    FakeDeeds(List<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public boolean own(OrderRow order) {
        return order.shop().isEmpty();
    }

    @Override
    public void acceptLate(String outTradeNo) {
        wanted.add(outTradeNo);
    }

    @Override
    public void settle(OrderDetail sale) {
        wanted.add("settle " + sale.row().number() + " " + sale.row().paid() + " of "
                + sale.row().total());
    }

    @Override
    public void refund(OrderDetail sale) {
        wanted.add("refund " + sale.row().number());
    }

    @Override
    public void showReceipt(SaleNumber sale) {
        wanted.add("receipt of " + sale);
    }

    @Override
    public void find() {
        wanted.add("a payment");
    }

    @Override
    public void report() {
        wanted.add("the report");
    }

    @Override
    public void reconcile() {
        wanted.add("the bills");
    }

    @Override
    public void showHangs() {
        wanted.add("what hangs");
    }

    @Override
    public void chooseFilter(FilterViewModel choosing) {
        wanted.add("a filter");
    }

    @Override
    public void comeBack() {
        wanted.add("the orders");
    }

    @Override
    public void leave() {
        wanted.add("left");
    }
}
