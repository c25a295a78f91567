package io.saoma.ui.orders;

import io.saoma.report.OrderFilter;
import io.saoma.report.OrderReport;
import io.saoma.sale.SaleKey;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.orders.DayView.Question;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The orders of a period that fit what is chosen and typed, what they come to, and the one of them that is looked at.
///
/// Nothing is read before a screen shows it; from then on `changed` brings it up to date until the screen is left.
public final class OrdersViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(OrdersViewModel.class);
    private static final int FIRST_ROWS = 100;
    private static final int NEAR_THE_END = 20;

    private final OrderReport report;
    private final UiTasks tasks;
    private final Deeds deeds;
    private final Latest<Question, DayView> reader;
    private final Reckoning reckoning;
    private final DetailViewModel detail;
    private final Runnable hear;
    private final Search search;
    private final ReadOnlyObjectWrapper<Optional<DayView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(Listing.NONE);
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int limit = FIRST_ROWS;
    private boolean awake;
    private boolean firstWanted;

    public OrdersViewModel(OrderReport report, UiTasks tasks, InstantSource clock, boolean practice, Deeds deeds) {
        this.report = report;
        this.tasks = tasks;
        this.deeds = deeds;
        reader = new Latest<>(tasks, question -> DayView.read(report, question), this::answer, this::fail);
        reckoning = new Reckoning(report, tasks, () -> awake, this::notCounted);
        detail = new DetailViewModel(report, tasks, practice, deeds, this::refresh);
        hear = tasks.nudge(this::hear);
        search = new Search(clock, practice, deeds.home(), this::askAnew);
        listing.subscribe(now -> detail.show(now.selected()));
    }

    /// Tells, from any thread and at no cost, that something happened to an order.
    public void changed() {
        hear.run();
    }

    /// A screen shows the orders now.
    void wake() {
        awake = true;
        refresh();
    }

    /// Esc: takes back what was typed, then what was chosen, else leaves.
    void back() {
        if (!search.back()) {
            leave();
        }
    }

    /// The next visit begins with the day as it then is; at home there is none, and the day comes back at once.
    void leave() {
        awake = home();
        search.startOver();
        reckoning.ungroup();
        listing.set(listing.get().unselected());
        if (!home()) {
            empty();
            deeds.leave();
        }
    }

    private void empty() {
        view.set(Optional.empty());
        reckoning.clear();
        listing.set(Listing.NONE);
    }

    void refresh() {
        search.follow();
        ask(limit);
        detail.refresh();
    }

    /// F4: goes to where it is chosen which orders are seen.
    void chooseFilter() {
        deeds.chooseFilter(new FilterViewModel(
                search.filter(),
                search.follows(),
                search.today(),
                () -> report.sellers(search.filter()),
                tasks,
                this::chosen,
                deeds::comeBack));
    }

    private void chosen(OrderFilter wanted, Optional<Span> span) {
        search.choose(wanted, span);
        deeds.comeBack();
    }

    /// F7: goes to what hangs, of whatever day.
    void showHangs() {
        deeds.showHangs();
    }

    /// Has this sale looked at, whatever was looked for before.
    public void look(SaleKey sale) {
        search.look(sale);
        firstWanted = true;
    }

    /// F6: shows beside the list the order in view, or what each cashier sold, or what was paid in which way.
    void groupOtherwise() {
        reckoning.groupOtherwise();
        view.get().ifPresent(reckoning::of);
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
        return search.filter();
    }

    /// Whether the orders of other tills stand on the screen.
    public boolean seesEverywhere() {
        return awake && search.filter().everywhere();
    }

    /// Whether what should be in view could not be read.
    public boolean unread() {
        return problem.get().isPresent();
    }

    /// The book of all tills does not answer, as somebody has found out who looked.
    public void outOfReach() {
        if (seesEverywhere()) {
            sayUnreadable();
        }
    }

    /// Ctrl+T: the orders of all tills, or of this one again.
    void showOtherwise() {
        if (othersToSee()) {
            search.showEverywhere(!search.filter().everywhere());
        }
    }

    void up() {
        select(listing.get().above());
    }

    void down() {
        select(listing.get().index() + 1);
    }

    void select(int index) {
        reckoning.ungroup();
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

    /// What is looked for.
    Search search() {
        return search;
    }

    /// What the orders in view come to.
    Reckoning reckoning() {
        return reckoning;
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

    private void hear() {
        if (awake) {
            refresh();
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
            reader.ask(new Question(search.filter(), limit));
        }
    }

    private void answer(Question question, DayView read) {
        problem.set(Optional.empty());
        if (!awake) {
            return;
        }
        view.set(Optional.of(read));
        reckoning.of(read);
        listing.set(listing.get().over(read.rows(), read.more()));
        if (firstWanted) {
            firstWanted = false;
            select(0);
        }
    }

    private void notCounted(Figures.Question question, Exception e) {
        LOG.error("the orders of {} could not be added up", question.filter().period(), e);
        sayUnreadable();
    }

    private void fail(Question question, Exception e) {
        LOG.error("the orders of {} could not be read", question.filter().period(), e);
        sayUnreadable();
        if (view.get()
                .filter(shown -> shown.question().filter().equals(question.filter()))
                .isEmpty()) {
            view.set(Optional.empty());
            listing.set(Listing.NONE);
        }
    }

    /// At a desk it stands in the place of the orders: nobody there shall take old ones for those of now.
    private void sayUnreadable() {
        problem.set(Optional.of(Sentence.of(home() ? "orders.outOfReach" : "orders.unreadable")));
        if (home()) {
            empty();
        }
    }
}
