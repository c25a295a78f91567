package io.saoma.sale.shift;

import io.saoma.sale.Event;
import io.saoma.sale.Money;
import java.time.Instant;

/// What happens to the drawer beside sales, in the words of the journal.
public sealed interface ShiftEvent extends Event {

    /// Whether no real money is in the drawer.
    boolean practice();

    /// Who did it.
    String by();

    /// A shift begins with so much change in the drawer; `number` counts from 1, apart in practice.
    record ShiftOpened(int number, Money cash, boolean practice, String by, Instant at) implements ShiftEvent {}

    /// Cash went into the drawer for another reason than a sale, or out of it where `amount` is below zero.
    record CashMoved(Money amount, String reason, boolean practice, String by, Instant at) implements ShiftEvent {}

    /// The drawer was opened and no money moved.
    record DrawerOpened(String reason, boolean practice, String by, Instant at) implements ShiftEvent {}

    /// The shift ends: so much should be in the drawer, and so much was counted.
    record ShiftClosed(int number, Money expected, Money counted, boolean practice, String by, Instant at)
            implements ShiftEvent {}
}
