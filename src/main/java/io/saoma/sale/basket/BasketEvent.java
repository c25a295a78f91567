package io.saoma.sale.basket;

import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Reductions;
import java.time.Instant;
import java.util.List;

/// What happens to the baskets on the counter, in the words of the journal; a sale takes the basket at hand away.
public sealed interface BasketEvent extends Event {

    /// Who did it.
    String by();

    /// A line of the basket at hand is this now; `index` counts from 0, and one behind the last makes a new line.
    record LinePut(int index, Line line, String by, Instant at) implements BasketEvent {}

    /// A line was taken out of the basket at hand.
    record LineRemoved(int index, Line line, String by, Instant at) implements BasketEvent {}

    /// From this line on, counted from 0, the basket at hand is this now, as after an undo; `from` may be one behind
    /// the last, and nothing follows where `lines` is empty.
    record LinesReplaced(int from, List<Line> lines, String by, Instant at) implements BasketEvent {

        public LinesReplaced {
            lines = List.copyOf(lines);
        }
    }

    /// From the whole basket at hand this is let off now.
    record BasketReduced(Reductions reductions, String by, Instant at) implements BasketEvent {}

    /// This stands beside the basket at hand now; nothing where it is empty.
    record BasketNoted(String note, String by, Instant at) implements BasketEvent {}

    /// The basket at hand was put aside under this ticket.
    record BasketHeld(int ticket, String by, Instant at) implements BasketEvent {}

    /// The basket of this ticket is at hand again.
    record BasketRecalled(int ticket, String by, Instant at) implements BasketEvent {}
}
