package io.saoma.ui.reconcile;

import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillSums;
import io.saoma.report.reconcile.Difference;
import io.saoma.report.reconcile.MonthDay;
import io.saoma.report.reconcile.MonthDay.Figures;
import io.saoma.report.reconcile.Place;
import io.saoma.report.reconcile.Reconciliation;
import io.saoma.ui.Sentence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the screen shows.
///
/// @param day the chosen one
/// @param days those of its month; none until they are read
/// @param read its bill beside the book, where this screen has read it
/// @param chosen which of its differences is looked at
/// @param said what came of the last deed
record ReconcileFace(
        LocalDate day,
        List<MonthDay> days,
        Optional<Reconciliation> read,
        int chosen,
        boolean working,
        Optional<Said> said) {

    /// A word to whoever sits there.
    record Said(Sentence sentence, boolean wrong) {}

    static ReconcileFace at(LocalDate day) {
        return new ReconcileFace(day, List.of(), Optional.empty(), 0, false, Optional.empty());
    }

    YearMonth month() {
        return YearMonth.from(day);
    }

    Optional<MonthDay> standing() {
        return standing(day);
    }

    Optional<MonthDay> standing(LocalDate wanted) {
        return days.stream().filter(it -> it.day().equals(wanted)).findFirst();
    }

    /// As it is now, else as it was when its bill was read last.
    Optional<BillCounts> counts() {
        return read.map(Reconciliation::counts).or(() -> figures().map(Figures::counts));
    }

    Optional<BillSums> sums() {
        return read.map(Reconciliation::sums).or(() -> figures().map(Figures::sums));
    }

    private Optional<Figures> figures() {
        return standing().flatMap(MonthDay::agreed).flatMap(MonthDay.Agreed::figures);
    }

    /// At which other till the difference is to be settled; empty where it is this one's.
    Optional<Place> elsewhere(Difference difference, Predicate<Place> own) {
        return read.flatMap(it -> it.place(difference)).filter(own.negate());
    }

    List<Difference> differences() {
        return read.map(Reconciliation::differences).orElse(List.of());
    }

    Optional<Difference> difference() {
        return chosen < differences().size() ? Optional.of(differences().get(chosen)) : Optional.empty();
    }

    /// Whether several payments can be taken in at once.
    boolean rebuildable() {
        return read.filter(it -> !it.scope().several() && it.onlyAtWeChat().size() > 1)
                .isPresent();
    }

    /// Another day; those of another month are not known yet.
    ReconcileFace at(LocalDate wanted, Optional<Reconciliation> known) {
        var same = YearMonth.from(wanted).equals(month());
        return new ReconcileFace(wanted, same ? days : List.of(), known, 0, working, Optional.empty());
    }

    ReconcileFace with(List<MonthDay> now) {
        return new ReconcileFace(day, now, read, chosen, working, said);
    }

    /// The same day compared once more; the place in the list stays.
    ReconcileFace with(Reconciliation anew) {
        var last = Math.max(0, anew.differences().size() - 1);
        return new ReconcileFace(day, days, Optional.of(anew), Math.min(chosen, last), working, said);
    }

    ReconcileFace choose(int wanted) {
        var last = Math.max(0, differences().size() - 1);
        return new ReconcileFace(day, days, read, Math.clamp(wanted, 0, last), working, Optional.empty());
    }

    ReconcileFace working(boolean now) {
        return new ReconcileFace(day, days, read, chosen, now, said);
    }

    ReconcileFace says(Sentence sentence, boolean wrong) {
        return new ReconcileFace(day, days, read, chosen, working, Optional.of(new Said(sentence, wrong)));
    }
}
