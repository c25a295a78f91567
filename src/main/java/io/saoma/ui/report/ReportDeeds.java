package io.saoma.ui.report;

import io.saoma.report.export.Written;
import io.saoma.report.period.Period;
import io.saoma.report.period.PeriodView;
import io.saoma.ui.Language;
import java.nio.file.Path;

/// What the screen needs done; each call but `leave` may wait for the disk.
public interface ReportDeeds {

    /// The period as it stands now.
    PeriodView view(Period period);

    /// Whether there is a printer.
    boolean printable();

    void print(PeriodView view);

    /// Writes the report into a file: a PDF, a workbook or commas, as its name ends.
    Written saveReport(PeriodView view, Language language, Path file);

    /// Writes the orders of the period into a file: a workbook or commas, as its name ends.
    Written saveOrders(Period period, Language language, Path file);

    /// Goes to WeChat's bills beside the book.
    void reconcile();

    /// Brings back the screen from where one came.
    void leave();
}
