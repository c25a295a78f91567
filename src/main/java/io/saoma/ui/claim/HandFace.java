package io.saoma.ui.claim;

import io.saoma.ui.Sentence;

/// All that is said while a payment is taken for made by hand, in no language yet.
///
/// @param reason which of the reasons is chosen
/// @param done whether it is on record
record HandFace(Tone tone, Sentence headline, Sentence advice, int reason, boolean working, boolean done) {}
