package io.saoma.sale.staff;

import io.saoma.sale.ShopEvent;
import java.time.Instant;

/// What tells who works here and who may try a PIN, in the words of the journal; practice has a staff of its own.
public sealed interface StaffEvent extends ShopEvent {

    /// Whom it is about.
    int number();

    boolean practice();

    /// Who did it.
    String by();

    /// Somebody works here under this name and in this role, from now on or still.
    record PersonSaved(int number, String name, Role role, boolean practice, String by, Instant at)
            implements StaffEvent {}

    /// They have this PIN from now on, and their wrong tries are forgotten.
    record PinGiven(int number, PinHash pin, boolean practice, String by, Instant at) implements StaffEvent {}

    /// They work here no more.
    record PersonRetired(int number, boolean practice, String by, Instant at) implements StaffEvent {}

    /// A wrong PIN was typed for them while `by` was at the till; written down before the answer is given, so that no
    /// restart takes it back.
    record PinRefused(int number, boolean practice, String by, Instant at) implements StaffEvent {}

    /// Their wrong tries are forgotten: the right PIN came, or a manager lets them try again.
    record TriesForgotten(int number, boolean practice, String by, Instant at) implements StaffEvent {}
}
