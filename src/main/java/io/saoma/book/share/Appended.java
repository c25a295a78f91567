package io.saoma.book.share;

import java.util.List;

/// What became of a change that a till wanted to append to its shop's.
public sealed interface Appended {

    /// It stands, now or since a try whose answer was lost.
    record Stands(long version) implements Appended {}

    /// It does not stand: others changed this meanwhile, in this order, from the version after the seen one on.
    record Overtaken(List<ShopChange> meanwhile) implements Appended {

        public Overtaken {
            meanwhile = List.copyOf(meanwhile);
        }
    }

    /// It does not stand: the server has been put back to before what the till has seen.
    record Forgotten(long version) implements Appended {}
}
