package io.saoma.ui.orders;

import io.saoma.report.OrderFilter;
import io.saoma.report.Period;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.SaleKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which orders are looked for: what is typed, what is chosen, and the period, which may move on with the clock.
final class Search {

    private static final int WEEK = 7;

    private final InstantSource clock;
    private final boolean home;
    private final Runnable changed;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<OrderFilter> filter;
    private Optional<Span> follows = Optional.of(Span.TODAY);

    /// @param home whether it is a desk's, which looks at all tills
    /// @param changed hears whenever other orders are looked for
    Search(InstantSource clock, boolean practice, boolean home, Runnable changed) {
        this.clock = clock;
        this.home = home;
        this.changed = changed;
        filter = new ReadOnlyObjectWrapper<>(OrderFilter.of(practice, today()).everywhere(home));
        text.subscribe(typed -> narrow(filter().typed(typed)));
    }

    OrderFilter filter() {
        return filter.get();
    }

    /// The period of a button that is in view, where it is one.
    Optional<Span> follows() {
        return follows;
    }

    /// The day by the clock; it may have turned while the screen stood open.
    LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /// The hour of the clock, 0 to 23, where today alone is in view; else -1.
    int hourNow() {
        return filter().period().equals(Period.of(today()))
                ? clock.instant().atZone(BusinessDay.ZONE).getHour()
                : -1;
    }

    /// Takes back what was typed, else what was chosen; false where there is neither.
    boolean back() {
        if (!text.get().isEmpty()) {
            text.set("");
        } else if (filter().count() > 0) {
            narrow(filter().widened());
        } else {
            return false;
        }
        return true;
    }

    /// As at the beginning, with the day as it is now.
    void startOver() {
        text.set("");
        narrow(filter().widened().everywhere(home));
        showToday();
    }

    /// This sale, whatever was looked for before.
    void look(SaleKey sale) {
        narrow(filter().widened().everywhere(home || sale.shop().isPresent()).in(sale.shop()));
        text.set(sale.number().toString());
    }

    void choose(OrderFilter wanted, Optional<Span> span) {
        follows = span.filter(it -> it != Span.YESTERDAY);
        narrow(wanted.typed(text.get()));
    }

    void showEverywhere(boolean all) {
        narrow(filter().everywhere(all));
    }

    /// Moves on with the clock, where the period does.
    void follow() {
        follows.ifPresent(this::show);
    }

    void showToday() {
        show(Span.TODAY);
    }

    void showYesterday() {
        show(Period.of(today().minusDays(1)));
    }

    /// Goes on or back by so many times the period in view, but not into the future.
    void moveDay(int times) {
        var period = filter().period();
        var wanted = period.moved(times * period.length());
        var over = ChronoUnit.DAYS.between(today(), wanted.to());
        show(over > 0 ? wanted.moved(-over) : wanted);
    }

    void moveWeek(int weeks) {
        moveDay(weeks * WEEK);
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<OrderFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    private void show(Span span) {
        show(span.seenOn(today()));
        follows = Optional.of(span);
    }

    private void show(Period wanted) {
        follows = wanted.equals(Period.of(today())) ? Optional.of(Span.TODAY) : Optional.empty();
        narrow(filter().during(wanted));
    }

    private void narrow(OrderFilter wanted) {
        if (!filter().equals(wanted)) {
            filter.set(wanted);
            changed.run();
        }
    }
}
