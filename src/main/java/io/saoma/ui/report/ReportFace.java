package io.saoma.ui.report;

import io.saoma.report.period.PeriodView;
import io.saoma.ui.Sentence;
import java.util.Optional;

/// All that is shown of a period at one moment.
///
/// @param view none until the figures are there
/// @param said what became of what was asked for
/// @param wrong whether nothing did
record ReportFace(Optional<PeriodView> view, Sentence said, boolean wrong) {

    static final ReportFace NONE = new ReportFace(Optional.empty(), Sentence.of("report.adding"), false);

    ReportFace says(Sentence words, boolean isWrong) {
        return new ReportFace(view, words, isWrong);
    }
}
