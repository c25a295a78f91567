package io.saoma.report.reconcile;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import java.time.LocalDate;

/// What came of wanting to read the bill of a day.
public sealed interface Reading {

    /// It lay beside the book, and how they agree is on record.
    record Compared(Reconciliation reconciliation) implements Reading {}

    /// There was none to be had, or none that can be believed.
    record Unread(BillAnswer<Bill> why) implements Reading {}

    /// A file of a day that is not over: it would be called incomplete tomorrow.
    record NotOver(LocalDate day) implements Reading {}
}
