package io.saoma.ui.claim;

/// How the sentence on the claim screen is meant, by its tint.
enum Tone {
    PLAIN,
    /// The goods may go.
    GOOD,
    /// Somebody has to think first.
    DOUBT,
    /// The goods stay here.
    TROUBLE
}
