package io.saoma.payment.refund;

import io.saoma.sale.Money;

/// So many pieces of one line of a sale, and what was paid for them.
///
/// @param line counted from 1
/// @param pieces what is weighed is one
public record ReturnedLine(int line, int pieces, Money money) {

    public ReturnedLine {
        if (line < 1 || pieces < 1 || money.fen() < 0) {
            throw new IllegalArgumentException("%d pieces of line %d for %d fen".formatted(pieces, line, money.fen()));
        }
    }
}
