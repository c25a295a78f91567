package io.saoma;

import io.saoma.device.receipt.TemplateFault;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderReport;
import io.saoma.report.OrderRow;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Key;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.receipt.ReceiptController;
import io.saoma.ui.receipt.ReceiptViewModel;
import io.saoma.ui.receipt.Receipts;
import io.saoma.ui.window.TillWindow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receipts at the counter: a key for that of the last sale, and a screen for that of any.
final class ReceiptCounter {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptCounter.class);
    private static final String NONE = "receipt";
    private static final String LAYOUT = "receipt layout";
    private static final int LATEST = 50;

    private final Till till;
    private final Receipts receipts;
    private final UiTasks tasks;
    private final Notices notices;
    private final TillWindow window;
    private final Consumer<Throwable> complain;

    ReceiptCounter(
            Till till,
            UiTasks tasks,
            Notices notices,
            TillWindow window,
            Supplier<String> cashier,
            Consumer<Throwable> complain) {
        this.till = till;
        this.tasks = tasks;
        this.notices = notices;
        this.window = window;
        this.complain = complain;
        receipts = new KeptReceipts(till.receipts, till.settings.home().resolve("receipts"), cashier);
        if (till.sells()) {
            window.command(Key.withCtrl(KeyCode.P, "receipt.key", () -> {
                showLast();
                return true;
            }));
        }
        tasks.run(
                () -> Printers.layout(till.settings).faults(),
                faults -> faults.stream().findFirst().ifPresent(this::standardLayout),
                complain);
    }

    /// Shows the receipt of a sale; `back` brings the screen from where one came.
    void show(SaleNumber sale, Runnable back) {
        var viewModel = new ReceiptViewModel(sale, receipts, tasks, back);
        window.show(messages -> new ReceiptController(viewModel, messages));
    }

    private void showLast() {
        tasks.run(this::last, found -> found.ifPresentOrElse(it -> show(it, window::goHome), this::none), complain);
    }

    private Optional<SaleNumber> last() {
        var today = BusinessDay.of(till.clock.instant());
        return new OrderReport(till.book.orders())
                .page(OrderFilter.of(till.practice(), today), LATEST).rows().stream()
                        .filter(OrderRow::receipted)
                        .map(OrderRow::number)
                        .findFirst();
    }

    /// Receipts look otherwise than the shop has written them down: said before a customer holds one.
    private void standardLayout(TemplateFault fault) {
        LOG.warn("receipt-layout.txt is not used: {}", fault);
        notices.raise(new Notice(
                LAYOUT,
                Notice.Level.WARNING,
                Sentence.of("layout.unused"),
                LayoutWords.of(fault),
                List.of(notices.fine(LAYOUT))));
    }

    private void none() {
        notices.raise(new Notice(
                NONE,
                Notice.Level.NOTE,
                Sentence.of("receipt.none"),
                Sentence.of("receipt.noneAdvice"),
                List.of(notices.fine(NONE))));
    }
}
