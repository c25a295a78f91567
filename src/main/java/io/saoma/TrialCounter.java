package io.saoma;

import io.saoma.report.OrderDetail;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.UiTasks;
import io.saoma.ui.live.Trial;
import io.saoma.ui.live.TrialController;
import io.saoma.ui.pay.PayViewModel;
import java.util.Optional;
import java.util.function.Consumer;

/// The first fen of a till that has just gone live: an ordinary sale and, where there is a certificate, its ordinary
/// refund, both only offered.
final class TrialCounter {

    private static final String FEN = "0.01";
    private static final Money ONE_FEN = new Money(1);

    private final Counter counter;
    private final UiTasks tasks;
    private final Consumer<Throwable> complain;
    private boolean trying;
    private Optional<SaleNumber> tried = Optional.empty();

    TrialCounter(Counter counter, UiTasks tasks, Consumer<Throwable> complain) {
        this.counter = counter;
        this.tasks = tasks;
        this.complain = complain;
        counter.checkout.currentProperty().subscribe(this::hear);
    }

    /// Once; a basket that stands there already is no trial.
    void offer() {
        if (counter.till.sells() && counter.cashier.basketProperty().getValue().isEmpty()) {
            show(Trial.SALE, this::sell);
        }
    }

    private void sell() {
        counter.window.goHome();
        trying = true;
        counter.cashier.inputProperty().set(FEN);
        counter.cashier.charge();
    }

    /// The payment of the trial comes to the screen, and leaves it.
    private void hear(Optional<PayViewModel> shown) {
        if (shown.isPresent()) {
            tried = shown.map(PayViewModel::payment)
                    .filter(it -> trying && it.order().totalFee().equals(ONE_FEN))
                    .map(it -> it.sale().number());
            trying = false;
        } else {
            tried.filter(_ -> counter.till.takesCodes).ifPresent(this::look);
            tried = Optional.empty();
        }
    }

    private void look(SaleNumber sale) {
        tasks.run(
                () -> new OrderReport(counter.till.book.orders()).detail(sale),
                found -> found.filter(it -> it.row().look() == OrderLook.PAID).ifPresent(this::offerBack),
                complain);
    }

    private void offerBack(OrderDetail sale) {
        show(Trial.REFUND, () -> counter.refunds.show(sale));
    }

    private void show(Trial trial, Runnable take) {
        counter.window.show(messages -> new TrialController(trial, take, counter.window::goHome, messages));
    }
}
