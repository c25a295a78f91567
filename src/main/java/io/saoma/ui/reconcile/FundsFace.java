package io.saoma.ui.reconcile;

import io.saoma.report.reconcile.FundsBeside;
import io.saoma.report.reconcile.FundsReading;
import io.saoma.report.reconcile.FundsReading.Laid;
import java.time.LocalDate;
import java.util.Optional;

/// Whether the merchant's account is in view, and what of it.
sealed interface FundsFace {

    /// The differences are.
    record Away() implements FundsFace {}

    /// WeChat is asked for that of this day.
    record Asking(LocalDate day) implements FundsFace {}

    /// What came of it.
    record Answered(FundsReading reading) implements FundsFace {}

    /// The till itself could not ask.
    record Failed() implements FundsFace {}

    /// What there is to show of it.
    default Optional<FundsBeside> beside() {
        return this instanceof Answered(Laid(var beside)) ? Optional.of(beside) : Optional.empty();
    }
}
