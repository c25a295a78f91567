package io.saoma.report;

import io.saoma.book.Audit.Entry;
import io.saoma.report.AuditPlace.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// One journal, read backwards in short pieces, so that nothing that wants to be written down waits for long.
final class Backwards {

    private final Mark start;
    private final int piece;
    private final Deque<Entry> read = new ArrayDeque<>();
    private long unread;
    private long taken;

    Backwards(Mark start, int piece) {
        this.start = start;
        this.piece = piece;
        unread = start.before();
        taken = start.before();
    }

    /// The latest line that has not been taken.
    Optional<Entry> ahead() {
        while (read.isEmpty() && unread > start.first()) {
            var first = Math.max(start.first(), unread - piece);
            start.audit().lines(first, unread - 1).forEach(read::push);
            unread = first;
        }
        return Optional.ofNullable(read.peek());
    }

    AuditRow take() {
        var entry = read.pop();
        taken = entry.line();
        return AuditRow.of(entry, start.audit().till().map(KnownTill::of));
    }

    Mark mark() {
        return new Mark(start.audit(), start.first(), taken);
    }
}
