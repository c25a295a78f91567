package io.saoma.shop.sheet;

import io.saoma.sale.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a price in yuan: `12.5`, `￥12.50`, `1,234.50`, `12元`.
final class PriceCell {

    private static final Pattern FORM =
            Pattern.compile("¥?([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3}|(?=\\.[0-9]))(?:\\.([0-9]*))?元?");
    private static final Pattern IDLE_ZEROS = Pattern.compile("(?<=^[0-9]{2})0+$");

    private PriceCell() {}

    /// The price; empty, with a remark, where it is none.
    ///
    /// @param times how often the unit of the sheet is in the unit of the shop
    static Optional<Money> read(String cell, int times, long line, Remarks remarks) {
        var text = Cell.narrow(cell).replace(" ", "");
        var form = FORM.matcher(text);
        if (!form.matches()) {
            remarks.add(line, Remark.Kind.PRICE_UNREADABLE, text);
            return Optional.empty();
        }
        var decimals =
                form.start(2) < 0 ? "" : IDLE_ZEROS.matcher(form.group(2)).replaceAll("");
        var price = Money.parse(form.group(1).replace(",", "") + "." + decimals).map(money -> money.times(times));
        if (price.isEmpty()) {
            remarks.add(line, Remark.Kind.PRICE_DECIMALS, text);
        } else if (!price.get().chargeable()) {
            remarks.add(line, Remark.Kind.PRICE_OUT_OF_RANGE, text);
        }
        return price.filter(Money::chargeable);
    }
}
