package io.saoma.ui.pay.cash;

import static io.saoma.ui.pay.cash.CashStand.cashOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.pay.Ending;
import io.saoma.ui.pay.PayStand;
import io.saoma.ui.pay.cash.CashFace.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cash on the counter: what the cashier may do, what comes into the books, and where the counter goes on.
class CashCounterTest {

    private static final SaleNumber SALE = new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 7);

    private final CashStand till = new CashStand();
    private final PayStand stand = till.stand;
    private final Ending ending = till.ending;

    @Test
    void takesExactMoneyWithOneMoreKey() {
        till.open(89_10);
        till.cash().take();

        assertEquals(List.of(cashOf(89_10, 89_10)), till.sold());
        assertEquals(Stage.DONE, till.face().stage());
        assertEquals(Money.ZERO, till.face().change());
    }

    @ParameterizedTest
    @CsvSource({"100, 1090", "89.1, 0", "89.10, 0", "１００, 1090", "90。, 90", "200.5, 11140"})
    void saysTheChangeAsItIsTyped(String typed, long change) {
        till.open(89_10);
        till.cash().tenderedProperty().set(typed);

        assertTrue(till.face().enough());
        assertEquals(new Money(change), till.face().change());
        assertEquals(Optional.empty(), till.face().missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "89.101", "-100", "1e3", "."})
    void takesNothingForWhatIsNoAmount(String typed) {
        till.open(89_10);
        till.cash().tenderedProperty().set(typed);
        till.cash().take();
        till.cash().rest();

        assertFalse(till.face().enough());
        assertEquals(Optional.empty(), till.face().missing());
        assertEquals(List.of(), stand.book.events());
        assertEquals(Stage.COUNTING, till.face().stage());
    }

    @Test
    void countsNotesTogether() {
        till.open(89_10);
        till.cash().note(50);
        assertEquals(Optional.of(new Money(39_10)), till.face().missing());
        till.cash().note(20);
        till.cash().note(20);

        assertEquals(new Money(90), till.face().change());
        till.cash().take();
        assertEquals(List.of(cashOf(89_10, 90_00)), till.sold());
    }

    @Test
    void isReadyForTheNextCustomerByItself() {
        till.open(89_10);
        till.cash().take();
        stand.pass(CashViewModel.CHANGE.minusMillis(1));
        assertEquals(List.of(), stand.heard);
        stand.pass(Duration.ofMillis(1));

        assertEquals(List.of("sold"), stand.heard);
        assertEquals(Optional.empty(), till.counter().currentProperty().get());
        assertFalse(stand.checkout.busyProperty().get());
    }

    @Test
    void lettingItBeKeepsTheBasket() {
        till.open(89_10);
        till.cash().tenderedProperty().set("50");
        till.cash().back();
        assertEquals("", till.cash().tenderedProperty().get());
        till.cash().back();

        assertEquals(List.of("kept"), stand.heard);
        assertEquals(List.of(), stand.book.events());
    }

    @Test
    void leavesTheCounterAloneWhileItIsBusyWithAnotherSale() {
        till.open(89_10);
        var due = till.face().due();
        var other = new Basket(List.of(new Line("", "茶", new Money(3_00), 1)));
        var sale = new Sale(SALE, other, "王小雨", Instant.EPOCH);
        till.counter().settle(sale, new Money(1_00), 0, ending);
        assertEquals(due, till.face().due());
    }

    @Test
    void givesMoneyForReturnedGoods() {
        till.counter().open(new Basket(List.of(new Line("", "退货", new Money(-3_00), 1))), "王小雨", ending);
        till.cash().rest();
        till.cash().take();

        assertEquals(List.of(cashOf(-3_00, -3_00)), till.sold());
    }

    @Test
    void losesNothingWhereTheBooksCannotBeWritten() {
        till.open(89_10);
        till.cash().tenderedProperty().set("100");
        stand.book.fail(true);
        till.cash().take();
        assertEquals("cash.cannotWrite", stand.worst().orElseThrow().headline().key());
        assertEquals(Stage.COUNTING, till.face().stage());
        assertEquals("100", till.cash().tenderedProperty().get());

        stand.book.fail(false);
        till.cash().take();
        assertEquals(List.of(cashOf(89_10, 100_00)), till.sold());
        assertEquals(Optional.empty(), stand.worst());
    }
}
