package io.saoma.shop;

/// How a till's goods stand to those of the shop's other tills.
public enum Accord {
    /// They are the same, or there is no other till.
    SAME,

    /// Nobody knows, for the shared book does not answer.
    AWAY,

    /// A newer till has changed something that this one does not know.
    NEWER,

    /// The shared book was put back to an earlier state, and its goods are others: a person has to say which are right.
    PUT_BACK
}
