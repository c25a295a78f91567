package io.saoma.report.export;

import io.saoma.sale.Money;
import java.time.Instant;
import java.time.LocalDate;

/// What stands in one cell of a sheet.
sealed interface Cell {

    Cell EMPTY = new Words("");

    /// A text that nobody takes for a formula.
    record Words(String text) implements Cell {

        public Words {
            text = Neutral.of(text);
        }
    }

    /// In yuan, as a number that can be added up.
    record Amount(Money money) implements Cell {}

    record Whole(long number) implements Cell {}

    /// In Shanghai, to the second.
    record Moment(Instant at) implements Cell {}

    record Day(LocalDate day) implements Cell {}
}
