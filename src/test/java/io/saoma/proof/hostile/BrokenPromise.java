package io.saoma.proof.hostile;

import io.saoma.proof.Tally.Count;

/// A case in which the till lost, doubled or invented money, or was about to.
final class BrokenPromise extends AssertionError {

    private static final long serialVersionUID = 1;

    private final Count count;

    BrokenPromise(Count count, String what) {
        super(what);
        this.count = count;
    }

    Count count() {
        return count;
    }
}
