package io.saoma.book.share;

import io.saoma.book.JournalTail.Tip;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The till's own journal beside the chains that the shared book has of it.
final class Comparison {

    private final Map<Long, SharedChain> chains;
    private final Hashes ours;
    private final SharedHashes theirs;

    Comparison(Map<Long, SharedChain> chains, Hashes ours, SharedHashes theirs) {
        this.chains = chains;
        this.ours = ours;
        this.theirs = theirs;
    }

    /// The hash of the till's own line of this number; empty where it has none.
    @FunctionalInterface
    interface Hashes {
        Optional<String> of(long seq) throws IOException;
    }

    /// The hash of a line that a chain of the shared book has.
    @FunctionalInterface
    interface SharedHashes {
        Optional<String> of(long chain, long seq) throws SQLException;
    }

    /// What they have in common.
    sealed interface Found {

        /// The whole chain stands in the till's journal, which goes on from there.
        record Whole(SharedChain chain) implements Found {}

        /// Only the lines up to this one do, the last of which is this chain's: the journal was cut there, or changed.
        record Part(SharedChain chain, Tip common) implements Found {}

        /// Nothing does.
        record Nothing() implements Found {}
    }

    /// Of several chains the one with which the till has most in common.
    Found found() throws IOException, SQLException {
        for (var chain : longestFirst()) {
            if (isOurs(chain.head())) {
                return new Found.Whole(chain);
            }
        }
        Found best = new Found.Nothing();
        var most = 0L;
        for (var chain : longestFirst()) {
            var common = common(chain);
            if (common.seq() > most) {
                best = new Found.Part(owner(chain, common.seq()), common);
                most = common.seq();
            }
        }
        return best;
    }

    /// Of two that are equally long, the one that bears the till's name goes on.
    private List<SharedChain> longestFirst() {
        return chains.values().stream()
                .sorted(Comparator.comparingLong(
                                (SharedChain chain) -> -chain.head().seq())
                        .thenComparing(SharedChain::renamed))
                .toList();
    }

    private boolean isOurs(Tip line) throws IOException {
        return ours.of(line.seq()).filter(line.hash()::equals).isPresent();
    }

    /// The last line that both have: hashes agree up to it and never after it.
    private Tip common(SharedChain chain) throws IOException, SQLException {
        var low = 0L;
        var high = chain.head().seq();
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (same(chain, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Tip(low, ours.of(low).orElseThrow());
    }

    private boolean same(SharedChain chain, long seq) throws IOException, SQLException {
        var owned = theirs.of(owner(chain, seq).id(), seq);
        return owned.isPresent() && owned.equals(ours.of(seq));
    }

    /// The chain to which the line of this number belongs, which may be an ancestor.
    private SharedChain owner(SharedChain chain, long seq) {
        var owner = chain;
        while (seq <= owner.after() && owner.parent().isPresent()) {
            var parent = chains.get(owner.parent().get());
            if (parent == null) {
                return owner;
            }
            owner = parent;
        }
        return owner;
    }
}
