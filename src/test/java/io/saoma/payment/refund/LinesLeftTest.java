package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tier;
import io.saoma.sale.AnyBasket;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Pieces;
import io.saoma.sale.ReturnReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Sales that are given back line by line: the fen add up.
@Execution(CONCURRENT)
class LinesLeftTest {

    private static final long BASKETS = Tier.chosen().of(20_000, 200_000, 3_000_000);

    @Test
    void allPartsTogetherAreWhatWasPaid() {
        var random = new Random(Long.getLong("seed", 1));
        for (var count = 0; count < BASKETS; count++) {
            var basket = AnyBasket.of(random);
            var back = allInParts(basket, random);
            var sold = sold(basket);

            assertEquals(sold, sum(back), basket::toString);
            assertTrue(sold.compareTo(basket.total()) >= 0, "what came back at once is no part of it");
        }
    }

    /// In whatever order and steps; some of them fail, and are given back anew.
    private static List<ReturnedLine> allInParts(Basket basket, Random random) {
        var back = new ArrayList<ReturnedLine>();
        for (var left = new LinesLeft(basket, back); ; left = new LinesLeft(basket, back)) {
            var open = open(left);
            if (open.isEmpty()) {
                return back;
            }
            var line = open.get(random.nextInt(open.size()));
            var pieces = left.pieces(line);
            back.add(left.of(line, random.nextInt(3) == 0 ? pieces : 1 + random.nextInt(pieces)));
            if (random.nextInt(20) == 0) {
                back.remove(random.nextInt(back.size()));
            }
        }
    }

    private static List<Integer> open(LinesLeft left) {
        var open = new ArrayList<Integer>();
        for (var line = 1; line <= left.basket().lines().size(); line++) {
            if (left.pieces(line) > 0) {
                open.add(line);
            }
        }
        return open;
    }

    private static Money sold(Basket basket) {
        var sold = Money.ZERO;
        for (var i = 0; i < basket.lines().size(); i++) {
            if (basket.lines().get(i).returned().isEmpty()) {
                sold = sold.plus(basket.shares().get(i));
            }
        }
        return sold;
    }

    private static Money sum(List<ReturnedLine> lines) {
        return lines.stream().map(ReturnedLine::money).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void neverTakesBackMorePiecesThanWereSold() {
        var left = new LinesLeft(
                new Basket(List.of(new Line("", "茶", new Money(300), 3))),
                List.of(new ReturnedLine(1, 2, new Money(600))));

        assertEquals(new ReturnedLine(1, 1, new Money(300)), left.of(1, 1));
        assertThrows(IllegalArgumentException.class, () -> left.of(1, 2));
    }

    @Test
    void whatCameBackItselfDoesNotComeBackAgain() {
        var sold = new Line("", "茶", new Money(300), 3);
        var returned =
                new Line("", "饼", new Money(100), new Pieces(1), Optional.empty(), Optional.of(ReturnReason.FAULTY));
        var left = new LinesLeft(new Basket(List.of(sold, returned)), List.of());

        assertEquals(3, left.pieces(1));
        assertEquals(0, left.pieces(2));
        assertThrows(IllegalArgumentException.class, () -> left.of(2, 1));
    }

    @Test
    void aLineOfWhichMoreWentBackThanItsShareGivesNothing() {
        var left = new LinesLeft(
                new Basket(List.of(new Line("", "茶", new Money(300), 3))),
                List.of(new ReturnedLine(1, 1, new Money(700))));

        assertEquals(new ReturnedLine(1, 1, Money.ZERO), left.of(1, 1));
        assertEquals(new ReturnedLine(1, 2, new Money(200)), left.of(1, 2));
    }
}
