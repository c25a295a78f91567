package io.saoma.sale.staff;

import java.util.Optional;

/// Somebody who works here; the number stays theirs when the name or the role changes.
///
/// @param pin none where no PIN was given, or the one that was given counts no longer
public record Person(int number, String name, Role role, Optional<PinHash> pin) {

    public boolean manager() {
        return role == Role.MANAGER;
    }

    /// Whether they can approve something now.
    public boolean approves() {
        return manager() && pin.isPresent();
    }

    public Person withPin(Optional<PinHash> now) {
        return new Person(number, name, role, now);
    }
}
