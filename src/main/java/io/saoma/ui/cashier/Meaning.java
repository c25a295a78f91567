package io.saoma.ui.cashier;

import io.saoma.sale.Line;
import io.saoma.ui.Sentence;

/// What the input line comes to in this shop.
sealed interface Meaning {

    record Nothing() implements Meaning {}

    /// The next thing so many times.
    record Times(int count) implements Meaning {}

    record Item(Line line) implements Meaning {}

    /// The cashier has to be asked; the sentence says what is wrong and what to do.
    record Unclear(Sentence why) implements Meaning {}

    /// A barcode that no product of the shop has.
    record Unknown(String barcode, Sentence why) implements Meaning {}
}
