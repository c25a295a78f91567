package io.saoma.ui.staff;

import io.saoma.sale.staff.Role;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// All that is shown of the staff at one moment.
///
/// @param role of somebody new
/// @param said what to do, or what is wrong
/// @param wrong whether it is the latter
record StaffFace(StaffStage stage, List<StaffRow> rows, int index, Role role, Sentence said, boolean wrong) {

    /// The one that the keys are about.
    Optional<StaffRow> atHand() {
        return index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    StaffFace at(StaffStage next, Sentence words) {
        return new StaffFace(next, rows, index, role, words, false);
    }

    StaffFace with(int wanted) {
        return new StaffFace(stage, rows, wanted, role, said, wrong);
    }

    StaffFace with(Role wanted) {
        return new StaffFace(stage, rows, index, wanted, said, wrong);
    }

    StaffFace complains(Sentence words) {
        return new StaffFace(stage, rows, index, role, words, true);
    }
}
