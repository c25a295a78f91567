package io.saoma.book;

import io.saoma.sale.Event;
import java.io.IOException;
import java.util.List;

/// Writes journals for tests that need many events and care little for how they got there.
public final class Journals {

    private Journals() {}

    /// Leaves a home with this journal and no ledger; the book draws one when it is opened.
    public static void write(Home home, List<? extends Event> events) throws IOException {
        try (var journal = Journal.open(home.journal(), new FailingDisk().unforced(), FaultPoint.NONE)) {
            for (var event : events) {
                journal.append(event);
            }
        }
    }
}
