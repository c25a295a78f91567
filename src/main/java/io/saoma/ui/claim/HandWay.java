package io.saoma.ui.claim;

import io.saoma.payment.HandOutcome;
import java.util.function.Consumer;

/// What is needed of the counter to take a payment for made by hand.
public interface HandWay {

    /// Asks a manager where one has to be asked; `granted` gets who answers for it, once somebody does.
    void approve(HandCase what, Consumer<String> granted);

    /// Writes it down; called aside.
    HandOutcome confirm(HandCase what, String reason, String by);

    void leave();
}
