package io.saoma.payment.guard;

import java.util.List;

/// What came of a wish to take money; `T` is what was begun.
public sealed interface Outcome<T> {

    /// The intent is on disk, and whoever carries it on is at work.
    record Begun<T>(T what) implements Outcome<T> {}

    /// A guard said stop, so nothing was written and nothing sent; with what all of them said.
    record Refused<T>(List<Readiness> said) implements Outcome<T> {

        public Refused {
            said = List.copyOf(said);
        }
    }
}
