package io.saoma.sale.staff;

import io.saoma.sale.Event;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.List;

/// What those at the till did with their PIN or as managers: kept for whoever looks later, and needed by no start of
/// the till.
public sealed interface DutyEvent extends Event {

    boolean practice();

    /// Who did it.
    String by();

    /// Somebody came to the till.
    record SignedIn(int number, boolean practice, String by, Instant at) implements DutyEvent {}

    /// The till was locked, where `idle` by itself, as nobody had touched it.
    record TillLocked(boolean idle, boolean practice, String by, Instant at) implements DutyEvent {}

    /// The till's settings were changed: which of them, and never to what.
    record SettingsChanged(List<String> keys, boolean practice, String by, Instant at) implements DutyEvent {

        public SettingsChanged {
            keys = List.copyOf(keys);
        }
    }

    /// A manager approved what somebody else asked for.
    record Approved(Matter matter, String about, Money amount, String asker, boolean practice, String by, Instant at)
            implements DutyEvent {}
}
