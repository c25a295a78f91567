package io.saoma.ui.shift;

import io.saoma.report.KnownTill;
import io.saoma.report.SeenTills;
import io.saoma.report.ShiftRow;
import io.saoma.report.ShiftView;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// What is shown of the shifts of all tills at one moment.
///
/// @param known the tills that there are to choose from
/// @param index which row is looked at; -1 where there is none
/// @param view what it comes to, once that is known
/// @param more whether there are earlier ones
/// @param said what is going on, or what could not be done
record ShiftsFace(
        SeenTills tills,
        List<KnownTill> known,
        List<ShiftRow> rows,
        int index,
        Optional<ShiftView> view,
        boolean more,
        Sentence said) {

    static final ShiftsFace START = new ShiftsFace(
            SeenTills.ALL, List.of(), List.of(), -1, Optional.empty(), false, Sentence.of("shifts.looking"));

    ShiftsFace seeing(SeenTills other) {
        return new ShiftsFace(other, known, List.of(), -1, Optional.empty(), false, START.said);
    }

    ShiftsFace knowing(List<KnownTill> others) {
        return new ShiftsFace(tills, others, rows, index, view, more, said);
    }

    ShiftsFace read(List<ShiftRow> found, int looked, boolean goesOn) {
        return new ShiftsFace(
                tills,
                known,
                found,
                looked,
                looked < 0 ? Optional.empty() : view,
                goesOn,
                Sentence.of("shifts.noneYet"));
    }

    ShiftsFace at(int row) {
        return new ShiftsFace(tills, known, rows, row, Optional.empty(), more, said);
    }

    ShiftsFace with(ShiftView found) {
        return new ShiftsFace(tills, known, rows, index, Optional.of(found), more, said);
    }

    ShiftsFace failed(Sentence why) {
        return new ShiftsFace(tills, known, List.of(), -1, Optional.empty(), false, why);
    }

    Optional<ShiftRow> row() {
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }
}
