package io.saoma.ui.reconcile;

import io.saoma.report.reconcile.Difference;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.FundsReading;
import io.saoma.report.reconcile.MonthDay;
import io.saoma.report.reconcile.Place;
import io.saoma.report.reconcile.Reading;
import io.saoma.report.reconcile.Reconciliation;
import io.saoma.report.reconcile.Taken;
import io.saoma.sale.SaleKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// What can be done with WeChat's bills, and where the screen leads to; what waits for WeChat or the disk is called
/// aside.
public interface ReconcileDeeds {

    /// Whether the till is in practice, where WeChat forgets its days as soon as the till ends.
    boolean practice();

    /// Every day of the month; called aside.
    List<MonthDay> month(YearMonth month);

    /// The bill of a day, from WeChat; called aside.
    Reading fetch(LocalDate day);

    /// A bill that somebody has downloaded; called aside.
    ///
    /// @param day what a bill without rows is of
    Reading read(Path file, LocalDate day) throws IOException;

    /// What moved on the merchant's account on a day, beside its bill; called aside.
    FundsReading funds(LocalDate day);

    /// Takes into the book what only WeChat has; called aside.
    Taken take(Difference difference);

    /// Takes in every payment of the day that only WeChat has; called aside.
    Map<OnlyAtWeChat, Taken> rebuild(Reconciliation day);

    /// Whether what all tills have is laid beside the bills, and not only what this one has.
    boolean everywhere();

    /// Whether it is this till.
    boolean own(Place place);

    /// Goes to the order.
    void look(SaleKey sale);

    /// Brings back the screen from where one came.
    void leave();
}
