package io.saoma.report.period;

import java.util.List;
import java.util.Optional;

/// A period with its figures, and beside them what others had taken by the same time.
///
/// @param before what the period before had taken: of one that still runs, until the same moment
/// @param weekAgo of a day, what the same weekday of the week before had taken, likewise
/// @param bars over the hours of a day, over the days of anything longer
/// @param running whether it has not ended yet
/// @param whose none where they are this till's alone
public record PeriodView(
        Period period,
        Figures figures,
        Tally before,
        Optional<Tally> weekAgo,
        List<Bar> bars,
        boolean running,
        Optional<Whose> whose) {

    public PeriodView {
        bars = List.copyOf(bars);
    }
}
