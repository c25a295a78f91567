package io.saoma.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much of a thing a line holds: so many pieces, or what the scale said.
public sealed interface Quantity {

    /// What this much costs.
    ///
    /// @param price for one piece; of what is weighed, for a kilogram
    Money at(Money price);

    /// How many things a person would count.
    int pieces();

    record Pieces(int count) implements Quantity {

        public static final int MOST = 9_999;

        public Pieces {
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("a line holds 1 to " + MOST + " pieces, not " + count);
            }
        }

        @Override
        public Money at(Money price) {
            return price.times(count);
        }

        @Override
        public int pieces() {
            return count;
        }

        @Override
        public String toString() {
            return Integer.toString(count);
        }
    }

    /// A weight; whatever was weighed together counts as one piece.
    record Grams(int grams) implements Quantity {

        public static final int MOST = 999_999;

        public Grams {
            if (grams < 1 || grams > MOST) {
                throw new IllegalArgumentException("a line holds 1 to " + MOST + " grams, not " + grams);
            }
        }

        /// Rounded to the nearest fen, from half a fen on upwards.
        @Override
        public Money at(Money price) {
            var exact = BigDecimal.valueOf(Math.multiplyExact(price.fen(), grams), 3);
            return new Money(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }

        @Override
        public int pieces() {
            return 1;
        }

        /// As it stands in a table: `0.350 kg`.
        @Override
        public String toString() {
            return BigDecimal.valueOf(grams, 3) + " kg";
        }
    }
}
