package io.saoma.payment.bill;

/// How many payments and refunds of a day fell where.
///
/// @param matched payments, refunds and reversals of which both say the same
/// @param elsewhere rows of other tills of the same merchant, which are nobody's difference
public record BillCounts(
        int matched, int onlyAtWeChat, int onlyHere, int amountDiffers, int refundDiffers, int elsewhere) {}
