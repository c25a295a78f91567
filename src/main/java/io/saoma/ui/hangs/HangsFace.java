package io.saoma.ui.hangs;

import io.saoma.report.Hang;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the screen shows.
///
/// @param read whether the list has been read at all
/// @param chosen the name of the one that is looked at
/// @param said what came of the last deed
record HangsFace(boolean read, List<Hang> hangs, Optional<String> chosen, boolean working, Optional<Sentence> said) {

    static final HangsFace EMPTY = new HangsFace(false, List.of(), Optional.empty(), false, Optional.empty());

    int index() {
        return IntStream.range(0, hangs.size())
                .filter(i -> chosen.filter(hangs.get(i).name()::equals).isPresent())
                .findFirst()
                .orElse(-1);
    }

    Optional<Hang> hang() {
        return index() < 0 ? Optional.empty() : Optional.of(hangs.get(index()));
    }

    /// The same choice among others; the one in its place where it is gone.
    HangsFace over(List<Hang> others) {
        var now = new HangsFace(true, others, chosen, false, said);
        return now.index() >= 0 || others.isEmpty() ? now : now.choose(Math.max(0, index()), said);
    }

    HangsFace choose(int wanted) {
        return choose(wanted, Optional.empty());
    }

    private HangsFace choose(int wanted, Optional<Sentence> saying) {
        return hangs.isEmpty()
                ? this
                : new HangsFace(
                        read,
                        hangs,
                        Optional.of(hangs.get(Math.clamp(wanted, 0, hangs.size() - 1))
                                .name()),
                        working,
                        saying);
    }

    HangsFace working(boolean now) {
        return new HangsFace(read, hangs, chosen, now, said);
    }

    HangsFace saying(Sentence sentence) {
        return new HangsFace(read, hangs, chosen, false, Optional.of(sentence));
    }
}
