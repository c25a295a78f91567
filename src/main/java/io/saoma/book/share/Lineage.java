package io.saoma.book.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which lines of a till's chains stand in one journal, and how many do not: they were cut off, or changed, or a second
/// machine writes under the same number.
final class Lineage {

    private final Map<Long, SharedChain> chains;
    private final List<Piece> pieces;
    private final Map<Long, Long> known = new HashMap<>();

    /// @param ours the chain that the journal goes on with, up to where it does
    Lineage(Map<Long, SharedChain> chains, SharedChain ours) {
        this.chains = chains;
        pieces = pieces(chains, ours);
        pieces.forEach(piece -> known.put(piece.chain(), piece.upto()));
    }

    /// The lines of a chain that belong to the journal: those after one of them and up to another.
    ///
    /// @param renamed whether it was written under another name of its till
    record Piece(long chain, boolean renamed, long after, long upto) {}

    /// All of its lines, oldest first.
    List<Piece> pieces() {
        return pieces;
    }

    /// Those that were written under the till's present name. What happens under an earlier one is no longer its
    /// affair.
    List<Piece> ownPieces() {
        return pieces.stream().filter(piece -> !piece.renamed()).toList();
    }

    private static List<Piece> pieces(Map<Long, SharedChain> chains, SharedChain ours) {
        var pieces = new ArrayList<Piece>();
        var upto = ours.head().seq();
        var next = ours;
        while (next != null && pieces.size() <= chains.size()) {
            pieces.addFirst(new Piece(next.id(), next.renamed(), next.after(), upto));
            upto = next.after();
            next = next.parent().map(chains::get).orElse(null);
        }
        return pieces;
    }

    /// How many lines the journal has not that left it at this line or later.
    long foreignLines(long since) {
        return chains.values().stream()
                .filter(chain -> !chain.renamed() && left(chain) >= since)
                .mapToLong(chain -> chain.head().seq() - known.getOrDefault(chain.id(), chain.after()))
                .sum();
    }

    /// The last line that this chain and the journal have in common.
    private long left(SharedChain chain) {
        var left = known.get(chain.id());
        var child = chain;
        for (var i = 0; left == null && i <= chains.size(); i++) {
            var parent = child.parent().map(chains::get);
            if (parent.isEmpty()) {
                return 0;
            }
            var upto = known.get(parent.get().id());
            left = upto == null ? null : Math.min(upto, child.after());
            child = parent.get();
        }
        return left == null ? 0 : left;
    }
}
