package io.saoma.ui.live;

import io.saoma.ui.Sentence;
import java.util.Optional;

/// All that one page says at one moment, in no language yet.
///
/// @param fault what is wrong with what is typed
/// @param working whether WeChat or the disk is waited for
/// @param verdict what WeChat said last
record LiveFace(Step step, Optional<Sentence> fault, boolean working, Optional<Verdict> verdict) {

    static LiveFace of(Step step) {
        return new LiveFace(step, Optional.empty(), false, Optional.empty());
    }

    static LiveFace working(Step step, Optional<Verdict> verdict) {
        return new LiveFace(step, Optional.empty(), true, verdict);
    }

    LiveFace wrong(Optional<Sentence> what) {
        return new LiveFace(step, what, false, verdict);
    }

    LiveFace said(Verdict word) {
        return new LiveFace(step, Optional.empty(), false, Optional.of(word));
    }

    /// What Enter does.
    Sentence next() {
        if (step != Step.PROOF) {
            return Sentence.of("live.next");
        }
        return verdict.map(Verdict::next).orElse(Sentence.of("live.ask"));
    }
}
