package io.saoma.shop.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Reduction;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import io.saoma.sale.Reductions;
import io.saoma.sale.ReturnReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How big a discount is, so that nobody is asked about a small one and nobody gives a big one in pieces.
class DiscountShareTest {

    private static final DiscountShare TWENTY = DiscountShare.percent(20);
    private static final Line TEA = new Line("", "茶", new Money(10_00), 1);

    @Test
    void nothingIsLetOffFromAPlainBasket() {
        assertEquals(DiscountShare.NONE, DiscountShare.of(new Basket(List.of(TEA, TEA))));
        assertEquals(DiscountShare.NONE, DiscountShare.of(Basket.EMPTY));
    }

    @Test
    void countsTheWholeAndTheSingleLine() {
        assertEquals(
                "30",
                DiscountShare.of(whole(new Off(new Money(6_00)), TEA, TEA)).inPercent());
        assertEquals(
                "100",
                DiscountShare.of(new Basket(List.of(gift(), TEA, TEA, TEA, TEA, TEA)))
                        .inPercent());
    }

    @Test
    void addsUpWhatIsGivenInPieces() {
        var line = TEA.withReduction(Optional.of(new Off(new Money(1_50))));
        var twice = whole(new Off(new Money(1_50)), line);
        assertEquals("30", DiscountShare.of(twice).inPercent());
        assertTrue(DiscountShare.of(new Basket(List.of(line))).compareTo(TWENTY) < 0);
    }

    @Test
    void eightTenthsAreTwentyPercentWhateverTheRoundingDoes() {
        for (var fen = 1; fen < 2_000; fen++) {
            var line = new Line("", "茶", new Money(fen), 1);
            assertTrue(DiscountShare.of(whole(new Rate(8_000), line)).compareTo(TWENTY) <= 0, fen + " fen");
            var reduced = line.withReduction(Optional.of(new Rate(8_000)));
            assertTrue(DiscountShare.of(new Basket(List.of(reduced))).compareTo(TWENTY) <= 0, fen + " fen");
        }
    }

    @Test
    void roundingDownIsNoDiscount() {
        var small = new Line("", "糖", new Money(1_90), 1);
        var rounded = new Basket(
                List.of(small), new Reductions(Optional.empty(), Optional.of(new Rounding(new Money(1_00)))), "");
        assertEquals(DiscountShare.NONE, DiscountShare.of(rounded));
        assertEquals(Money.ZERO, DiscountShare.letOff(rounded));
    }

    @Test
    void whatComesBackWasLetOffAnotherDay() {
        var back = gift().withReturned(Optional.of(ReturnReason.FAULTY));
        assertEquals(DiscountShare.NONE, DiscountShare.of(new Basket(List.of(TEA, back))));
    }

    private static Line gift() {
        return TEA.withReduction(Optional.of(new Off(new Money(10_00))));
    }

    private static Basket whole(Reduction reduction, Line... lines) {
        return new Basket(List.of(lines), new Reductions(Optional.of(reduction), Optional.empty()), "");
    }
}
