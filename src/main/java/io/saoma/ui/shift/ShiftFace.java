package io.saoma.ui.shift;

import io.saoma.report.ShiftView;
import io.saoma.ui.Sentence;
import java.util.Optional;

/// All that is shown of a shift at one moment.
///
/// @param said what to do, or what is wrong
/// @param wrong whether it is the latter
record ShiftFace(ShiftStage stage, Optional<ShiftView> shift, Sentence said, boolean wrong) {

    static final ShiftFace NONE =
            new ShiftFace(ShiftStage.LOOKING, Optional.empty(), Sentence.of("shifts.looking"), false);

    ShiftFace at(ShiftStage next, String said) {
        return new ShiftFace(next, shift, Sentence.of(said), false);
    }

    ShiftFace says(Sentence words, boolean isWrong) {
        return new ShiftFace(stage, shift, words, isWrong);
    }
}
