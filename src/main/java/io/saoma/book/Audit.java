package io.saoma.book;

import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The lines of one journal, to be read by people: who did what, and when.
public sealed interface Audit permits OwnAudit, ChainAudit {

    /// One line of the journal.
    ///
    /// @param kind the word under which it stands there
    /// @param event empty where a newer till wrote it
    /// @param who answers for it; nobody where the till or WeChat did it
    record Entry(
            long line,
            Instant at,
            String kind,
            Optional<Event> event,
            Optional<String> who,
            Optional<SaleNumber> sale) {}

    /// Whose lines they are; none where they are this till's own.
    Optional<DeskBook.Till> till();

    /// The number of the first line.
    long first();

    /// The number of the last line.
    long last();

    /// The lines of these numbers, in their order.
    List<Entry> lines(long first, long last);

    /// When this line was written; empty where there is none of this number.
    Optional<Instant> time(long line);

    /// The first line that was not written before this moment; one behind the last where there is none.
    default long firstAt(Instant moment) {
        var low = first();
        var high = last() + 1;
        // mostly one asks for what is still to come
        if (before(high - 1, moment)) {
            return high;
        }
        while (low < high) {
            var middle = (low + high) / 2;
            if (before(middle, moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean before(long line, Instant moment) {
        return time(line).filter(at -> at.isBefore(moment)).isPresent();
    }
}
