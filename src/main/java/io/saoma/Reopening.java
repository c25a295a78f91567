package io.saoma;

import io.saoma.payment.refund.RefundState.Asked;
import io.saoma.ui.Sentence;
import java.util.Optional;

/// Closes the till's window so that it opens anew in the same process, with the settings as they then stand.
///
/// What is open in the book goes on afterwards as after every start; baskets are kept. Only money that is on its way
/// just now is waited for.
final class Reopening {

    private final Till till;
    private final Runnable closing;
    private Runnable wanted = () -> {};

    Reopening(Till till, Runnable closing) {
        this.till = till;
        this.closing = closing;
    }

    /// Who opens the till again once the window is closed.
    void onWanted(Runnable listener) {
        wanted = listener;
    }

    /// What has to end first; empty where the till may close now.
    Optional<Sentence> hindrance() {
        if (till.awaitsMoney()) {
            return Optional.of(Sentence.of("reopening.paying"));
        }
        var asked = till.refunds.open().stream()
                .anyMatch(refund -> refund.refunding().state() instanceof Asked);
        return asked ? Optional.of(Sentence.of("reopening.refunding")) : Optional.empty();
    }

    /// On the JavaFX thread; says what hinders it, else the window closes.
    Optional<Sentence> go() {
        var hindrance = hindrance();
        if (hindrance.isEmpty()) {
            wanted.run();
            closing.run();
        }
        return hindrance;
    }
}
