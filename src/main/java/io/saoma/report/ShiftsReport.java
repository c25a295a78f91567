package io.saoma.report;

import io.saoma.book.DeskBook;
import java.util.List;
import java.util.Optional;

/// Answers what a manager's desk asks of the shifts of all tills; each call waits for the network.
public final class ShiftsReport {

    private final DeskBook desk;
    private final boolean practice;

    public ShiftsReport(DeskBook desk, boolean practice) {
        this.desk = desk;
        this.practice = practice;
    }

    /// Every till that there is to choose from, shop by shop.
    public List<KnownTill> tills() {
        return desk.tills().stream().map(KnownTill::of).toList();
    }

    /// The latest shifts of these tills behind this one.
    public List<ShiftRow> page(SeenTills tills, Optional<ShiftRow> behind, int limit) {
        return desk.of(tills.scope()).shifts().page(practice, behind.map(ShiftRow::of), limit).stream()
                .map(ShiftRow::new)
                .toList();
    }

    /// What one of them comes to: while it is open, as far as its till has handed on what it sold.
    public ShiftView view(ShiftRow row) {
        return new ShiftView(row.shift(), desk.shifts().sums(practice, row.of()));
    }
}
