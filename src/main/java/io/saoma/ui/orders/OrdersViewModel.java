package io.saoma.ui.orders;

import io.saoma.report.OrderDetail;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.orders.DayView.Question;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The orders of one day, or those that fit what is typed, and the one of them that is looked at.
///
/// Nothing is read before a screen shows it; from then on `changed` brings it up to date until the screen is left.
public final class OrdersViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(OrdersViewModel.class);
    private static final int FIRST_ROWS = 100;
    private static final int NEAR_THE_END = 20;
    private static final int WEEK = 7;

    private final InstantSource clock;
    private final boolean practice;
    private final Deeds deeds;
    private final Latest<Question, DayView> reader;
    private final DetailViewModel detail;
    private final AtomicBoolean told = new AtomicBoolean();
    private final Consumer<AtomicBoolean> hear;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<Optional<DayView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(Listing.NONE);
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int limit = FIRST_ROWS;
    private boolean awake;
    private boolean followsToday = true;
    private boolean firstWanted;

    public OrdersViewModel(OrderReport report, UiTasks tasks, InstantSource clock, boolean practice, Deeds deeds) {
        this.clock = clock;
        this.practice = practice;
        this.deeds = deeds;
        reader = new Latest<>(tasks, question -> DayView.read(report, question), this::answer, this::fail);
        detail = new DetailViewModel(report, tasks, practice, deeds, this::refresh);
        hear = tasks.onFx(this::hear);
        day = new ReadOnlyObjectWrapper<>(today());
        search.subscribe(_ -> askAnew());
        listing.subscribe(now -> detail.show(now.selected()));
    }

    /// Tells, from any thread and at no cost, that something happened to an order.
    public void changed() {
        if (!told.getAndSet(true)) {
            hear.accept(told);
        }
    }

    /// A screen shows the orders now.
    void wake() {
        awake = true;
        refresh();
    }

    /// Esc: takes back what was typed, else leaves.
    void back() {
        if (search.get().isEmpty()) {
            leave();
        } else {
            search.set("");
        }
    }

    /// The next visit begins with the day as it then is.
    void leave() {
        awake = false;
        search.set("");
        showToday();
        view.set(Optional.empty());
        listing.set(Listing.NONE);
        deeds.leave();
    }

    void refresh() {
        if (followsToday) {
            showToday();
        }
        ask(limit);
        detail.refresh();
    }

    void showToday() {
        show(today());
    }

    void showYesterday() {
        show(today().minusDays(1));
    }

    void moveDay(int days) {
        var wanted = day.get().plusDays(days);
        show(wanted.isAfter(today()) ? today() : wanted);
    }

    void moveWeek(int weeks) {
        moveDay(weeks * WEEK);
    }

    void up() {
        var index = listing.get().index();
        select(index < 0 ? 0 : index - 1);
    }

    void down() {
        select(listing.get().index() + 1);
    }

    void select(int index) {
        listing.set(listing.get().select(index));
        reached(index);
    }

    /// Enter: selects the first order where none is, else does what there is to do with it.
    void enter() {
        if (listing.get().selected().isPresent()) {
            detail.enter();
        } else if (reader.busy()) {
            firstWanted = true;
        } else {
            select(0);
        }
    }

    /// Shows the receipt of the order in view, if money came in for it.
    void showReceipt() {
        detail.detailProperty()
                .get()
                .map(OrderDetail::row)
                .filter(row -> !row.paid().equals(Money.ZERO) || row.look() == OrderLook.BY_HAND)
                .ifPresent(row -> deeds.showReceipt(row.number()));
    }

    /// F9: goes to where money of the sale in view goes back, if any came in for it.
    void refund() {
        detail.detailProperty()
                .get()
                .filter(sale -> sale.row().paid().isPositive())
                .ifPresent(deeds::refund);
    }

    /// F7: goes to the figures of the day and of longer times.
    void report() {
        deeds.report();
    }

    /// A customer says that he has paid.
    void find() {
        deeds.find();
    }

    /// Somebody looks at this row, so those behind it are fetched in time; each time twice as many.
    void reached(int index) {
        var now = listing.get();
        if (now.more() && now.rows().size() >= limit && index >= limit - NEAR_THE_END) {
            ask(2 * limit);
        }
    }

    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// Empty until the report has answered.
    ReadOnlyObjectProperty<Optional<DayView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// Why the orders could not be read, until they are.
    ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    DetailViewModel detail() {
        return detail;
    }

    /// The day by the clock; it may have turned while the screen stood open.
    LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /// The hour of the clock, 0 to 23, where the day in view is today; else -1.
    int hourNow() {
        return day.get().equals(today())
                ? clock.instant().atZone(BusinessDay.ZONE).getHour()
                : -1;
    }

    private void hear(AtomicBoolean heard) {
        heard.set(false);
        if (awake) {
            refresh();
        }
    }

    private void show(LocalDate wanted) {
        followsToday = wanted.equals(today());
        if (!day.get().equals(wanted)) {
            day.set(wanted);
            askAnew();
        }
    }

    /// Something else is looked for: the selection is taken back, so that Enter never works on an order from before.
    private void askAnew() {
        firstWanted = false;
        listing.set(listing.get().unselected());
        ask(FIRST_ROWS);
    }

    private void ask(int rows) {
        limit = rows;
        if (awake) {
            reader.ask(question());
        }
    }

    private void answer(Question question, DayView read) {
        problem.set(Optional.empty());
        if (!awake) {
            return;
        }
        view.set(Optional.of(read));
        listing.set(listing.get().over(read.rows(), read.more()));
        if (firstWanted) {
            firstWanted = false;
            select(0);
        }
    }

    private void fail(Question question, Exception e) {
        LOG.error("the orders of {} could not be read", question.day(), e);
        problem.set(Optional.of(Sentence.of("orders.unreadable")));
        if (view.get().filter(shown -> sameMatter(shown.question(), question)).isEmpty()) {
            view.set(Optional.empty());
            listing.set(Listing.NONE);
        }
    }

    private Question question() {
        return new Question(practice, day.get(), search.get(), limit);
    }

    private static boolean sameMatter(Question one, Question other) {
        return one.day().equals(other.day()) && one.text().equals(other.text());
    }
}
