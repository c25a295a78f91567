package io.saoma.ui.start;

import io.saoma.payment.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of the till's last run when it starts again.
///
/// @param clean whether the till was shut down in order, or never ran
/// @param lastLine when the journal's last line was written; empty where there is none
/// @param now when the till started again
/// @param lines how many lines the journal has
/// @param ledgerRebuilt whether the ledger was missing or bad, and was drawn anew from the journal
/// @param replayed how many lines the ledger was behind
/// @param restored how many lines the journal had lost and the ledger gave back
/// @param tornBytes how many bytes of a half-written last line were cut off and kept aside
/// @param paid what was recorded as paid so shortly before an unclean end that perhaps nobody saw it
/// @param whole whether the journal was checked from end to end and nothing was found
public record LastRun(
        boolean clean,
        Optional<Instant> lastLine,
        Instant now,
        long lines,
        boolean ledgerRebuilt,
        long replayed,
        long restored,
        long tornBytes,
        List<Payment> paid,
        boolean whole) {}
