package io.saoma.report;

import io.saoma.sale.Money;
import io.saoma.sale.shift.ByHand;
import io.saoma.sale.shift.Closing;
import io.saoma.sale.shift.Shift;
import io.saoma.sale.shift.ShiftSums;
import java.time.Instant;
import java.util.Optional;

/// A shift of a busy day, for tests of what is made of it.
public record ShiftSample(
        Instant opened, Money cash, Money putIn, Money takenOut, long openings, Optional<Money> counted) {

    public ShiftSample(Instant opened, Money cash) {
        this(opened, cash, Money.ZERO, Money.ZERO, 0, Optional.empty());
    }

    /// Nothing moves by zero, but the drawer opens.
    public ShiftSample moved(Money amount) {
        return new ShiftSample(
                opened,
                cash,
                amount.isPositive() ? putIn.plus(amount) : putIn,
                amount.isPositive() ? takenOut : takenOut.minus(amount),
                amount.equals(Money.ZERO) ? openings + 1 : openings,
                counted);
    }

    public ShiftSample closed(Money found) {
        return new ShiftSample(opened, cash, putIn, takenOut, openings, Optional.of(found));
    }

    public ShiftView view() {
        var sums = new ShiftSums(
                61,
                new Money(35_20),
                new Money(12_50),
                new Money(1_234_50),
                20,
                new Money(12_345_60),
                41,
                new ByHand(4, new Money(88_00), 2, 1),
                putIn,
                takenOut,
                openings,
                2,
                1,
                Money.ZERO,
                Money.ZERO);
        var open = new Shift(1, 3, cash, "小王", opened, Optional.empty());
        var expected = new ShiftView(open, sums).expected();
        var closing = counted.map(found -> new Closing(9, opened.plusSeconds(8 * 3600), expected, found, "小李"));
        return new ShiftView(new Shift(1, 3, cash, "小王", opened, closing), sums);
    }
}
