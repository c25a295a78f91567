package io.saoma.ui.live;

import io.saoma.ui.Sentence;
import java.util.Optional;

/// What came of asking WeChat, in words.
///
/// @param mend the page where it is put right; empty where it is put right somewhere else, or nothing is wrong
record Verdict(boolean good, Sentence headline, Sentence advice, Optional<Step> mend) {

    static Verdict bad(String headline, String advice, Optional<Step> mend) {
        return new Verdict(false, Sentence.of(headline), Sentence.of(advice), mend);
    }

    /// What one does about it.
    Sentence next() {
        return good
                ? Sentence.of("live.go")
                : mend.map(step -> Sentence.of("live.mend", Sentence.of(step.title)))
                        .orElse(Sentence.of("live.again"));
    }
}
