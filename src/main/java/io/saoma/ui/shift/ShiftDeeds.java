package io.saoma.ui.shift;

import io.saoma.report.ShiftView;
import io.saoma.sale.Money;
import java.util.Optional;

/// What the screen needs done; each call may wait for the disk.
public interface ShiftDeeds {

    /// The shift that is open, as it stands now; none between two of them.
    Optional<ShiftView> now();

    /// Begins the next one with so much change in the drawer.
    ShiftView open(Money cash);

    /// Puts cash in, or takes it out where the amount is below zero.
    ShiftView move(Money amount, String reason);

    /// Opens the drawer, and nothing else.
    ShiftView openDrawer(String reason);

    /// Ends the shift with what was counted.
    ShiftView close(Money counted);

    /// Whether there are other tills.
    boolean othersToSee();

    /// Goes to the shifts of all tills.
    void showOthers();

    /// Whether there is a printer.
    boolean printable();

    void print(ShiftView shift);
}
