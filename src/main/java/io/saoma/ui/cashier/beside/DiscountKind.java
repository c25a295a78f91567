package io.saoma.ui.cashier.beside;

import io.saoma.sale.Money;
import io.saoma.sale.Reduction;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import java.math.BigDecimal;
import java.util.Optional;

/// The three ways in which a discount is said.
public enum DiscountKind {
    /// 8折: eight tenths are paid. Two digits are tenths and hundredths, as 85 and 88 are said 八五折 and 八八折.
    ZHE {
        @Override
        Optional<Reduction> read(String typed) {
            var said = typed.matches("[1-9][1-9]") ? typed.charAt(0) + "." + typed.charAt(1) : typed;
            return number(said, 2)
                    .filter(_ -> !said.matches("0\\d.*"))
                    .filter(zhe -> zhe.signum() > 0 && zhe.compareTo(BigDecimal.TEN) < 0)
                    .map(zhe -> new Rate(zhe.movePointRight(3).intValueExact()));
        }
    },
    /// So many of a hundred are let off; all of them make a gift.
    PERCENT {
        @Override
        Optional<Reduction> read(String typed) {
            return number(typed, 2)
                    .filter(percent -> percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0)
                    .map(percent ->
                            new Rate(HUNDRED.subtract(percent).movePointRight(2).intValueExact()));
        }
    },
    /// So many yuan are let off.
    YUAN {
        @Override
        Optional<Reduction> read(String typed) {
            return Money.parse(typed).filter(Money::isPositive).map(Off::new);
        }
    };

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Empty where the text says no discount of this kind.
    abstract Optional<Reduction> read(String typed);

    DiscountKind next() {
        return switch (this) {
            case ZHE -> PERCENT;
            case PERCENT -> YUAN;
            case YUAN -> ZHE;
        };
    }

    private static Optional<BigDecimal> number(String typed, int decimals) {
        return typed.matches("\\d{1,3}(\\.\\d{0," + decimals + "})?")
                ? Optional.of(new BigDecimal(typed))
                : Optional.empty();
    }
}
