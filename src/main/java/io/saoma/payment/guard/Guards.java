package io.saoma.payment.guard;

import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.payment.guard.Outcome.Refused;
import io.saoma.payment.guard.Readiness.Stop;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// All guards of the till, the gravest first: a sale, or a further attempt of one, begins only where none says stop.
public record Guards(List<Guard> guards) {

    public Guards {
        guards = List.copyOf(guards);
    }

    /// What each of them says now; blocks as long as they do.
    public List<Readiness> look() {
        return guards.stream().map(Guard::look).toList();
    }

    /// Why no sale may begin, if so.
    public static Optional<Reason> stop(List<Readiness> said) {
        return said.stream()
                .filter(Stop.class::isInstance)
                .map(it -> ((Stop) it).reason())
                .findFirst();
    }

    /// Fulfils the wish where nothing forbids it; throws what the wish throws.
    public <T> Outcome<T> begin(Supplier<T> wish) {
        var said = look();
        return stop(said).isPresent() ? new Refused<>(said) : new Begun<>(wish.get());
    }
}
