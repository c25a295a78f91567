package io.saoma.payment.bill;

import io.saoma.sale.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What happens between the book and WeChat's bills, in the words of the journal.
public sealed interface BillEvent extends Event {

    /// The bill of a day lay beside the book, and this is how they agreed; a later one of the same day counts.
    ///
    /// @param sums what its rows come to that are this till's
    /// @param whole whether it told of payments and refunds, and not of a part of them
    /// @param differing the orders of the book that do not agree, by their numbers
    /// @param by who read it; empty where it came by itself
    record BillRead(
            LocalDate day,
            boolean practice,
            String mchId,
            Light light,
            BillCounts counts,
            BillSums sums,
            boolean whole,
            List<String> differing,
            String by,
            Instant at)
            implements BillEvent {

        public BillRead {
            differing = List.copyOf(differing);
        }
    }
}
