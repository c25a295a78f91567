package io.saoma.sale;

import java.util.Optional;

/// A sale among those of many shops, whose numbers may be the same; written as its number, behind its shop where it is
/// another till's: `二号店/02-260314-0042`.
///
/// @param shop none where it is the till's own
public record SaleKey(Optional<String> shop, SaleNumber number) {

    private static final char BETWEEN = '/';

    /// Of a sale of this till.
    public static SaleKey own(SaleNumber number) {
        return new SaleKey(Optional.empty(), number);
    }

    /// Reads what `toString` wrote; `IllegalArgumentException` for anything else.
    public static SaleKey parse(String text) {
        var end = text.lastIndexOf(BETWEEN);
        return new SaleKey(
                end < 0 ? Optional.empty() : Optional.of(text.substring(0, end)),
                SaleNumber.parse(text.substring(end + 1)));
    }

    @Override
    public String toString() {
        return shop.map(name -> name + BETWEEN).orElse("") + number;
    }
}
