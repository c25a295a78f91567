package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.AnyBasket;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import io.saoma.sale.Reductions;
import io.saoma.sale.Sale;
import io.saoma.sale.basket.BasketChange;
import io.saoma.sale.basket.BasketEvent.BasketHeld;
import io.saoma.sale.basket.BasketEvent.BasketRecalled;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.sale.basket.HeldBasket;
import io.saoma.sale.basket.StandingBaskets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// The baskets on the counter come back as they stood, however the till went down.
@Execution(CONCURRENT)
class StandingBasketsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Samples.MORNING);
    private static final Line TEA = new Line("", "珍珠奶茶", new Money(15_00), 2);
    private static final Line WATER = new Line("6921168509256", "矿泉水", new Money(2_00), 1);

    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void comesBackAfterARestart() {
        try (var book = MemoryBook.openInTurn(CLOCK, disk)) {
            change(book, Basket.EMPTY, basket(TEA));
            change(book, basket(TEA), basket(TEA, WATER));
        }
        try (var book = MemoryBook.openInTurn(CLOCK, disk)) {
            assertEquals(new StandingBaskets(basket(TEA, WATER), List.of()), book.baskets());
        }
    }

    @Test
    void theSaleTakesItsBasketAway() {
        try (var book = MemoryBook.openInTurn(CLOCK, disk)) {
            var sale = Samples.sale(1);
            change(book, Basket.EMPTY, new Basket(sale.lines()));
            book.record(new SoldForCash(sale, Cash.exactly(sale.total()), Samples.MORNING));
            assertEquals(new StandingBaskets(Basket.EMPTY, List.of()), book.baskets());

            change(book, Basket.EMPTY, basket(WATER));
            book.record(Samples.charged(2));
            assertEquals(basket(WATER), book.baskets().atHand(), "another basket stays");
        }
    }

    /// A till that dies between two lines of the journal must not let off from one customer what was agreed with
    /// another.
    @Test
    void whatWasAgreedNeverMeetsTheNextCustomersGoods() {
        try (var book = MemoryBook.openInTurn(CLOCK, disk)) {
            reduced(book);
            book.record(new LineRemoved(0, TEA, "小王", Samples.MORNING));
            assertPlain(book);

            reduced(book);
            book.record(new LinesReplaced(0, List.of(), "小王", Samples.MORNING));
            assertPlain(book);

            var basket = reduced(book);
            book.record(new BasketHeld(1, "小王", Samples.MORNING));
            assertPlain(book);
            assertEquals(basket, book.baskets().held().getFirst().basket());

            book.record(new BasketRecalled(1, "小王", Samples.MORNING));
            assertEquals(basket, book.baskets().atHand(), "whatever was at hand made room");
            var sale = new Sale(Samples.number(1), basket, "小王", Samples.MORNING);
            book.record(new SoldForCash(sale, Cash.exactly(sale.total()), Samples.MORNING));
            assertPlain(book);
        }
    }

    private static Basket reduced(Book book) {
        var reductions = new Reductions(Optional.of(new Rate(8_000)), Optional.of(new Rounding(new Money(10))));
        var basket = basket(TEA).with(reductions).withNote("少冰");
        change(book, Basket.EMPTY, basket);
        assertEquals(basket, book.baskets().atHand());
        return basket;
    }

    /// The next customer's line stands at its price; afterwards the counter is empty again.
    private static void assertPlain(Book book) {
        assertEquals(Basket.EMPTY, book.baskets().atHand());
        change(book, Basket.EMPTY, basket(WATER));
        assertEquals(basket(WATER), book.baskets().atHand());
        change(book, basket(WATER), Basket.EMPTY);
    }

    /// A thousand steps of a cashier, with restarts.
    @Test
    void standsAsTheCashierLeftThem() throws Exception {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("StandingBasketsTest: -Dseed=" + seed);
        var random = new Random(seed);
        var atHand = Basket.EMPTY;
        var held = new TreeMap<Integer, HeldBasket>();
        var book = MemoryBook.openInTurn(CLOCK, disk);
        for (var step = 0; step < 1_000; step++) {
            switch (random.nextInt(12)) {
                case 0 -> {
                    if (!atHand.isEmpty()) {
                        var ticket = held.isEmpty() ? 1 : held.lastKey() + 1;
                        book.record(new BasketHeld(ticket, "小王", Samples.MORNING));
                        held.put(ticket, new HeldBasket(ticket, atHand, "小王", Samples.MORNING));
                        atHand = Basket.EMPTY;
                    }
                }
                case 1 -> {
                    if (atHand.isEmpty() && !held.isEmpty()) {
                        var first = held.pollFirstEntry().getValue();
                        book.record(new BasketRecalled(first.ticket(), "小王", Samples.MORNING));
                        atHand = first.basket();
                    }
                }
                case 2 -> {
                    book.close();
                    book = MemoryBook.openInTurn(CLOCK, disk);
                }
                default -> {
                    var next = changed(atHand, random);
                    change(book, atHand, next);
                    atHand = next;
                }
            }
            assertEquals(new StandingBaskets(atHand, List.copyOf(held.values())), book.baskets());
        }
        book.close();
    }

    private static Basket changed(Basket basket, Random random) {
        var line = new Line("", "商品" + random.nextInt(5), new Money(1 + random.nextInt(500)), 1 + random.nextInt(3));
        if (basket.isEmpty() || random.nextInt(3) == 0) {
            return basket.plus(line);
        }
        var index = random.nextInt(basket.lines().size());
        return switch (random.nextInt(8)) {
            case 0 -> basket.without(index);
            case 1 -> Basket.EMPTY;
            case 2 -> basket.plus(line).without(index).plus(line);
            case 3 -> basket.with(AnyBasket.reductions(random));
            case 4 -> basket.withNote("备注 " + random.nextInt(3));
            case 5 -> basket.with(index, line.withReduction(AnyBasket.reduction(random)));
            case 6 -> basket.with(index, line.withReturned(AnyBasket.returned(random)));
            default -> basket.with(index, line);
        };
    }

    private static void change(Book book, Basket before, Basket now) {
        BasketChange.of(before, now, "小王", Samples.MORNING).forEach(book::record);
    }

    private static Basket basket(Line... lines) {
        return new Basket(List.of(lines));
    }
}
