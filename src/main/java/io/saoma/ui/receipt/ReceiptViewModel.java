package io.saoma.ui.receipt;

import io.saoma.sale.SaleNumber;
import io.saoma.sale.print.Slip;
import io.saoma.ui.Sentence;
import io.saoma.ui.SingleTask;
import io.saoma.ui.UiTasks;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One receipt as it will look on paper, and what can be done with it.
public final class ReceiptViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptViewModel.class);

    private final SaleNumber sale;
    private final Receipts receipts;
    private final UiTasks tasks;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<Optional<BufferedImage>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Sentence> said;
    private final SingleTask work;

    public ReceiptViewModel(SaleNumber sale, Receipts receipts, UiTasks tasks, Runnable leave) {
        this.sale = sale;
        this.receipts = receipts;
        this.tasks = tasks;
        work = new SingleTask(tasks);
        this.leave = leave;
        said = new ReadOnlyObjectWrapper<>(Sentence.of(receipts.printable() ? "receipt.ready" : "receipt.noPrinter"));
        look();
    }

    /// Each press is one more print: a customer may want two.
    void print() {
        if (receipts.printable()) {
            work(() -> receipts.print(sale), ReceiptViewModel::printing, "receipt.notPrinted");
        }
    }

    void save() {
        work(() -> receipts.save(sale), ReceiptViewModel::saved, "receipt.notSaved");
    }

    void leave() {
        leave.run();
    }

    SaleNumber sale() {
        return sale;
    }

    boolean printable() {
        return receipts.printable();
    }

    /// Empty until it is made.
    ReadOnlyObjectProperty<Optional<BufferedImage>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// What came of the last thing that was done.
    ReadOnlyObjectProperty<Sentence> saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    private void look() {
        tasks.run(() -> receipts.picture(sale), picture::set, problem -> {
            LOG.error("the receipt of {} cannot be shown", sale, problem);
            said.set(Sentence.of("receipt.notShown"));
        });
    }

    private <T> void work(Callable<T> wish, Function<T, Sentence> done, String failed) {
        work.run(
                wish,
                result -> {
                    said.set(done.apply(result));
                    look();
                },
                problem -> {
                    LOG.error("the receipt of {}: {}", sale, failed, problem);
                    said.set(Sentence.of(failed));
                });
    }

    private static Sentence printing(Slip slip) {
        return slip.copy() == 0 ? Sentence.of("receipt.first") : Sentence.of("receipt.again", slip.copy());
    }

    private static Sentence saved(Path file) {
        return Sentence.of("receipt.saved", file);
    }
}
