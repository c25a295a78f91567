package io.saoma.proof.kill;

/// What a victim says; its lines begin with one of these, and a tab stands before each further word.
public enum Word {
    /// The window is open and the till can be used.
    USABLE,
    /// An event has been recorded: its kind and its order.
    RECORDED,
    /// The heading of the start report.
    TOLD,
    /// One payment of the start report: the text and the details.
    OUTCOME,
    /// Each payment of the last run has been asked about, and the start report has been read.
    SETTLED,
    /// The screen is green for this order.
    GREEN,
    /// It stands still at this point.
    AT,
    /// Something is wrong with the victim itself.
    FAULT
}
