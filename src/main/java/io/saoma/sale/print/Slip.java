package io.saoma.sale.print;

import io.saoma.sale.SaleNumber;

/// One piece of paper of a sale.
///
/// @param copy 0 for the first one, else which reprint it is
public record Slip(SaleNumber sale, int copy) {

    public Slip {
        if (copy < 0) {
            throw new IllegalArgumentException("no copy: " + copy);
        }
    }

    /// Reads what `toString` wrote; `IllegalArgumentException` for anything else.
    public static Slip parse(String text) {
        var cut = text.indexOf('/');
        if (cut < 0) {
            throw new IllegalArgumentException("no slip: " + text);
        }
        return new Slip(SaleNumber.parse(text.substring(0, cut)), Integer.parseInt(text, cut + 1, text.length(), 10));
    }

    /// Number and copy: `01-260314-0042/0`.
    @Override
    public String toString() {
        return sale + "/" + copy;
    }
}
