package io.saoma.ui.pay.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Wish;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Reason.TakenOver;
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

    private final PayStand stand = new PayStand();
    private final Ending ending = new Ending(() -> stand.heard.add("sold"), () -> stand.heard.add("kept"));

    @Test
    void takesExactMoneyWithOneMoreKey() {
        open(89_10);
        cash().take();

        assertEquals(List.of(cashOf(89_10, 89_10)), sold());
        assertEquals(Stage.DONE, face().stage());
        assertEquals(Money.ZERO, face().change());
    }

    @ParameterizedTest
    @CsvSource({"100, 1090", "89.1, 0", "89.10, 0", "１００, 1090", "90。, 90", "200.5, 11140"})
    void saysTheChangeAsItIsTyped(String typed, long change) {
        open(89_10);
        cash().tenderedProperty().set(typed);

        assertTrue(face().enough());
        assertEquals(new Money(change), face().change());
        assertEquals(Optional.empty(), face().missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "89.101", "-100", "1e3", "."})
    void takesNothingForWhatIsNoAmount(String typed) {
        open(89_10);
        cash().tenderedProperty().set(typed);
        cash().take();
        cash().rest();

        assertFalse(face().enough());
        assertEquals(Optional.empty(), face().missing());
        assertEquals(List.of(), stand.book.events());
        assertEquals(Stage.COUNTING, face().stage());
    }

    @Test
    void countsNotesTogether() {
        open(89_10);
        cash().note(50);
        assertEquals(Optional.of(new Money(39_10)), face().missing());
        cash().note(20);
        cash().note(20);

        assertEquals(new Money(90), face().change());
        cash().take();
        assertEquals(List.of(cashOf(89_10, 90_00)), sold());
    }

    @Test
    void isReadyForTheNextCustomerByItself() {
        open(89_10);
        cash().take();
        stand.pass(CashViewModel.CHANGE.minusMillis(1));
        assertEquals(List.of(), stand.heard);
        stand.pass(Duration.ofMillis(1));

        assertEquals(List.of("sold"), stand.heard);
        assertEquals(Optional.empty(), counter().currentProperty().get());
        assertFalse(stand.checkout.busyProperty().get());
    }

    @Test
    void lettingItBeKeepsTheBasket() {
        open(89_10);
        cash().tenderedProperty().set("50");
        cash().back();
        assertEquals("", cash().tenderedProperty().get());
        cash().back();

        assertEquals(List.of("kept"), stand.heard);
        assertEquals(List.of(), stand.book.events());
    }

    @Test
    void takesAPartAndLetsWeChatHaveTheRest() {
        open(89_10);
        cash().tenderedProperty().set("60");
        cash().rest();

        assertEquals(List.of(cashOf(60_00, 60_00)), sold());
        var payment = stand.driven();
        assertEquals(new Money(29_10), payment.payment().order().totalFee());
        assertEquals(new Money(89_10), payment.payment().sale().total());
        payment.waits().isPaid(false);
        stand.shown().leave();
        assertEquals(List.of("sold"), stand.heard);
        assertEquals(Optional.empty(), counter().currentProperty().get());
    }

    @Test
    void comesBackToTheCashWhereWeChatDoesNotPayTheRest() {
        open(89_10);
        cash().tenderedProperty().set("60");
        cash().rest();
        stand.driven().becomes(new Closed("CLOSED"));
        stand.shown().leave();

        assertEquals(List.of(), stand.heard);
        assertEquals(new Money(29_10), face().due());
        assertEquals(new Money(60_00), face().taken());
        cash().back();
        assertEquals(Stage.COUNTING, face().stage(), "cash is in the drawer, so nobody leaves it like that");
        cash().take();

        var sale = ((SoldForCash) stand.book.events().getFirst()).sale();
        var last = (CashTaken) stand.book.events().getLast();
        assertEquals(sale.number(), last.number());
        assertEquals(Cash.exactly(new Money(29_10)), last.cash());
        cash().next();
        assertEquals(List.of("sold"), stand.heard);
    }

    @Test
    void givesThePartBackWhereTheSaleComesToNothing() {
        open(89_10);
        cash().tenderedProperty().set("60");
        cash().rest();
        stand.driven().becomes(new Closed("CLOSED"));
        stand.shown().leave();
        cash().giveBack();

        var last = (CashReturned) stand.book.events().getLast();
        assertEquals(new Money(60_00), last.amount());
        assertEquals(List.of("kept"), stand.heard);
    }

    /// What is open comes to its end, whatever keeps new sales from beginning.
    @Test
    void givesThePartBackThoughNoSaleMayBegin() {
        open(89_10);
        cash().tenderedProperty().set("60");
        cash().rest();
        stand.driven().becomes(new Closed("CLOSED"));
        stand.shown().leave();
        stand.readiness.set(new Stop(new TakenOver("王小雨", Instant.EPOCH)));
        cash().giveBack();

        assertInstanceOf(CashReturned.class, stand.book.events().getLast());
        assertEquals(List.of("kept"), stand.heard);
    }

    @Test
    void goesOnWithASaleThatAnEarlierRunLeftPaidInPart() {
        open(89_10);
        cash().tenderedProperty().set("60");
        cash().rest();
        stand.driven().becomes(new Closed("CLOSED"));
        stand.shown().leave();
        cash().giveBack();
        var sale = ((SoldForCash) stand.book.events().getFirst()).sale();
        stand.heard.clear();

        counter().settle(sale, new Money(60_00), 1, ending);
        assertEquals(new Money(29_10), face().due());
        cash().back();
        assertEquals(Stage.COUNTING, face().stage(), "there is cash of this customer's");
        cash().rest();
        assertEquals(2, ((Reattempted) stand.book.events().getLast()).order().attempt());
    }

    @Test
    void leavesTheCounterAloneWhileItIsBusyWithAnotherSale() {
        open(89_10);
        var due = face().due();
        var other = new Basket(List.of(new Line("", "茶", new Money(3_00), 1)));
        var sale = new Sale(SALE, other, "王小雨", Instant.EPOCH);
        counter().settle(sale, new Money(1_00), 0, ending);
        assertEquals(due, face().due());
    }

    @Test
    void anotherAttemptAfterAPartIsOneOfTheSameSale() {
        open(89_10);
        cash().tenderedProperty().set("60");
        cash().rest();
        stand.driven().becomes(new Closed("CLOSED"));
        stand.shown().leave();
        cash().rest();

        var events = stand.book.events();
        var first = (Reattempted) events.get(1);
        var second = (Reattempted) events.get(2);
        assertEquals(first.sale(), second.sale());
        assertEquals(
                List.of(1, 2), List.of(first.order().attempt(), second.order().attempt()));
        assertEquals(new Money(29_10), second.order().totalFee());
    }

    @Test
    void takesCashForASaleOnceWeChatsLastWordIsKnown() {
        var payment = stand.charge(2).waits();
        stand.shown().payCash();
        stand.shown().confirmCancel();
        assertEquals(List.of(Wish.CANCEL), payment.wishes());
        assertEquals(Optional.empty(), counter().currentProperty().get());
        payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED));

        assertTrue(face().payable(), "it says so while WeChat has not closed the order");
        cash().take();
        var charged = (Charged) stand.book.events().getFirst();
        var taken = (CashTaken) stand.book.events().getLast();
        assertEquals(charged.sale().number(), taken.number());
        assertEquals(Cash.exactly(charged.sale().total()), taken.cash());
        cash().next();
        assertEquals(List.of("sold"), stand.heard);
    }

    @Test
    void takesNoCashWhereTheCustomerHadJustPaid() {
        var payment = stand.charge(2).waits();
        stand.shown().payCash();
        stand.shown().confirmCancel();
        payment.isPaid(false);
        stand.shown().leave();

        assertEquals(Optional.empty(), counter().currentProperty().get());
        assertEquals(List.of("sold"), stand.heard);
    }

    @Test
    void goingOnWithWeChatForgetsTheWishForCash() {
        var payment = stand.charge(2).waits();
        stand.shown().payCash();
        stand.shown().keepWaiting();
        stand.shown().cancel();
        stand.shown().confirmCancel();
        payment.becomes(new Closed("CLOSED"));

        assertEquals(Optional.empty(), counter().currentProperty().get());
        assertEquals(List.of("kept"), stand.heard);
    }

    @Test
    void givesMoneyForReturnedGoods() {
        counter().open(new Basket(List.of(new Line("", "退货", new Money(-3_00), 1))), "王小雨", ending);
        cash().rest();
        cash().take();

        assertEquals(List.of(cashOf(-3_00, -3_00)), sold());
    }

    @Test
    void losesNothingWhereTheBooksCannotBeWritten() {
        open(89_10);
        cash().tenderedProperty().set("100");
        stand.book.fail(true);
        cash().take();
        assertEquals("cash.cannotWrite", stand.worst().orElseThrow().headline().key());
        assertEquals(Stage.COUNTING, face().stage());
        assertEquals("100", cash().tenderedProperty().get());

        stand.book.fail(false);
        cash().take();
        assertEquals(List.of(cashOf(89_10, 100_00)), sold());
        assertEquals(Optional.empty(), stand.worst());
    }

    private void open(long fen) {
        counter().open(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(fen), 1)), "王小雨", ending);
    }

    private CashCounter counter() {
        return stand.cash;
    }

    private CashViewModel cash() {
        return counter().currentProperty().get().orElseThrow();
    }

    private CashFace face() {
        return cash().faceProperty().get();
    }

    private List<Cash> sold() {
        return stand.book.events().stream()
                .filter(SoldForCash.class::isInstance)
                .map(event -> ((SoldForCash) event).cash())
                .toList();
    }

    private static Cash cashOf(long due, long tendered) {
        return new Cash(new Money(due), new Money(tendered));
    }
}
