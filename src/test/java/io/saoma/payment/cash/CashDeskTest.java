package io.saoma.payment.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.FakeBook;
import io.saoma.payment.Register;
import io.saoma.payment.Terms;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CashDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:24:00Z");
    private static final Terms TERMS =
            new Terms("一号店", 1, false, "wx8888888888888888", "1900000109", "", "127.0.0.1", Duration.ofMinutes(5));
    private static final Basket BASKET = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(15_00), 2));

    private final FakeBook book = new FakeBook();
    private final CashDesk desk = new CashDesk(new Register(TERMS, book), book, InstantSource.fixed(NOW));

    @Test
    void ringsUpAndPaysInOneLineOfTheJournal() {
        var cash = new Cash(new Money(30_00), new Money(50_00));
        var sale = desk.sell(BASKET, cash, "王小雨");

        assertEquals("01-260314-0001", sale.number().toString());
        assertEquals(new Money(30_00), sale.total());
        assertEquals(List.of(new SoldForCash(sale, cash, NOW)), book.events());
    }

    @Test
    void writesWhatComesLaterAndWhatGoesBack() {
        var sale = desk.sell(BASKET, Cash.exactly(new Money(20_00)), "王小雨");
        desk.take(sale.number(), Cash.exactly(new Money(10_00)), "李四");
        desk.giveBack(sale.number(), new Money(30_00), "老板");

        assertEquals(
                List.of(
                        new CashTaken(sale.number(), Cash.exactly(new Money(10_00)), "李四", NOW),
                        new CashReturned(sale.number(), new Money(30_00), "老板", NOW)),
                book.events().subList(1, 3));
    }

    @Test
    void givesBackNoMoreThanIsStillThere() {
        var sale = desk.sell(BASKET, Cash.exactly(new Money(20_00)), "王小雨");
        assertFalse(desk.giveBack(sale.number(), new Money(20_01), "老板"));
        assertEquals(1, book.events().size());

        assertTrue(desk.giveBack(sale.number(), new Money(15_00), "老板"));
        assertFalse(desk.giveBack(sale.number(), new Money(15_00), "老板"));
        assertTrue(desk.giveBack(sale.number(), new Money(5_00), "老板"));
        assertEquals(3, book.events().size());
    }

    @Test
    void takesNothingThatCannotBeWritten() {
        book.fail(true);

        assertThrows(RuntimeException.class, () -> desk.sell(BASKET, Cash.exactly(new Money(30_00)), "王小雨"));
        assertEquals(List.of(), book.events());
    }
}
