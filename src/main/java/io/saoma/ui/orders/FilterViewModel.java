package io.saoma.ui.orders;

import io.saoma.report.OrderFilter;
import io.saoma.report.Period;
import io.saoma.report.Sellers;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKind;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which orders somebody is about to choose; nothing changes in the list before all of it can be understood.
public final class FilterViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(FilterViewModel.class);

    private final OrderFilter start;
    private final LocalDate today;
    private final BiConsumer<OrderFilter, Optional<Span>> chosen;
    private final Runnable leave;
    private final ObjectProperty<Optional<Span>> span;
    private final ObjectProperty<Optional<SaleKind>> kind;
    private final ObjectProperty<Optional<String>> shop;
    private final ObjectProperty<Optional<String>> cashier;
    private final ObjectProperty<Optional<Integer>> till;
    private final ObjectProperty<Optional<Means>> means;
    private final StringProperty from = new SimpleStringProperty();
    private final StringProperty to = new SimpleStringProperty();
    private final StringProperty least;
    private final StringProperty most;
    private final ReadOnlyObjectWrapper<Sellers> sellers = new ReadOnlyObjectWrapper<>(Sellers.NONE);
    private final ReadOnlyObjectWrapper<Optional<Sentence>> wrong = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param sellers who sold anything; asked aside
    /// @param chosen takes what was chosen, and the period's own name where it has one
    FilterViewModel(
            OrderFilter start,
            Optional<Span> named,
            LocalDate today,
            Callable<Sellers> sellers,
            UiTasks tasks,
            BiConsumer<OrderFilter, Optional<Span>> chosen,
            Runnable leave) {
        this.start = start;
        this.today = today;
        this.chosen = chosen;
        this.leave = leave;
        span = new SimpleObjectProperty<>(named);
        kind = new SimpleObjectProperty<>(start.kind());
        shop = new SimpleObjectProperty<>(start.shop());
        cashier = new SimpleObjectProperty<>(start.cashier());
        till = new SimpleObjectProperty<>(start.till());
        means = new SimpleObjectProperty<>(start.means());
        least = new SimpleStringProperty(
                start.least().map(FilterViewModel::plain).orElse(""));
        most = new SimpleStringProperty(start.most().map(FilterViewModel::plain).orElse(""));
        write(start.period());
        from.subscribe(_ -> forgetSpan());
        to.subscribe(_ -> forgetSpan());
        span.subscribe(now -> now.ifPresent(it -> write(it.seenOn(today))));
        tasks.run(sellers, this.sellers::set, e -> LOG.error("nobody knows who sold anything", e));
    }

    /// Shows the orders that were chosen; says what cannot be understood instead where something cannot.
    void show() {
        var days = period();
        var lowest = amount(least.get());
        var highest = amount(most.get());
        if (days.isEmpty()) {
            wrong.set(Optional.of(Sentence.of("filter.noPeriod")));
        } else if (!understood(least.get()) || !understood(most.get())) {
            wrong.set(Optional.of(Sentence.of("filter.noAmount")));
        } else if (crossed(lowest, highest)) {
            wrong.set(Optional.of(Sentence.of("filter.crossed")));
        } else {
            wrong.set(Optional.empty());
            chosen.accept(
                    start.during(days.get())
                            .of(kind.get())
                            .in(shop.get())
                            .by(cashier.get())
                            .at(till.get())
                            .paidBy(means.get())
                            .between(lowest, highest),
                    span.get());
        }
    }

    /// Takes everything back to all orders of today.
    void clear() {
        span.set(Optional.of(Span.TODAY));
        kind.set(Optional.empty());
        shop.set(Optional.empty());
        cashier.set(Optional.empty());
        till.set(Optional.empty());
        means.set(Optional.empty());
        least.set("");
        most.set("");
        wrong.set(Optional.empty());
    }

    void back() {
        leave.run();
    }

    ObjectProperty<Optional<Span>> spanProperty() {
        return span;
    }

    ObjectProperty<Optional<SaleKind>> kindProperty() {
        return kind;
    }

    ObjectProperty<Optional<String>> shopProperty() {
        return shop;
    }

    ObjectProperty<Optional<String>> cashierProperty() {
        return cashier;
    }

    ObjectProperty<Optional<Integer>> tillProperty() {
        return till;
    }

    ObjectProperty<Optional<Means>> meansProperty() {
        return means;
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    StringProperty leastProperty() {
        return least;
    }

    StringProperty mostProperty() {
        return most;
    }

    /// Who there is to choose from; nobody until the report has answered.
    ReadOnlyObjectProperty<Sellers> sellersProperty() {
        return sellers.getReadOnlyProperty();
    }

    /// What cannot be understood.
    ReadOnlyObjectProperty<Optional<Sentence>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    boolean practice() {
        return start.practice();
    }

    private void write(Period period) {
        from.set(period.from().toString());
        to.set(period.to().toString());
    }

    private void forgetSpan() {
        if (span.get()
                .filter(it -> period().filter(it.seenOn(today)::equals).isEmpty())
                .isPresent()) {
            span.set(Optional.empty());
        }
    }

    private Optional<Period> period() {
        var first = TypedDay.of(from.get(), today);
        var last = TypedDay.of(to.get(), today);
        return first.flatMap(begin -> last.filter(end -> !end.isBefore(begin)).map(end -> new Period(begin, end)));
    }

    private static Optional<Money> amount(String typed) {
        return Money.parse(bare(typed));
    }

    /// An empty field leaves nothing out.
    private static boolean understood(String typed) {
        return bare(typed).isEmpty() || amount(typed).isPresent();
    }

    private static String bare(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[¥,\\s]", "")
                .replace('。', '.');
    }

    private static boolean crossed(Optional<Money> lowest, Optional<Money> highest) {
        return lowest.isPresent()
                && highest.filter(top -> top.compareTo(lowest.get()) < 0).isPresent();
    }

    private static String plain(Money money) {
        return money.yuan().replace(",", "");
    }
}
