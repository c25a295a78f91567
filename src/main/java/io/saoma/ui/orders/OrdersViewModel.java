package io.saoma.ui.orders;

import io.saoma.report.Grouping;
import io.saoma.report.OrderDetail;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.report.Period;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.orders.DayView.Question;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The orders of a period that fit what is chosen and typed, what they come to, and the one of them that is looked at.
///
/// Nothing is read before a screen shows it; from then on `changed` brings it up to date until the screen is left.
public final class OrdersViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(OrdersViewModel.class);
    private static final int FIRST_ROWS = 100;
    private static final int NEAR_THE_END = 20;
    private static final int WEEK = 7;
    private static final List<Optional<Grouping>> ASIDES =
            List.of(Optional.empty(), Optional.of(Grouping.CASHIER), Optional.of(Grouping.MEANS));

    private final OrderReport report;
    private final UiTasks tasks;
    private final InstantSource clock;
    private final Deeds deeds;
    private final Latest<Question, DayView> reader;
    private final Latest<Figures.Question, Figures> counter;
    private final DetailViewModel detail;
    private final AtomicBoolean told = new AtomicBoolean();
    private final Consumer<AtomicBoolean> hear;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<OrderFilter> filter;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Grouping>> grouping = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DayView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(Listing.NONE);
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int limit = FIRST_ROWS;
    private boolean awake;
    private Optional<Span> follows = Optional.of(Span.TODAY);
    private boolean firstWanted;

    public OrdersViewModel(OrderReport report, UiTasks tasks, InstantSource clock, boolean practice, Deeds deeds) {
        this.report = report;
        this.tasks = tasks;
        this.clock = clock;
        this.deeds = deeds;
        reader = new Latest<>(tasks, question -> DayView.read(report, question), this::answer, this::fail);
        counter = new Latest<>(tasks, question -> Figures.read(report, question), this::counted, this::notCounted);
        detail = new DetailViewModel(report, tasks, practice, deeds, this::refresh);
        hear = tasks.onFx(this::hear);
        day = new ReadOnlyObjectWrapper<>(today());
        filter = new ReadOnlyObjectWrapper<>(OrderFilter.of(practice, today()).everywhere(deeds.home()));
        search.subscribe(text -> narrow(filter.get().typed(text)));
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

    /// Esc: takes back what was typed, then what was chosen, else leaves.
    void back() {
        if (!search.get().isEmpty()) {
            search.set("");
        } else if (filter.get().count() > 0) {
            narrow(filter.get().widened());
        } else {
            leave();
        }
    }

    /// The next visit begins with the day as it then is; at home there is none, and the day comes back at once.
    void leave() {
        awake = home();
        search.set("");
        grouping.set(Optional.empty());
        narrow(filter.get().widened().everywhere(home()));
        showToday();
        listing.set(listing.get().unselected());
        if (!home()) {
            empty();
            deeds.leave();
        }
    }

    private void empty() {
        view.set(Optional.empty());
        figures.set(Optional.empty());
        listing.set(Listing.NONE);
    }

    void refresh() {
        follows.ifPresent(this::show);
        ask(limit);
        detail.refresh();
    }

    /// F4: goes to where it is chosen which orders are seen.
    void chooseFilter() {
        deeds.chooseFilter(new FilterViewModel(
                filter.get(),
                follows,
                today(),
                () -> report.sellers(filter.get()),
                tasks,
                this::chosen,
                deeds::comeBack));
    }

    private void chosen(OrderFilter wanted, Optional<Span> span) {
        follows = span.filter(it -> it != Span.YESTERDAY);
        narrow(wanted.typed(search.get()));
        deeds.comeBack();
    }

    /// F7: goes to what hangs, of whatever day.
    void showHangs() {
        deeds.showHangs();
    }

    /// Has this sale looked at, whatever was looked for before.
    public void look(SaleKey sale) {
        narrow(filter.get()
                .widened()
                .everywhere(home() || sale.shop().isPresent())
                .in(sale.shop()));
        search.set(sale.number().toString());
        firstWanted = true;
    }

    /// F6: shows beside the list the order in view, or what each cashier sold, or what was paid in which way.
    void groupOtherwise() {
        grouping.set(ASIDES.get((ASIDES.indexOf(grouping.get()) + 1) % ASIDES.size()));
        view.get().ifPresent(this::count);
    }

    void showToday() {
        show(Span.TODAY);
    }

    void showYesterday() {
        show(Period.of(today().minusDays(1)));
    }

    /// Whether the orders of this till and those of all of them are to be had.
    boolean othersToSee() {
        return report.everywhere() && !home();
    }

    /// Whether there is no other screen behind this one.
    boolean home() {
        return deeds.home();
    }

    /// Which orders are looked at.
    public OrderFilter filter() {
        return filter.get();
    }

    /// Whether the orders of other tills stand on the screen.
    public boolean seesEverywhere() {
        return awake && filter.get().everywhere();
    }

    /// Whether what should be in view could not be read.
    public boolean unread() {
        return problem.get().isPresent();
    }

    /// The book of all tills does not answer, as somebody has found out who looked.
    public void outOfReach() {
        if (seesEverywhere()) {
            say(unreadable());
        }
    }

    /// Ctrl+T: the orders of all tills, or of this one again.
    void showEverywhere(boolean all) {
        if (othersToSee()) {
            narrow(filter.get().everywhere(all));
        }
    }

    /// Goes on or back by so many times the period in view, but not into the future.
    void moveDay(int times) {
        var period = filter.get().period();
        var wanted = period.moved(times * period.length());
        var over = ChronoUnit.DAYS.between(today(), wanted.to());
        show(over > 0 ? wanted.moved(-over) : wanted);
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
        grouping.set(Optional.empty());
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

    /// The order in view, where it is this till's own and of its mode: only with that one anything can be done.
    private Optional<OrderDetail> ofThisTill() {
        return detail.detailProperty().get().filter(detail::ofThisTill);
    }

    /// Shows the receipt of the order in view, if money came in for it.
    void showReceipt() {
        ofThisTill()
                .map(OrderDetail::row)
                .filter(row -> !row.paid().equals(Money.ZERO) || row.look() == OrderLook.BY_HAND)
                .ifPresent(row -> deeds.showReceipt(row.number()));
    }

    /// F9: goes to where money of the sale in view goes back, if any came in for it.
    void refund() {
        detail.detailProperty().get().filter(detail::refundable).ifPresent(deeds::refund);
    }

    /// F7: goes to the figures of the day and of longer times.
    void report() {
        deeds.report();
    }

    /// Lays WeChat's bills beside the book.
    void reconcile() {
        deeds.reconcile();
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

    ReadOnlyObjectProperty<OrderFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// Empty until the report has added up.
    ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// By what the orders are put into groups, where that is shown.
    ReadOnlyObjectProperty<Optional<Grouping>> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }

    /// The last day of the period in view.
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

    /// The hour of the clock, 0 to 23, where today alone is in view; else -1.
    int hourNow() {
        return filter.get().period().equals(Period.of(today()))
                ? clock.instant().atZone(BusinessDay.ZONE).getHour()
                : -1;
    }

    private void hear(AtomicBoolean heard) {
        heard.set(false);
        if (awake) {
            refresh();
        }
    }

    private void show(Span span) {
        show(span.seenOn(today()));
        follows = Optional.of(span);
    }

    private void show(Period wanted) {
        follows = wanted.equals(Period.of(today())) ? Optional.of(Span.TODAY) : Optional.empty();
        narrow(filter.get().during(wanted));
    }

    private void narrow(OrderFilter wanted) {
        if (!filter.get().equals(wanted)) {
            filter.set(wanted);
            day.set(wanted.period().to());
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
        count(read);
        listing.set(listing.get().over(read.rows(), read.more()));
        if (firstWanted) {
            firstWanted = false;
            select(0);
        }
    }

    private void count(DayView read) {
        counter.ask(new Figures.Question(read.aimed(), grouping.get()));
    }

    private void counted(Figures.Question question, Figures read) {
        if (awake) {
            figures.set(Optional.of(read));
        }
    }

    private void notCounted(Figures.Question question, Exception e) {
        LOG.error("the orders of {} could not be added up", question.filter().period(), e);
        say(unreadable());
    }

    private void fail(Question question, Exception e) {
        LOG.error("the orders of {} could not be read", question.filter().period(), e);
        say(unreadable());
        if (view.get()
                .filter(shown -> shown.question().filter().equals(question.filter()))
                .isEmpty()) {
            view.set(Optional.empty());
            listing.set(Listing.NONE);
        }
    }

    private Sentence unreadable() {
        return Sentence.of(home() ? "orders.outOfReach" : "orders.unreadable");
    }

    /// At a desk it stands in the place of the orders: nobody there shall take old ones for those of now.
    private void say(Sentence wrong) {
        problem.set(Optional.of(wrong));
        if (home()) {
            empty();
        }
    }

    private Question question() {
        return new Question(filter.get(), limit);
    }
}
