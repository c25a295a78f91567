package io.saoma.ui.reconcile;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.report.reconcile.Difference;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.FundsReading;
import io.saoma.report.reconcile.MonthDay;
import io.saoma.report.reconcile.MonthDay.Agreed;
import io.saoma.report.reconcile.MonthDay.Figures;
import io.saoma.report.reconcile.Place;
import io.saoma.report.reconcile.Reading;
import io.saoma.report.reconcile.Reading.Compared;
import io.saoma.report.reconcile.Reading.Unread;
import io.saoma.report.reconcile.Reconciliation;
import io.saoma.report.reconcile.Taken;
import io.saoma.sale.SaleKey;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// WeChat's bills and the book as a test wants them; what is taken in agrees from then on.
final class FakeBills implements ReconcileDeeds, BillPlace {

    static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");

    final List<String> done = new ArrayList<>();
    final Map<LocalDate, Reading> bills = new HashMap<>();
    final Map<LocalDate, Agreed> book = new HashMap<>();
    FundsReading funds = new FundsReading.Laid(BillDays.funds());
    Optional<Path> file = Optional.empty();
    Taken taken = Taken.DONE;
    boolean practice;

    /// Whether a manager looks at all tills.
    boolean everywhere;

    boolean broken;

    FakeBills() {
        bill(BillDays.differing(BillDays.DIFFERS));
        bill(BillDays.agreeing(BillDays.AGREES, 42));
        bill(BillDays.lost(BillDays.LOST, 3));
        bill(BillDays.lacking(BillDays.LACKS));
        agree(BillDays.differing(BillDays.DIFFERS));
        for (var day = BillDays.LACKS; !day.isBefore(LocalDate.of(2026, 3, 3)); day = day.minusDays(1)) {
            agree(BillDays.agreeing(day, 17));
        }
        agree(BillDays.lacking(BillDays.LACKS));
    }

    /// What a screen shows of this, worked off at once.
    ReconcileViewModel viewModel() {
        return new ReconcileViewModel(
                this, new UiTasks(Runnable::run, Runnable::run), InstantSource.fixed(NOW), BillDays.DIFFERS);
    }

    TillWindow window(Language language, ReconcileViewModel shown) {
        return ShopWindow.at(NOW, false, language, messages -> new ReconcileController(shown, this, messages));
    }

    void bill(Reconciliation day) {
        bills.put(day.day(), new Compared(day));
    }

    void silent(LocalDate day, BillAnswer<Bill> why) {
        bills.put(day, new Unread(why));
    }

    private void agree(Reconciliation day) {
        book.put(day.day(), new Agreed(day.light(), Optional.of(new Figures(day.counts(), day.sums()))));
    }

    @Override
    public boolean practice() {
        return practice;
    }

    @Override
    public List<MonthDay> month(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .map(day -> new MonthDay(
                        day, day.isBefore(BillDays.DIFFERS.plusDays(1)), Optional.ofNullable(book.get(day))))
                .toList();
    }

    @Override
    public Reading fetch(LocalDate day) {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        done.add("fetch " + day);
        var reading = bills.getOrDefault(day, new Unread(new BillAnswer.NotYet<>()));
        if (reading instanceof Compared(var reconciliation)) {
            agree(reconciliation);
        }
        return reading;
    }

    @Override
    public Reading read(Path bill, LocalDate day) throws IOException {
        done.add("read " + bill.getFileName());
        if (bill.toString().contains("gone")) {
            throw new NoSuchFileException(bill.toString());
        }
        return fetch(BillDays.AGREES);
    }

    @Override
    public FundsReading funds(LocalDate day) {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        done.add("funds " + day);
        return funds;
    }

    @Override
    public Taken take(Difference difference) {
        done.add("take");
        if (taken == Taken.DONE) {
            bills.replaceAll((_, reading) ->
                    reading instanceof Compared(var day) ? new Compared(without(day, difference)) : reading);
        }
        return taken;
    }

    private static Reconciliation without(Reconciliation day, Difference difference) {
        var rest = new ArrayList<>(day.differences());
        rest.remove(difference);
        return new Reconciliation(day.day(), day.kind(), day.matched(), rest, day.elsewhere(), day.scope());
    }

    @Override
    public Map<OnlyAtWeChat, Taken> rebuild(Reconciliation day) {
        var came = new HashMap<OnlyAtWeChat, Taken>();
        day.onlyAtWeChat().forEach(it -> came.put(it, take(it)));
        return came;
    }

    @Override
    public boolean everywhere() {
        return everywhere;
    }

    @Override
    public boolean own(Place place) {
        return place.equals(new Place("一号店", 1));
    }

    @Override
    public void look(SaleKey sale) {
        done.add("look " + sale.number().brief());
    }

    @Override
    public void leave() {
        done.add("left");
    }

    @Override
    public Optional<Path> ask() {
        done.add("asked");
        return file;
    }
}
