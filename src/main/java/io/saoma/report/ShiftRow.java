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

    /// Whether the other is this shift, whatever has happened in it meanwhile.
    public boolean same(ShiftRow other) {
        return of.chain() == other.of.chain() && shift().line() == other.shift().line();
    }
}
