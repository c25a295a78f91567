package io.saoma.payment.guard;

import io.saoma.payment.OpenPayment;
import java.util.List;

/// What came of a wish to charge.
public sealed interface Outcome {

    /// The intent is on disk and its driver at work.
    record Begun(OpenPayment payment) implements Outcome {}

    /// A guard said stop, so nothing was written and nothing sent; with what all of them said.
    record Refused(List<Readiness> said) implements Outcome {

        public Refused {
            said = List.copyOf(said);
        }
    }
}
