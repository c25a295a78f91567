package io.saoma.ui.cashier;

import static io.saoma.ui.cashier.Counter.WATER;
import static io.saoma.ui.cashier.Counter.amount;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands in the basket is chosen, counted up and down, and taken back.
class CashierLinesTest {

    private final Counter counter = new Counter();
    private final CashierViewModel cashier = counter.cashier;

    @Test
    void plusAndMinusChangeTheLastLine() {
        counter.type("12.5", "矿泉水");
        cashier.more();
        cashier.more();
        cashier.fewer();
        assertEquals(WATER.withQuantity(2), counter.basket().lines().getLast());

        cashier.fewer();
        cashier.fewer();
        assertEquals(List.of(amount(12_50)), counter.basket().lines());
    }

    @Test
    void plusAndMinusChangeTheSelectedLine() {
        counter.type("12.5", "矿泉水", "3");
        cashier.up();
        cashier.up();
        cashier.more();
        assertEquals(2, counter.basket().lines().getFirst().pieces());

        cashier.back();
        cashier.more();
        assertEquals(2, counter.basket().lines().getLast().pieces());
    }

    @Test
    void theSelectionStaysWithinTheBasket() {
        cashier.up();
        cashier.down();
        counter.type("1", "2");
        cashier.down();
        assertEquals(1, cashier.workProperty().get().selected());
        cashier.up();
        cashier.up();
        cashier.up();
        assertEquals(0, cashier.workProperty().get().selected());
        cashier.remove();
        cashier.remove();
        cashier.remove();
        assertEquals(-1, cashier.workProperty().get().selected());
    }

    @Test
    void takesBackStepByStep() {
        counter.type("12.5", "矿泉水");
        cashier.empty();
        cashier.undo();
        assertEquals(2, counter.basket().lines().size());
        cashier.undo();
        cashier.undo();
        cashier.undo();
        assertEquals(Basket.EMPTY, counter.basket());
    }

    @Test
    void escClearsTheLineThenTheQuantityThenTheSelection() {
        counter.type("1", "3*");
        cashier.inputProperty().set("abc");
        cashier.back();
        assertEquals("", cashier.inputProperty().get());
        assertEquals(3, cashier.countProperty().get());
        cashier.back();
        assertEquals(1, cashier.countProperty().get());
        assertEquals(0, cashier.workProperty().get().selected());
        cashier.back();
        assertEquals(-1, cashier.workProperty().get().selected());
        assertEquals(1, counter.basket().lines().size());
    }

    @Test
    void theTotalStaysChargeable() {
        counter.type("99999999.99", "0.01");
        assertEquals("cashier.totalTooLarge", counter.problem());
        assertEquals(Money.MOST, counter.basket().total());
        assertEquals("0.01", cashier.inputProperty().get());
        cashier.more();
        assertEquals(Money.MOST, counter.basket().total());
    }

    @Test
    void aLineHoldsNoMoreThanItCan() {
        counter.type("9999*0.01");
        cashier.more();
        assertEquals("cashier.lineFull", counter.problem());
        counter.type("0.01");
        assertEquals(2, counter.basket().lines().size());
    }
}
