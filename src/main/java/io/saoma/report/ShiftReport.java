package io.saoma.report;

import io.saoma.book.Shifts;
import io.saoma.sale.shift.Shift;
import java.util.Optional;

/// Answers what the shift's screen asks of the ledger; each call waits for the disk.
public final class ShiftReport {

    private final Shifts shifts;
    private final boolean practice;

    public ShiftReport(Shifts shifts, boolean practice) {
        this.shifts = shifts;
        this.practice = practice;
    }

    /// The shift that is open, as it stands now; none between two of them.
    public Optional<ShiftView> now() {
        return shifts.open(practice).map(this::view);
    }

    /// The last shift, open or closed.
    public Optional<ShiftView> last() {
        return shifts.last(practice).map(this::view);
    }

    /// The number of the next one.
    public int next() {
        return shifts.last(practice).map(Shift::number).orElse(0) + 1;
    }

    private ShiftView view(Shift shift) {
        return new ShiftView(shift, shifts.sums(practice, shift));
    }
}
