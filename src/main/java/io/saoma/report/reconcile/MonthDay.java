package io.saoma.report.reconcile;

import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Light;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One day of a month at a glance.
///
/// @param made whether WeChat has made its bill by now
/// @param agreed how its bill and the book agreed; none where it was not read
public record MonthDay(LocalDate day, boolean made, Optional<Agreed> agreed) {

    /// What the last reading of its bill came to.
    public record Agreed(Light light, BillCounts counts, BillSums sums, Instant at) {}
}
