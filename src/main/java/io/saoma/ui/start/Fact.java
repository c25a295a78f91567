package io.saoma.ui.start;

import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;

/// One line of what the till has checked: a mark, what it is about, and a figure.
record Fact(Mark mark, Sentence text, Sentence figure) {

    /// How the check stands; the style class and the SVG path on a field of 20 × 20.
    enum Mark {
        WELL("well", "M4.5 10.5 8.5 14.5 15.5 6"),
        UNDER_WAY("under-way", "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 6v4l2.5 2"),
        WRONG("wrong", "M10 4v8M10 15.8v.1");

        final String style;
        final String path;

        Mark(String style, String path) {
            this.style = style;
            this.path = path;
        }
    }

    static List<Fact> of(LastRun last, int asked, int payments) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                last.whole() ? Mark.WELL : Mark.WRONG,
                last.whole() ? "startup.agree" : "startup.notWhole",
                "startup.lines",
                last.lines()));
        if (last.ledgerRebuilt()) {
            facts.add(fact(Mark.WELL, "startup.rebuilt", "startup.lines", last.replayed()));
        } else if (last.replayed() > 0) {
            facts.add(fact(Mark.WELL, "startup.replayed", "startup.lines", last.replayed()));
        }
        if (last.restored() > 0) {
            facts.add(fact(Mark.WELL, "startup.restored", "startup.lines", last.restored()));
        }
        if (last.tornBytes() > 0) {
            facts.add(fact(Mark.WELL, "startup.torn", "startup.bytes", last.tornBytes()));
        }
        if (payments > 0) {
            var mark = asked == payments ? Mark.WELL : Mark.UNDER_WAY;
            facts.add(new Fact(mark, Sentence.of("startup.asked"), Sentence.of("startup.askedOf", asked, payments)));
        }
        return List.copyOf(facts);
    }

    private static Fact fact(Mark mark, String text, String unit, long count) {
        return new Fact(mark, Sentence.of(text), Sentence.of(unit, "%,d".formatted(count)));
    }
}
