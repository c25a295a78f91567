package io.saoma.ui.claim;

import io.saoma.ui.Sentence;

/// All that is said while a payment is taken for made by hand, in no language yet.
///
/// @param reason which of the reasons is chosen
record HandFace(Tone tone, Sentence headline, Sentence advice, int reason, Step step) {

    /// How far it has come.
    enum Step {
        /// A reason is chosen.
        ASKING,
        WORKING,
        /// It is on record.
        DONE,
        /// There is nothing more to confirm.
        REFUSED
    }

    boolean asking() {
        return step == Step.ASKING;
    }

    boolean done() {
        return step == Step.DONE;
    }

    HandFace at(Step now) {
        return new HandFace(tone, headline, advice, reason, now);
    }

    HandFace choose(int wanted) {
        return new HandFace(tone, headline, advice, wanted, step);
    }
}
