package io.saoma.ui.orders;

import io.saoma.report.OrderDetail;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.report.OrderRow;
import io.saoma.sale.SaleKey;
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
    private static final Sentence UNREADABLE = Sentence.of("orders.detailUnreadable");

    private final UiTasks tasks;
    private final Deeds deeds;
    private final boolean practice;
    private final Runnable accepted;
    private final Latest<SaleKey, Optional<OrderDetail>> reader;
    private final ReadOnlyObjectWrapper<Optional<OrderDetail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper acceptable = new ReadOnlyBooleanWrapper();
    private Optional<SaleKey> wanted = Optional.empty();
    private Optional<String> accepting = Optional.empty();

    DetailViewModel(OrderReport report, UiTasks tasks, boolean practice, Deeds deeds, Runnable accepted) {
        this.tasks = tasks;
        this.practice = practice;
        this.deeds = deeds;
        this.accepted = accepted;
        reader = new Latest<>(tasks, sale -> report.detail(sale), this::answer, this::notRead);
    }

    void show(Optional<SaleKey> sale) {
        if (!wanted.equals(sale)) {
            wanted = sale;
            problem.set(Optional.empty());
            acceptable.set(false);
            sale.ifPresentOrElse(reader::ask, () -> detail.set(Optional.empty()));
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

    /// Goes on with the sale in view where its rest can be taken, or its cash given back.
    void settle() {
        shown().filter(sale -> ofThisTill(sale) && sale.row().settleable()).ifPresent(deeds::settle);
    }

    /// Shows the receipt of the order in view, if there is one.
    void showReceipt() {
        shown().filter(this::ofThisTill)
                .map(OrderDetail::row)
                .filter(OrderRow::receipted)
                .ifPresent(row -> deeds.showReceipt(row.number()));
    }

    /// Goes to where money of the sale in view goes back, if any came in for it.
    void refund() {
        shown().filter(this::refundable).ifPresent(deeds::refund);
    }

    /// Lets the late money of the order in view stand as its sale; nothing happens where there is none.
    void accept() {
        if (acceptable.get()) {
            shown().flatMap(late -> late.row().outTradeNo()).ifPresent(this::accept);
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

    /// Only with an order of this till, in the mode that it is in, anything can be done.
    boolean ofThisTill(OrderDetail sale) {
        return sale.row().number().practice() == practice && own(sale);
    }

    /// Whether money of it can go back from here: of another till's sale only what came through WeChat.
    boolean refundable(OrderDetail sale) {
        return sale.row().number().practice() == practice
                && (own(sale)
                        ? sale.row().paid().isPositive()
                        : !sale.account().orders().isEmpty());
    }

    boolean own(OrderDetail sale) {
        return deeds.own(sale.row());
    }

    boolean practice() {
        return practice;
    }

    /// The order in view where it is the chosen one, for that of before stays in view until the chosen one is read.
    private Optional<OrderDetail> shown() {
        return detail.get().filter(it -> wanted.equals(Optional.of(it.row().key())));
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
        fail(Sentence.of("orders.notAccepted"), e);
        refresh();
    }

    private void answer(SaleKey sale, Optional<OrderDetail> found) {
        if (wanted.equals(Optional.of(sale))) {
            acceptable.set(found.filter(this::acceptable).isPresent());
            problem.set(problem.get().filter(it -> !it.equals(UNREADABLE)));
            detail.set(found);
        }
    }

    private void notRead(SaleKey sale, Exception e) {
        if (wanted.equals(Optional.of(sale))) {
            fail(UNREADABLE, e);
            detail.set(shown());
        }
    }

    /// What was just accepted looks late until it has been read again.
    private boolean acceptable(OrderDetail now) {
        return ofThisTill(now)
                && now.row().look() == OrderLook.PAID_LATE
                && !accepting.equals(now.row().outTradeNo());
    }

    private void fail(Sentence why, Exception e) {
        LOG.error("an order could not be read or changed", e);
        problem.set(Optional.of(why));
    }
}
