package io.saoma.book.share;

import java.util.HashMap;
import java.util.Map;

/// Which lines of a till's chains stand in its own journal, and how many do not: they were cut off, or changed, or a
/// second machine writes under the same number.
final class Lineage {

    private Lineage() {}

    /// @param ours the chain that the till's own journal goes on with
    static long foreignLines(Map<Long, SharedChain> chains, SharedChain ours) {
        var known = known(chains, ours);
        return chains.values().stream()
                .mapToLong(chain -> chain.head().seq() - known.getOrDefault(chain.id(), chain.after()))
                .sum();
    }

    /// Up to which line each ancestor belongs to the journal.
    private static Map<Long, Long> known(Map<Long, SharedChain> chains, SharedChain ours) {
        var known = new HashMap<Long, Long>();
        known.put(ours.id(), ours.head().seq());
        var child = ours;
        var parent = child.parent().map(chains::get);
        while (parent.isPresent() && !known.containsKey(parent.get().id())) {
            known.put(parent.get().id(), child.after());
            child = parent.get();
            parent = child.parent().map(chains::get);
        }
        return known;
    }
}
