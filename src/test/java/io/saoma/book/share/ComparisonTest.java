package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.JournalTail.Tip;
import io.saoma.book.share.Comparison.Found;
import io.saoma.book.share.Comparison.Found.Nothing;
import io.saoma.book.share.Comparison.Found.Part;
import io.saoma.book.share.Comparison.Found.Whole;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A till whose journal is cut again and again, by backups of whatever age, and a shared book in lists: whatever was
/// handed on stays there once, and every journal is found again as a way through the chains.
class ComparisonTest {

    private final Map<Long, SharedChain> chains = new HashMap<>();
    private final Map<Long, Map<Long, String>> lines = new HashMap<>();
    private int written;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyJournalIsAWayThroughTheChains(long seed) throws IOException, SQLException {
        var random = new Random(seed);
        var journals = new ArrayList<List<String>>(List.of(List.of()));
        for (var step = 0; step < 60; step++) {
            var old = journals.get(random.nextInt(journals.size()));
            var journal = new ArrayList<>(
                    old.subList(0, random.nextInt(3) == 0 ? random.nextInt(old.size() + 1) : old.size()));
            for (var i = random.nextInt(6); i >= 0; i--) {
                journal.add("line " + ++written);
            }
            var chain = handOn(journal);
            assertEquals(journal, way(chain));
            var lineage = new Lineage(chains, chain);
            assertEquals(journal, lines(lineage));
            assertEquals(written - journal.size(), lineage.foreignLines(0));
            var since = random.nextInt(journal.size() + 1);
            assertEquals(foreign(journal, since), lineage.foreignLines(since));
            journals.add(journal);
        }
        assertEquals(written, lines.values().stream().mapToInt(Map::size).sum());
    }

    private SharedChain handOn(List<String> journal) throws IOException, SQLException {
        var chain = chain(journal, found(journal));
        for (var seq = chain.head().seq() + 1; seq <= journal.size(); seq++) {
            of(chain.id()).put(seq, hash(journal, seq));
        }
        var level = chain.at(new Tip(journal.size(), hash(journal, journal.size())));
        chains.put(level.id(), level);
        return level;
    }

    private Found found(List<String> journal) throws IOException, SQLException {
        return new Comparison(
                        chains,
                        seq -> seq > journal.size() ? Optional.empty() : Optional.of(hash(journal, seq)),
                        (chain, seq) -> Optional.ofNullable(of(chain).get(seq)))
                .found();
    }

    private SharedChain chain(List<String> journal, Found found) {
        return switch (found) {
            case Whole(var chain) -> chain;
            case Part(var parent, var common) -> begun(Optional.of(parent.id()), common);
            case Nothing _ -> begun(Optional.empty(), new Tip(0, hash(journal, 0)));
        };
    }

    private SharedChain begun(Optional<Long> parent, Tip after) {
        var chain = new SharedChain(lines.size() + 1, false, parent, after.seq(), after);
        lines.put(chain.id(), new HashMap<>());
        return chain;
    }

    private Map<Long, String> of(long chain) {
        return Objects.requireNonNull(lines.get(chain));
    }

    private List<String> way(SharedChain chain) {
        var way = new ArrayList<String>();
        for (var seq = 1L; seq <= chain.head().seq(); seq++) {
            var owner = chain;
            while (seq <= owner.after()) {
                owner = Objects.requireNonNull(chains.get(owner.parent().orElseThrow()));
            }
            way.add(of(owner.id()).getOrDefault(seq, "none"));
        }
        return way;
    }

    private List<String> lines(Lineage lineage) {
        var found = new ArrayList<String>();
        for (var piece : lineage.pieces()) {
            for (var seq = piece.after() + 1; seq <= piece.upto(); seq++) {
                found.add(of(piece.chain()).getOrDefault(seq, "none"));
            }
        }
        return found;
    }

    /// The lines of every chain that a journal has not, where the two part at this line or later.
    private long foreign(List<String> journal, long since) {
        var foreign = 0L;
        for (var chain : chains.values()) {
            var way = way(chain);
            var common = 0;
            while (common < Math.min(way.size(), journal.size())
                    && way.get(common).equals(journal.get(common))) {
                common++;
            }
            foreign += common >= since ? way.size() - Math.max(common, chain.after()) : 0;
        }
        return foreign;
    }

    private static String hash(List<String> journal, long seq) {
        return seq == 0 ? "" : journal.get((int) seq - 1);
    }
}
