package io.saoma.payment.bill;

import io.saoma.sale.BusinessDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What WeChat says it has done for a merchant on one day in Beijing, each row of it once.
public record Bill(Kind kind, List<BillRow> rows) {

    /// A day on which nobody paid.
    public static final Bill EMPTY = new Bill(Kind.ALL, List.of());

    public Bill {
        rows = List.copyOf(rows);
        if (rows.stream().map(row -> BusinessDay.of(row.at())).distinct().count() > 1) {
            throw new IllegalArgumentException("rows of more than one day");
        }
    }

    /// What such a bill lists: WeChat makes it of everything, of payments alone or of refunds alone.
    public enum Kind {
        ALL,
        SUCCESS,
        REFUND
    }

    /// The day that its rows are of; empty where it has none.
    public Optional<LocalDate> day() {
        return rows.stream().findFirst().map(row -> BusinessDay.of(row.at()));
    }

    public Stream<BillRow.Paid> paid() {
        return rows.stream().filter(BillRow.Paid.class::isInstance).map(BillRow.Paid.class::cast);
    }

    public Stream<BillRow.Refunded> refunded() {
        return rows.stream().filter(BillRow.Refunded.class::isInstance).map(BillRow.Refunded.class::cast);
    }

    public Stream<BillRow.Reversed> reversed() {
        return rows.stream().filter(BillRow.Reversed.class::isInstance).map(BillRow.Reversed.class::cast);
    }

    /// What its rows come to.
    public BillSums sums() {
        return BillSums.of(rows);
    }
}
