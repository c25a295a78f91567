package io.saoma.sale;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Splits money so that the parts always add up to the whole, to the fen.
public final class Shares {

    private Shares() {}

    /// A discount over lines of these sums, by largest remainder: of equal remainders the earlier line gets the fen.
    ///
    /// @param discount at most all sums together
    /// @param sums none below zero
    public static List<Money> of(Money discount, List<Money> sums) {
        var whole = sums.stream().reduce(Money.ZERO, Money::plus);
        if (discount.fen() < 0 || discount.compareTo(whole) > 0) {
            throw new IllegalArgumentException(discount.fen() + " fen cannot be let off of " + whole.fen());
        }
        if (whole.equals(Money.ZERO)) {
            return sums;
        }
        var exact = sums.stream().map(sum -> Share.of(discount, sum, whole)).toList();
        var shares = exact.stream().mapToLong(Share::fen).toArray();
        var missing = discount.fen() - exact.stream().mapToLong(Share::fen).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(comparing(line -> exact.get(line).remainder(), reverseOrder()))
                .limit(missing)
                .forEach(line -> shares[line]++);
        return Arrays.stream(shares).mapToObj(Money::new).toList();
    }

    /// One line's part of a discount: whole fen, and what is missing to its exact part.
    private record Share(long fen, BigInteger remainder) {

        static Share of(Money discount, Money sum, Money whole) {
            var exact = BigInteger.valueOf(discount.fen())
                    .multiply(BigInteger.valueOf(sum.fen()))
                    .divideAndRemainder(BigInteger.valueOf(whole.fen()));
            return new Share(exact[0].longValueExact(), exact[1]);
        }
    }
}
