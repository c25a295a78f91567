package io.saoma.payment.guard;

import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Reason.TakenOver;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks whether the till's number is still its own: two machines that sell under one would give the same numbers to
/// different sales.
///
/// @param takenOver says at once who has it now; empty where nobody else is known to
public record NumberGuard(Supplier<Optional<TakenOver>> takenOver) implements Guard {

    @Override
    public Readiness look() {
        return takenOver.get().<Readiness>map(Stop::new).orElseGet(Fine::new);
    }
}
