package io.saoma.payment.guard;

import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Looks after the till's clock, by the latest answer of WeChat's; as long as none has come nothing is known, and
/// selling goes on. Safe from any thread.
public final class ClockGuard implements Guard, Consumer<ClockReading> {

    private final AtomicReference<Optional<ClockReading>> latest = new AtomicReference<>(Optional.empty());
    private final Runnable askWeChat;

    /// @param askWeChat has WeChat tell its time, to this guard, before it returns; or does not get through
    public ClockGuard(Runnable askWeChat) {
        this.askWeChat = askWeChat;
    }

    @Override
    public void accept(ClockReading reading) {
        latest.set(Optional.of(reading));
    }

    /// A clock that stops the till is looked at anew: while nothing is sold, nobody else asks WeChat anything.
    @Override
    public Readiness look() {
        if (judge() instanceof Stop) {
            askWeChat.run();
        }
        return judge();
    }

    /// The latest reading; empty where none has come.
    public Optional<ClockReading> latest() {
        return latest.get();
    }

    private Readiness judge() {
        return latest.get().map(ClockReading::judge).orElseGet(Fine::new);
    }
}
