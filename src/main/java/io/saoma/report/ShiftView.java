package io.saoma.report;

import io.saoma.sale.Money;
import io.saoma.sale.shift.Shift;
import io.saoma.sale.shift.ShiftSums;
import java.util.Optional;

/// One shift with its sums: while it is open an X report, once it is closed the Z report.
public record ShiftView(Shift shift, ShiftSums sums) {

    /// What should be in the drawer by now.
    public Money expected() {
        return shift.cash()
                .plus(sums.cash())
                .plus(sums.putIn())
                .minus(sums.takenOut())
                .minus(sums.cashBack());
    }

    /// What came in by all ways, less what went back.
    public Money taken() {
        return sums.cash().plus(sums.weChat()).minus(sums.cashBack()).minus(sums.weChatBack());
    }

    /// What was counted over what should have been there: below zero where some is missing; none while it is open.
    public Optional<Money> difference() {
        return shift.closing().map(closing -> closing.counted().minus(closing.expected()));
    }
}
