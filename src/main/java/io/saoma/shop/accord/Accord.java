package io.saoma.shop.accord;

/// How what a till has of its shop stands to what the other tills have.
public enum Accord {
    /// It is the same, or there is no other till.
    SAME,

    /// Nobody knows, for the shared book does not answer.
    AWAY,

    /// A newer till has changed something that this one does not know.
    NEWER,

    /// The shared book was put back to an earlier state, and says something else: a person has to say what is right.
    PUT_BACK
}
