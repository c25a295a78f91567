package io.saoma.sale.print;

import io.saoma.sale.Event;
import java.time.Instant;

/// What happens to the receipts of sales, in the words of the journal.
public sealed interface PrintEvent extends Event {

    Slip slip();

    /// Somebody wants it on paper: a person, or the till itself after a sale.
    record PrintWanted(Slip slip, String by, Instant at) implements PrintEvent {}

    /// It is on paper, as far as the printer can tell.
    record PrintDone(Slip slip, Instant at) implements PrintEvent {}
}
