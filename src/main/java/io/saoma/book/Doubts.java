package io.saoma.book;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Where a ledger that was drawn anew may say something else than the book's own, found while the book goes on selling.
///
/// The book is asked for a few lines at a time. A sale that goes on meanwhile leaves a doubt as well, which is gone
/// once the new ledger is level with the book.
record Doubts(List<Span> spans) {

    private static final long LINES = 1_000;

    static Doubts of(Ledger drawn, Book book) throws SQLException {
        var head = drawn.head().seq();
        var spans = new ArrayList<Span>();
        for (var first = 1L; first <= head; first += LINES) {
            var span = new Span(first, Math.min(head, first + LINES - 1), 1);
            if (!span.sum(drawn).equals(book.ask(span::sum))) {
                spans.add(span);
            }
        }
        spans.add(new Span(head + 1, Long.MAX_VALUE, 1));
        return new Doubts(List.copyOf(spans));
    }

    /// Whether these two ledgers, level with each other, say the same all the same.
    boolean unfounded(Ledger one, Ledger other) throws SQLException {
        for (var span : spans) {
            if (!span.same(one, other)) {
                return false;
            }
        }
        return true;
    }
}
