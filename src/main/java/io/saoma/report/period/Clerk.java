package io.saoma.report.period;

import io.saoma.sale.Money;

/// What one cashier did.
///
/// @param sales for which money came in
/// @param letOff the discounts of those
/// @param cancelled sales that were rung up and never paid
/// @param refunds which they gave back, of sales of whomever
/// @param byHand payments which they took for made while WeChat could not be asked
/// @param openings of the drawer without any money
public record Clerk(
        Tally sales, Money letOff, long cancelled, Tally refunds, long removedLines, long byHand, long openings) {

    static final Clerk NONE = new Clerk(Tally.NONE, Money.ZERO, 0, Tally.NONE, 0, 0, 0);

    static Clerk sold(Tally sales, Money letOff, long cancelled) {
        return new Clerk(sales, letOff, cancelled, Tally.NONE, 0, 0, 0);
    }

    static Clerk gaveBack(Tally refunds) {
        return new Clerk(Tally.NONE, Money.ZERO, 0, refunds, 0, 0, 0);
    }

    static Clerk marked(long removedLines, long byHand, long openings) {
        return new Clerk(Tally.NONE, Money.ZERO, 0, Tally.NONE, removedLines, byHand, openings);
    }

    Clerk plus(Clerk other) {
        return new Clerk(
                sales.plus(other.sales),
                letOff.plus(other.letOff),
                cancelled + other.cancelled,
                refunds.plus(other.refunds),
                removedLines + other.removedLines,
                byHand + other.byHand,
                openings + other.openings);
    }
}
