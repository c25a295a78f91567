package io.saoma.proof.matrix;

/// What a fault amounts to for the payment; the rows of `States`.
enum Row {
    /// Odd, but to be taken as it is.
    GOOD,
    /// Surely not a byte has left the till.
    UNSENT,
    /// Nothing is learnt, and WeChat has done nothing.
    UNDONE,
    /// Nothing is learnt, but WeChat has done its work.
    DONE,
    /// A signed no for a reason that a person has to mend.
    REFUSED,
    /// A signed no: the number is known with other contents.
    TAKEN,
    /// A signed word that the order is closed.
    CLOSED,
    /// Rightly signed, but not what was ordered.
    ALIEN
}
