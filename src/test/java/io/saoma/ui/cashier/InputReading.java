package io.saoma.ui.cashier;

import io.saoma.sale.Money;
import io.saoma.ui.cashier.Input.Amount;
import io.saoma.ui.cashier.Input.Barcode;
import java.util.Optional;

/// A door to the line that takes everything, for those who type anything.
public final class InputReading {

    private InputReading() {}

    /// So many pieces of something at this price.
    public record Priced(int count, String name, Money price) {}

    /// What the line asks money for; empty where it does not.
    public static Optional<Priced> priced(String typed) {
        return InputLine.read(typed) instanceof Amount(var count, var name, var price, var _)
                ? Optional.of(new Priced(count, name, price))
                : Optional.empty();
    }

    /// The digits of a scan; empty where it is none.
    public static Optional<String> scanned(String typed) {
        return InputLine.read(typed) instanceof Barcode(var _, var digits) ? Optional.of(digits) : Optional.empty();
    }
}
