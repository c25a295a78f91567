package io.saoma;

import io.saoma.book.DeskBook.Scope;
import io.saoma.payment.cash.DrawerDesk;
import io.saoma.report.SeenTills;
import io.saoma.report.ShiftReport;
import io.saoma.report.ShiftView;
import io.saoma.report.ShiftsReport;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import io.saoma.ui.Key;
import io.saoma.ui.UiTasks;
import io.saoma.ui.shift.ShiftController;
import io.saoma.ui.shift.ShiftDeeds;
import io.saoma.ui.shift.ShiftViewModel;
import io.saoma.ui.shift.ShiftsController;
import io.saoma.ui.shift.ShiftsDeeds;
import io.saoma.ui.shift.ShiftsViewModel;
import io.saoma.ui.window.TillWindow;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;

/// The shift at the counter: a key for its screen, and what is done there.
final class ShiftCounter implements ShiftDeeds, ShiftsDeeds {

    private final Till till;
    private final TillWindow window;
    private final Supplier<String> cashier;
    private final UiTasks tasks;
    private final ShiftReport report;
    private final DrawerDesk drawer;
    private final Supplier<Optional<Scope>> seen;
    private final Runnable orders;
    private volatile boolean open;

    /// @param seen whose orders are looked at, where it is not this till alone
    /// @param orders goes back to them
    ShiftCounter(
            Till till,
            UiTasks tasks,
            TillWindow window,
            Supplier<String> cashier,
            Supplier<Optional<Scope>> seen,
            Runnable orders,
            Consumer<Throwable> complain) {
        this.till = till;
        this.tasks = tasks;
        this.window = window;
        this.cashier = cashier;
        this.seen = seen;
        this.orders = orders;
        report = new ShiftReport(till.book.shifts(), till.practice());
        drawer = new DrawerDesk(till.book, till.practice(), till.clock);
        till.book.subscribe(this::hear);
        tasks.run(report::now, now -> open = open || now.isPresent(), complain);
        window.command(Key.withCtrl(KeyCode.J, "shifts.key", () -> {
            show();
            return true;
        }));
    }

    /// Whether a shift is open, as far as is known by now.
    boolean isOpen() {
        return open;
    }

    private void hear(Event event) {
        switch (event) {
            case ShiftOpened _ -> open = true;
            case ShiftClosed _ -> open = false;
            default -> {}
        }
    }

    /// Where the orders of all tills are looked at, it is their shifts that are wanted.
    void show() {
        seen.get().map(SeenTills::of).ifPresentOrElse(this::showOthers, this::showOwn);
    }

    @Override
    public boolean othersToSee() {
        return till.sharing.isPresent();
    }

    @Override
    public void showOthers() {
        showOthers(SeenTills.ALL);
    }

    private void showOthers(SeenTills tills) {
        var shifts = new ShiftsReport(till.sharing.orElseThrow().book(), till.practice());
        var viewModel = new ShiftsViewModel(shifts, tasks, this, tills);
        window.show(messages -> new ShiftsController(viewModel, messages));
    }

    @Override
    public void leave() {
        seen.get().ifPresentOrElse(_ -> orders.run(), window::goHome);
    }

    /// A desk has no drawer.
    @Override
    public boolean ownToSee() {
        return till.sells();
    }

    @Override
    public void showOwn() {
        var viewModel = new ShiftViewModel(this, tasks, this::leave);
        window.show(messages -> new ShiftController(viewModel, messages));
    }

    @Override
    public Optional<ShiftView> now() {
        return report.now();
    }

    @Override
    public ShiftView open(Money cash) {
        drawer.open(report.next(), cash, cashier.get());
        return last();
    }

    @Override
    public ShiftView move(Money amount, String reason) {
        drawer.move(amount, reason, cashier.get());
        return last();
    }

    @Override
    public ShiftView openDrawer(String reason) {
        drawer.open(reason, cashier.get());
        return last();
    }

    @Override
    public ShiftView close(Money counted) {
        var open = report.now().orElseThrow();
        drawer.close(open.shift().number(), open.expected(), counted, cashier.get());
        var closed = last();
        print(closed);
        return closed;
    }

    @Override
    public boolean printable() {
        return till.receipts.queue().isPresent();
    }

    @Override
    public void print(ShiftView shift) {
        till.receipts.print(shift, till.practice(), cashier.get());
    }

    private ShiftView last() {
        return report.last().orElseThrow();
    }
}
