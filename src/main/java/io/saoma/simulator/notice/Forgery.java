package io.saoma.simulator.notice;

/// A notice that somebody else might send, or that tells what is not so.
public enum Forgery {
    /// One digit of the sign is another.
    FLIPPED_SIGN,
    /// Signed with a key that is not the merchant's.
    OTHER_KEY,
    /// Changed after it was signed.
    TAMPERED,
    UNSIGNED,
    /// Neither `return_code` nor sign: what once slipped through a much used library.
    NO_RETURN_CODE,
    /// Rightly signed, but of another amount.
    OTHER_AMOUNT,
    /// Rightly signed, but to another merchant.
    FOREIGN_MERCHANT,
    /// Rightly signed, but of an order that nobody has.
    NO_SUCH_ORDER,
    /// Right in every way, only that nobody has paid.
    NOT_PAID
}
