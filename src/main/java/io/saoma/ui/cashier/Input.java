package io.saoma.ui.cashier;

import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;

/// What a cashier can have meant by what stands in the input line; `count` is 1 where no quantity was typed.
sealed interface Input {

    record Nothing() implements Input {}

    /// `3*`: the next thing three times.
    record Count(int count) implements Input {}

    /// `12.5` or `咖啡 12.5`; `name` is empty where none was typed, `text` is all but the quantity.
    record Amount(int count, String name, Money price, String text) implements Input {}

    /// At least eight digits without a point.
    record Barcode(int count, String digits) implements Input {}

    /// The name of a product, or its beginning.
    record Name(int count, String beginning) implements Input {}

    /// `0.35*苹果`: so much of a product, by its name or barcode.
    record Weight(Grams grams, String text) implements Input {}

    record Wrong(Fault fault) implements Input {}

    /// What can be wrong with it; the key names the sentence for the cashier.
    enum Fault {
        ZERO("input.zero"),
        NEGATIVE("input.negative"),
        TOO_MANY_DECIMALS("input.tooManyDecimals"),
        TOO_LARGE("input.tooLarge"),
        NO_AMOUNT("input.noAmount"),
        NO_COUNT("input.noCount"),
        NAME_TOO_LONG("input.nameTooLong");

        private final String key;

        Fault(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
