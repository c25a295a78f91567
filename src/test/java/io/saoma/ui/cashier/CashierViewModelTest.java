package io.saoma.ui.cashier;

import static io.saoma.ui.cashier.Counter.amount;
import static io.saoma.ui.cashier.Counter.milkTea;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From the first key to Charge, without a window.
class CashierViewModelTest {

    private final Counter counter = new Counter();
    private final List<Basket> charged = counter.charged;
    private final CashierViewModel cashier = counter.cashier;

    @Test
    void chargesWhatWasTyped() {
        counter.type("12.5");
        cashier.charge();

        assertEquals(List.of(new Basket(List.of(amount(12_50)))), charged);
    }

    @Test
    void enterOnAnEmptyLineCharges() {
        counter.type("12.5", "");
        assertEquals(1, charged.size());
    }

    @Test
    void takesWhatIsStillTypedBeforeItCharges() {
        cashier.inputProperty().set("12.5");
        cashier.charge();

        assertEquals(new Money(12_50), charged.getFirst().total());
    }

    @Test
    void doesNotChargeWhileSomethingTypedIsNotUnderstood() {
        counter.type("12.5");
        cashier.inputProperty().set("12.555");
        cashier.charge();

        assertEquals(List.of(), charged);
        assertEquals("input.tooManyDecimals", counter.problem());
        assertEquals("12.555", cashier.inputProperty().get());
    }

    @Test
    void doesNotChargeAnEmptyBasket() {
        cashier.charge();

        assertEquals(List.of(), charged);
        assertEquals("cashier.emptyBasket", counter.problem());
        assertTrue(cashier.obstacleProperty().get().isPresent());
    }

    @Test
    void doesNotChargeWhenTheTillIsStopped() {
        counter.type("12.5");
        cashier.stoppedProperty().set(Optional.of(Sentence.of("strip.well")));
        cashier.charge();

        assertEquals(List.of(), charged);
        assertEquals("strip.well", counter.problem());
    }

    @Test
    void chargesOnceHoweverOftenTheKeyIsPressed() {
        counter.type("12.5");
        cashier.charge();
        cashier.charge();
        cashier.enter();

        assertEquals(1, charged.size());
    }

    @Test
    void nothingChangesABasketThatIsBeingPaid() {
        counter.type("12.5");
        cashier.charge();
        counter.type("3", "");
        cashier.more();
        cashier.fewer();
        cashier.remove();
        cashier.empty();
        cashier.undo();
        cashier.add(milkTea());

        assertEquals(charged.getFirst(), counter.basket());
    }

    @Test
    void comesBackWithTheBasketAsItWas() {
        counter.type("12.5");
        cashier.charge();
        cashier.resume();
        cashier.charge();

        assertEquals(List.of(counter.basket(), counter.basket()), charged);
    }

    @Test
    void nothingOfTheLastCustomerSurvives() {
        counter.type("12.5", "2*矿泉水");
        cashier.charge();
        cashier.done();
        cashier.undo();

        assertEquals(Basket.EMPTY, counter.basket());
        assertFalse(cashier.undoableProperty().get());
        assertFalse(cashier.frozenProperty().get());
    }

    @Test
    void aQuantityWithoutAThingIsNotForgottenAtCharge() {
        counter.type("12.5", "3*");
        cashier.charge();

        assertEquals(List.of(), charged);
        assertEquals("cashier.countOfWhat", counter.problem());
    }
}
