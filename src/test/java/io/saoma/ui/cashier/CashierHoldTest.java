package io.saoma.ui.cashier;

import static io.saoma.ui.cashier.Counter.WATER;
import static io.saoma.ui.cashier.Counter.amount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.basket.BasketEvent.BasketHeld;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.sale.basket.HeldBasket;
import io.saoma.sale.basket.StandingBaskets;
import io.saoma.ui.cashier.beside.RecallViewModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Baskets are put aside, come back, and outlast a restart.
class CashierHoldTest {

    private final Counter counter = new Counter();
    private final CashierViewModel cashier = counter.cashier;

    @Test
    void holdsWithOneKeyAndRecallsWithTwo() {
        counter.type("12.5");
        cashier.hold();
        assertTrue(counter.basket().isEmpty());
        assertFalse(cashier.undoableProperty().get(), "nothing of the last customer can come back by undo");

        counter.type("3");
        cashier.done();
        cashier.beside().recall();
        recalling().take();

        assertEquals(new Money(12_50), counter.basket().total());
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
    }

    @Test
    void putsTheBasketAtHandAsideForTheOneThatComesBack() {
        counter.type("12.5");
        cashier.hold();
        counter.type("3");
        cashier.beside().recall();
        recalling().take();

        assertEquals(new Money(12_50), counter.basket().total());
        cashier.beside().recall();
        recalling().take();
        assertEquals(new Money(3_00), counter.basket().total());
    }

    @Test
    void choosesBetweenSeveralByArrowOrNumber() {
        for (var amount : List.of("1", "2", "3")) {
            counter.type(amount);
            cashier.hold();
        }
        cashier.beside().recall();
        recalling().up();
        recalling().take();
        assertEquals(new Money(3_00), counter.basket().total());

        cashier.beside().recall();
        recalling().choose(7);
        assertEquals(new Money(3_00), counter.basket().total(), "there is no eighth");
        recalling().choose(1);
        assertEquals(new Money(2_00), counter.basket().total());
    }

    @Test
    void holdsNothingWhereThereIsNothingAndRecallsNothingWhileAPaymentIsUnderWay() {
        cashier.hold();
        cashier.beside().recall();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());

        counter.type("1");
        cashier.hold();
        counter.type("2");
        cashier.charge();
        cashier.beside().recall();
        cashier.hold();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
        assertEquals(new Money(2_00), counter.basket().total());
    }

    @Test
    void keepsEveryChangeAndTellsTheBasketAnewAfterACancelledSale() {
        counter.type("1", "2");
        cashier.remove();
        cashier.undo();
        cashier.charge();
        var kept = counter.keeper.events().size();
        cashier.resume();

        assertEquals(4, kept);
        assertEquals(5, counter.keeper.events().size());
        assertTrue(counter.keeper.events().getLast() instanceof LinesReplaced(var _, var lines, var _, var _)
                && lines.equals(counter.basket().lines()));
    }

    @Test
    void aPaidBasketIsGoneWithoutAnotherWord() {
        counter.type("1");
        cashier.charge();
        var kept = counter.keeper.events().size();
        cashier.done();

        assertTrue(counter.basket().isEmpty());
        assertEquals(kept, counter.keeper.events().size());
    }

    @Test
    void goesOnWithTheBasketsOfAnEarlierRun() {
        var atHand = new Basket(List.of(WATER));
        var aside = new HeldBasket(4, new Basket(List.of(amount(12_50))), "王小雨", Instant.EPOCH);
        cashier.restore(new StandingBaskets(atHand, List.of(aside)));
        assertEquals(atHand, counter.basket());
        assertEquals(List.of(), counter.keeper.events());

        cashier.hold();
        assertEquals(1, ((BasketHeld) counter.keeper.events().getLast()).ticket(), "a ticket that is free");
        cashier.beside().recall();
        recalling().take();
        assertEquals(aside.basket(), counter.basket());
    }

    private RecallViewModel recalling() {
        return (RecallViewModel) cashier.beside().panelProperty().get().orElseThrow();
    }
}
