package io.saoma.ui.orders;

import io.saoma.report.OrderDetail;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One order with all that is known of it; money that came late can be let stand as its sale, once.
final class DetailViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(DetailViewModel.class);

    private final UiTasks tasks;
    private final Deeds deeds;
    private final boolean practice;
    private final Runnable accepted;
    private final Latest<SaleNumber, Optional<OrderDetail>> reader;
    private final ReadOnlyObjectWrapper<Optional<OrderDetail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper acceptable = new ReadOnlyBooleanWrapper();
    private Optional<SaleNumber> wanted = Optional.empty();
    private Optional<String> accepting = Optional.empty();

    DetailViewModel(OrderReport report, UiTasks tasks, boolean practice, Deeds deeds, Runnable accepted) {
        this.tasks = tasks;
        this.practice = practice;
        this.deeds = deeds;
        this.accepted = accepted;
        reader = new Latest<>(tasks, report::detail, this::answer, (_, e) -> fail("orders.detailUnreadable", e));
    }

    void show(Optional<SaleNumber> number) {
        if (!wanted.equals(number)) {
            wanted = number;
            problem.set(Optional.empty());
            acceptable.set(false);
            number.ifPresentOrElse(reader::ask, () -> detail.set(Optional.empty()));
        }
    }

    void refresh() {
        wanted.ifPresent(reader::ask);
    }

    /// Does the one thing that there is to do with the order in view; nothing where there is none.
    void enter() {
        accept();
        settle();
    }

    /// Goes on with the sale in view where it is paid in part.
    void settle() {
        detail.get()
                .filter(sale -> ofThisMode(sale) && sale.row().look() == OrderLook.PAID_IN_PART)
                .ifPresent(deeds::settle);
    }

    /// Lets the late money of the order in view stand as its sale; nothing happens where there is none.
    void accept() {
        if (acceptable.get()) {
            detail.get().flatMap(late -> late.row().outTradeNo()).ifPresent(this::accept);
        }
    }

    ReadOnlyObjectProperty<Optional<OrderDetail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// Why something about this order could not be done.
    ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether there is late money to decide on.
    ReadOnlyBooleanProperty acceptableProperty() {
        return acceptable.getReadOnlyProperty();
    }

    /// Only with an order of the mode that the till is in anything can be done.
    boolean ofThisMode(OrderDetail sale) {
        return sale.row().number().practice() == practice;
    }

    boolean practice() {
        return practice;
    }

    private void accept(String outTradeNo) {
        accepting = Optional.of(outTradeNo);
        acceptable.set(false);
        problem.set(Optional.empty());
        tasks.run(
                () -> {
                    deeds.acceptLate(outTradeNo);
                    return outTradeNo;
                },
                _ -> accepted.run(),
                this::notAccepted);
    }

    private void notAccepted(Exception e) {
        accepting = Optional.empty();
        fail("orders.notAccepted", e);
        refresh();
    }

    private void answer(SaleNumber number, Optional<OrderDetail> found) {
        if (wanted.equals(Optional.of(number))) {
            acceptable.set(found.filter(this::acceptable).isPresent());
            detail.set(found);
        }
    }

    /// What was just accepted looks late until it has been read again.
    private boolean acceptable(OrderDetail now) {
        return ofThisMode(now)
                && now.row().look() == OrderLook.PAID_LATE
                && !accepting.equals(now.row().outTradeNo());
    }

    private void fail(String key, Exception e) {
        LOG.error("an order could not be read or changed", e);
        problem.set(Optional.of(Sentence.of(key)));
    }
}
