package io.saoma.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What a basket comes to, reckoned a second way: in yuan with decimals, as on paper.
@Execution(CONCURRENT)
class BasketMoneyTest {

    private static final int BASKETS = 100_000;
    private static final Line TEA = new Line("", "茶", new Money(3_00), 2);
    private static final Line CAKE = new Line("", "蛋糕", new Money(10_05), 1);

    private final long seed = Long.getLong("seed", 1);

    @Test
    void anyBasketComesToWhatItComesToOnPaper() {
        var random = new Random(seed);
        for (var count = 0; count < BASKETS; count++) {
            var basket = AnyBasket.of(random);
            assertEquals(onPaper(basket), yuan(basket.total()), () -> "-Dseed=" + seed + " " + basket);
        }
    }

    @Test
    void whatIsPaidForTheLinesAddsUp() {
        var random = new Random(seed);
        for (var count = 0; count < BASKETS; count++) {
            var basket = AnyBasket.of(random);
            var shares = basket.shares();
            assertEquals(basket.total(), sum(shares), () -> "-Dseed=" + seed + " " + basket);
            for (var index = 0; index < shares.size(); index++) {
                assertPaid(basket.lines().get(index), shares.get(index));
            }
        }
    }

    private static void assertPaid(Line line, Money paid) {
        if (line.returned().isPresent()) {
            assertEquals(line.sum(), paid);
        } else {
            assertTrue(paid.fen() >= 0 && paid.compareTo(line.sum()) <= 0);
        }
    }

    @Test
    void firstTheLineThenTheWholeThenTheRounding() {
        var reduced = new Basket(List.of(TEA.withReduction(Optional.of(new Off(new Money(1_00)))), CAKE))
                .with(new Reductions(Optional.of(new Rate(8_500)), Optional.of(new Rounding(new Money(10)))));
        // 5.00 and 10.05 are 15.05; 8.5折 leaves 12.79; without the fen 12.70
        assertEquals(new Money(15_05), reduced.sum());
        assertEquals(new Money(12_70), reduced.total());
        assertEquals(new Money(3_35), reduced.letOff());
    }

    @Test
    void whatComesBackIsNotReducedAndNothingIsRoundedThatTheShopPays() {
        var back = CAKE.withReturned(Optional.of(ReturnReason.FAULTY));
        var reductions = new Reductions(Optional.of(new Rate(5_000)), Optional.of(new Rounding(new Money(100))));
        var basket = new Basket(List.of(TEA, back)).with(reductions);
        // 6.00 at half price are 3.00, less 10.05
        assertEquals(new Money(-7_05), basket.total());
        assertEquals(List.of(new Money(3_00), new Money(-10_05)), basket.shares());
    }

    @Test
    void aLineThatIsReducedOrComesBackStandsByItself() {
        assertEquals(
                2,
                new Basket(List.of(TEA.withReduction(Optional.of(new Rate(9_000)))))
                        .plus(TEA)
                        .lines()
                        .size());
        assertEquals(
                2,
                new Basket(List.of(TEA.withReturned(Optional.of(ReturnReason.OTHER))))
                        .plus(TEA)
                        .lines()
                        .size());
    }

    @Test
    void whatWasAgreedGoesWithTheLastLine() {
        var basket = new Basket(List.of(TEA)).withNote("少冰");
        assertEquals(Basket.EMPTY, basket.without(0));
        assertEquals("少冰", basket.plus(CAKE).without(0).note());
    }

    @Test
    void saysARateAsItIsSaidInChina() {
        assertEquals("8", new Rate(8_000).zhe());
        assertEquals("20", new Rate(8_000).percentOff());
        assertEquals("8.75", new Rate(8_750).zhe());
        assertEquals("12.5", new Rate(8_750).percentOff());
        assertEquals("100", new Rate(0).percentOff());
    }

    private static BigDecimal onPaper(Basket basket) {
        var sold = BigDecimal.ZERO;
        var returned = BigDecimal.ZERO;
        for (var line : basket.lines()) {
            var full = yuan(line.price()).multiply(amount(line.quantity())).setScale(2, RoundingMode.HALF_UP);
            var worth = line.reduction().map(it -> reduced(full, it)).orElse(full);
            if (line.returned().isPresent()) {
                returned = returned.add(worth);
            } else {
                sold = sold.add(worth);
            }
        }
        var whole = sold;
        var due = basket.reductions()
                .discount()
                .map(it -> reduced(whole, it))
                .orElse(whole)
                .subtract(returned);
        return due.signum() > 0
                ? basket.reductions().rounding().map(it -> reduced(due, it)).orElse(due)
                : due;
    }

    private static BigDecimal reduced(BigDecimal amount, Reduction reduction) {
        return switch (reduction) {
            case Off(var money) -> amount.subtract(yuan(money)).max(new BigDecimal("0.00"));
            case Rate(var payable) ->
                amount.multiply(BigDecimal.valueOf(payable, 4)).setScale(2, RoundingMode.HALF_UP);
            case Rounding(var unit) ->
                amount.subtract(amount.remainder(yuan(unit))).setScale(2, RoundingMode.UNNECESSARY);
        };
    }

    private static BigDecimal amount(Quantity quantity) {
        return switch (quantity) {
            case Pieces(var count) -> BigDecimal.valueOf(count);
            case Grams(var grams) -> BigDecimal.valueOf(grams, 3);
        };
    }

    private static BigDecimal yuan(Money money) {
        return BigDecimal.valueOf(money.fen(), 2);
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.ZERO, Money::plus);
    }
}
