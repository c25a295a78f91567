package io.saoma.ui.claim;

import io.saoma.ui.Sentence;

/// All that the claim screen says at one moment, in no language yet.
///
/// @param working whether WeChat is being asked just now
record ClaimFace(Tone tone, Sentence headline, Sentence advice, boolean working) {

    static final ClaimFace ASKS = said(Tone.PLAIN, Sentence.of("claim.ask"), Sentence.of("claim.where"));
    static final ClaimFace NO_NUMBER = said(Tone.DOUBT, Sentence.of("claim.notOne"), Sentence.of("claim.where"));
    static final ClaimFace WORKS =
            new ClaimFace(Tone.PLAIN, Sentence.of("claim.working"), Sentence.of("claim.workingAdvice"), true);
    static final ClaimFace BROKE_OFF =
            said(Tone.TROUBLE, Sentence.of("claim.brokeOff"), Sentence.of("claim.brokeOffAdvice"));

    static ClaimFace said(Tone tone, Sentence headline, Sentence advice) {
        return new ClaimFace(tone, headline, advice, false);
    }
}
