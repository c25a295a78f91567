package io.saoma.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Discounts over baskets, and goods that come back of them: whatever is done, the fen add up.
class SharesTest {

    private static final int BASKETS = 100_000;

    private final long seed = Long.getLong("seed", 1);

    @Test
    void thePartsOfADiscountAddUpAndAreAsNearAsFenAllow() {
        var random = new Random(seed);
        for (var basket = 0; basket < BASKETS; basket++) {
            var sums = sums(random);
            var whole = sum(sums);
            var discount = reduction(random).from(whole);

            var shares = Shares.of(discount, sums);

            assertEquals(discount, sum(shares), () -> sums + " less " + discount);
            for (var line = 0; line < sums.size(); line++) {
                var share = shares.get(line);
                assertTrue(share.fen() >= 0 && share.compareTo(sums.get(line)) <= 0, () -> sums + " less " + discount);
                assertNear(share, discount, sums.get(line), whole);
            }
        }
    }

    /// Less than a whole fen away from its exact part.
    private static void assertNear(Money share, Money discount, Money sum, Money whole) {
        var exact = BigInteger.valueOf(discount.fen()).multiply(BigInteger.valueOf(sum.fen()));
        var given = BigInteger.valueOf(share.fen()).multiply(BigInteger.valueOf(whole.fen()));
        assertTrue(exact.subtract(given).abs().compareTo(BigInteger.valueOf(whole.fen())) < 0 || whole.fen() == 0);
    }

    @Test
    void ofEqualPartsTheEarlierLineGetsTheFen() {
        assertEquals(fen(1, 1, 0), Shares.of(new Money(2), fen(5, 5, 5)));
        assertEquals(fen(0, 2, 1), Shares.of(new Money(3), fen(0, 6, 3)));
        assertEquals(fen(0, 0), Shares.of(Money.ZERO, fen(7, 8)));
        assertEquals(fen(0, 0), Shares.of(Money.ZERO, fen(0, 0)));
        assertEquals(fen(7, 8), Shares.of(new Money(15), fen(7, 8)));
    }

    @Test
    void noMoreIsLetOffThanThereIsAndNothingIsPutOn() {
        assertThrows(IllegalArgumentException.class, () -> Shares.of(new Money(16), fen(7, 8)));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(new Money(-1), fen(7, 8)));
    }

    private static List<Money> sums(Random random) {
        var sums = new ArrayList<Money>();
        for (var line = 1 + random.nextInt(8); line > 0; line--) {
            sums.add(new Money(random.nextInt(4) == 0 ? random.nextInt(4) : random.nextLong(200_000)));
        }
        return sums;
    }

    private static Reduction reduction(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Off(new Money(1 + random.nextInt(50_000)));
            case 1 -> new Rate(random.nextInt(Reduction.WHOLE));
            default -> new Rounding(new Money(random.nextBoolean() ? 10 : 100));
        };
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static List<Money> fen(long... amounts) {
        return Arrays.stream(amounts).mapToObj(Money::new).toList();
    }
}
