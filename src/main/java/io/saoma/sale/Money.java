package io.saoma.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/// An amount of renminbi, counted in fen so that no cent is ever lost to a `double`; below zero where money goes back.
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /// The most that one order may ask for: WeChat takes ten digits of fen at the most.
    public static final Money MOST = new Money(9_999_999_999L);

    /// Reads what a cashier types (`12`, `12.5`, `12.50`); empty when it is no amount in yuan with at most two
    /// decimals.
    public static Optional<Money> parse(String text) {
        if (!text.matches("\\d{1,15}(\\.\\d{0,2})?|\\.\\d{1,2}")) {
            return Optional.empty();
        }
        return Optional.of(new Money(new BigDecimal(text).movePointRight(2).longValueExact()));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return ZERO.minus(this);
    }

    /// So many parts of a whole of this amount, rounded half up to the fen.
    public Money part(long parts, long whole) {
        var exact = BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(parts))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        return new Money(exact.longValueExact());
    }

    public boolean isPositive() {
        return fen > 0;
    }

    /// Whether an order over this amount may be sent: from 1 fen to ten digits.
    public boolean chargeable() {
        return fen >= 1 && fen <= MOST.fen;
    }

    /// The amount in yuan with two decimals and no sign of the currency, as it stands in a table: `1,234.50`.
    public String yuan() {
        var amount = String.format(Locale.ROOT, "%,d.%02d", Math.abs(fen / 100), Math.abs(fen % 100));
        return fen < 0 ? "−" + amount : amount;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /// The amount as it stands in a total: `¥1,234.50`.
    @Override
    public String toString() {
        return fen < 0 ? "−¥" + yuan().substring(1) : "¥" + yuan();
    }
}
