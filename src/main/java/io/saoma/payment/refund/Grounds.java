package io.saoma.payment.refund;

import java.util.List;

/// On what grounds money goes back, and by whose word.
///
/// @param note what the reason leaves open; may be empty
/// @param lines the goods it is for; none where only an amount was agreed
/// @param by the manager who allowed it, or whoever was there where nobody has a PIN
public record Grounds(RefundReason reason, String note, List<ReturnedLine> lines, String by) {

    public Grounds {
        lines = List.copyOf(lines);
    }
}
