package io.saoma.book;

import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which sales of a day are wanted; what is empty leaves none out.
///
/// @param least the smallest total
/// @param most the greatest total
public record Wanted(
        boolean practice,
        Optional<SaleKind> kind,
        Optional<String> cashier,
        Optional<Integer> till,
        Optional<Means> means,
        Optional<Money> least,
        Optional<Money> most,
        Text text) {

    /// What a text that somebody typed may mean; a sale fits that has any of it.
    ///
    /// @param number a whole number of ours or of WeChat's
    /// @param ending how such a number ends
    /// @param amount the total
    /// @param item a part of the name of one of its goods, in lower case
    public record Text(String number, String ending, Optional<Money> amount, String item) {

        public static final Text NONE = new Text("", "", Optional.empty(), "");
    }

    /// Every sale of this mode.
    public static Wanted all(boolean practice) {
        return new Wanted(
                practice,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Text.NONE);
    }

    /// The values of the questions in `orders.sql`, in the order of their numbers, with these at the end.
    @Nullable
    Object[] on(LocalDate day, Object... more) {
        @Nullable Object[] values = new @Nullable Object[12 + more.length];
        values[0] = practice;
        values[1] = day;
        values[2] = kind.map(SaleKind::name).orElse(null);
        values[3] = cashier.orElse(null);
        values[4] = till.orElse(null);
        values[5] = means.map(Means::name).orElse(null);
        values[6] = least.map(Money::fen).orElse(null);
        values[7] = most.map(Money::fen).orElse(null);
        values[8] = text.number();
        values[9] = text.ending();
        values[10] = text.amount().map(Money::fen).orElse(null);
        values[11] = text.item();
        System.arraycopy(more, 0, values, 12, more.length);
        return values;
    }
}
