package io.saoma.report.reconcile;

/// What came of taking into the book what only WeChat had.
public enum Taken {
    /// WeChat confirmed it, and it is on record.
    DONE,
    /// It is on its way: WeChat could not be asked, or does not say the same yet; the till goes on asking.
    UNCONFIRMED,
    /// It is none of this till's, or nothing that one press can mend: a person has to look.
    NOT_OURS
}
