package io.saoma;

import io.saoma.book.DeskBook.Scope;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.cash.CashEvent;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.OpenRefund;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.report.Hang;
import io.saoma.report.HangReport;
import io.saoma.report.OrderDetail;
import io.saoma.report.OrderReport;
import io.saoma.report.OrderRow;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.hangs.HangsController;
import io.saoma.ui.hangs.HangsDeeds;
import io.saoma.ui.hangs.HangsViewModel;
import io.saoma.ui.pay.Ending;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What hangs at this counter: its screen, and what is done there.
final class HangsCounter implements HangsDeeds {

    private final Counter counter;
    private final Till till;
    private final UiTasks tasks;
    private final StaffCounter staff;
    private final Presence presence;
    private final Consumer<Throwable> complain;
    private Optional<HangsViewModel> shown = Optional.empty();
    private volatile Optional<Scope> seen = Optional.empty();
    private volatile Set<String> asked = Set.of();

    HangsCounter(Counter counter, UiTasks tasks, StaffCounter staff, Presence presence, Consumer<Throwable> complain) {
        this.counter = counter;
        this.till = counter.till;
        this.tasks = tasks;
        this.staff = staff;
        this.presence = presence;
        this.complain = complain;
        var hear = tasks.nudge(() -> shown.ifPresent(HangsViewModel::refresh));
        till.book.subscribe(event -> {
            if (changes(event)) {
                hear.run();
            }
        });
    }

    void open() {
        seen = counter.seen();
        var viewModel = new HangsViewModel(this, tasks);
        shown = Optional.of(viewModel);
        show(viewModel);
    }

    /// The shared book has something new: what was done here, too, comes there a little later.
    void sharedChanged() {
        shown.filter(_ -> seen.isPresent()).ifPresent(HangsViewModel::refresh);
    }

    private void show(HangsViewModel viewModel) {
        counter.window.show(messages -> new HangsController(viewModel, messages));
    }

    private static boolean changes(Event event) {
        return event instanceof PaymentEvent
                || event instanceof CashEvent
                || event instanceof RefundEvent
                || event instanceof CashRefunded;
    }

    @Override
    public List<Hang> read() {
        var orders = seen.map(
                        scope -> till.sharing.orElseThrow().book().of(scope).orders())
                .orElseGet(till.book::orders);
        var all = new HangReport(orders).all(till.practice());
        asked = all.stream()
                .filter(hang -> hang.refunding().isPresent())
                .map(Hang::name)
                .filter(number -> till.book.refunding(number).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        return all;
    }

    @Override
    public boolean asked(Hang refund) {
        return asked.contains(refund.name());
    }

    @Override
    public void acceptLate(String outTradeNo) {
        till.desk.acceptLate(outTradeNo, presence.name());
    }

    @Override
    public void ask() {
        till.desk.open().forEach(OpenPayment::check);
        till.refunds.open().forEach(OpenRefund::check);
    }

    @Override
    public boolean handle(String outRefundNo, String note, String by) {
        return till.refunds.handle(outRefundNo, note, by);
    }

    @Override
    public boolean endReview(String outTradeNo, String note, String by) {
        return till.desk.endReview(outTradeNo, note, by);
    }

    @Override
    public void approve(Hang hang, Consumer<String> granted) {
        Runnable here = () -> shown.ifPresent(this::show);
        var matter = hang.refunding().isPresent() ? Matter.REFUND : Matter.BY_HAND;
        staff.approve(
                new Approval(matter, hang.order().number().toString(), hang.amount(), presence.name()),
                Sentence.of("hangs.approve", hang.amount()),
                by -> {
                    here.run();
                    granted.accept(by);
                },
                here);
    }

    @Override
    public void settle(SaleNumber sale) {
        away(sale, this::settle);
    }

    /// Where something has happened to it meanwhile, it is looked at instead.
    private void settle(OrderDetail sale) {
        if (sale.row().settleable()) {
            counter.window.goHome();
            counter.cash.settle(
                    sale.sale(),
                    sale.account().cashLeft(),
                    sale.attempts().size(),
                    Ending.aside(counter.cashier::resume));
        } else {
            look(sale.row());
        }
    }

    @Override
    public void refund(SaleNumber sale) {
        away(sale, counter.refunds::show);
    }

    /// Only with a sale that the own book has anything is to be done here; another one is complained of.
    private void away(SaleNumber sale, Consumer<OrderDetail> there) {
        tasks.run(
                () -> new OrderReport(till.book.orders()).detail(sale).orElseThrow(),
                found -> {
                    shown = Optional.empty();
                    there.accept(found);
                },
                complain);
    }

    @Override
    public boolean own(OrderRow order) {
        return till.sells() && till.owns(order);
    }

    @Override
    public void look(OrderRow order) {
        shown = Optional.empty();
        counter.showOrder(order.key());
    }

    @Override
    public void leave() {
        shown = Optional.empty();
        counter.showOrders();
    }
}
