package io.saoma.report;

import io.saoma.book.DeskShifts.TillShift;
import io.saoma.sale.shift.Shift;

/// One shift of whichever till, as it stands in a list.
public record ShiftRow(TillShift of) {

    public KnownTill till() {
        return KnownTill.of(of.till());
    }

    public Shift shift() {
        return of.shift();
    }
}
