package io.saoma.sale;

import java.math.BigDecimal;

/// What the shop lets off, from one line or from the whole basket.
public sealed interface Reduction {

    /// The whole, in the ten-thousandths in which a `Rate` counts.
    int WHOLE = 10_000;

    /// How much is let off of this amount: never less than nothing, never more than all of it.
    Money from(Money amount);

    /// So much money, or all of a smaller amount.
    record Off(Money money) implements Reduction {

        public Off {
            if (!money.isPositive()) {
                throw new IllegalArgumentException("nothing is let off by " + money.fen() + " fen");
            }
        }

        @Override
        public Money from(Money amount) {
            return amount.compareTo(money) < 0 ? amount : money;
        }
    }

    /// Only a part is to be paid, in ten-thousandths: 8折, which is 20 % off, leaves 8,000. What is left to pay is
    /// rounded half up to the fen.
    record Rate(int payable) implements Reduction {

        public Rate {
            if (payable < 0 || payable >= WHOLE) {
                throw new IllegalArgumentException("no part of a price: " + payable + " ten-thousandths");
            }
        }

        @Override
        public Money from(Money amount) {
            return amount.minus(amount.part(payable, WHOLE));
        }

        /// As it is said in China: `8` of 8折, `8.5` of 8.5折.
        public String zhe() {
            return plain(BigDecimal.valueOf(payable, 3));
        }

        /// What it takes off, in percent: `20` of 8折.
        public String percentOff() {
            return plain(BigDecimal.valueOf(WHOLE - payable, 2));
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }

    /// 抹零: what lies over a whole number of `unit`, usually a jiao or a yuan.
    record Rounding(Money unit) implements Reduction {

        public Rounding {
            if (!unit.isPositive()) {
                throw new IllegalArgumentException("nothing is rounded to " + unit.fen() + " fen");
            }
        }

        @Override
        public Money from(Money amount) {
            return new Money(amount.fen() % unit.fen());
        }
    }
}
