package io.saoma.ui.pay.cash;

import static io.saoma.ui.pay.cash.CashStand.cashOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Money;
import io.saoma.ui.pay.Ending;
import io.saoma.ui.pay.PayStand;
import io.saoma.ui.pay.cash.CashFace.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A part in cash and the rest by WeChat, and cash where WeChat does not pay.
class PartInCashTest {

    private final CashStand till = new CashStand();
    private final PayStand stand = till.stand;
    private final Ending ending = till.ending;

    @Test
    void takesAPartAndLetsWeChatHaveTheRest() {
        till.open(89_10);
        till.cash().tenderedProperty().set("60");
        till.cash().rest();

        assertEquals(List.of(cashOf(60_00, 60_00)), till.sold());
        var payment = stand.driven();
        assertEquals(new Money(29_10), payment.payment().order().totalFee());
        assertEquals(new Money(89_10), payment.payment().sale().total());
        payment.waits().isPaid(false);
        stand.shown().leave();
        assertEquals(List.of("sold"), stand.heard);
        assertEquals(Optional.empty(), till.counter().currentProperty().get());
    }

    @Test
    void comesBackToTheCashWhereWeChatDoesNotPayTheRest() {
        leaveTheRestUnpaid();

        assertEquals(List.of(), stand.heard);
        assertEquals(new Money(29_10), till.face().due());
        assertEquals(new Money(60_00), till.face().taken());
        till.cash().back();
        assertEquals(Stage.COUNTING, till.face().stage(), "cash is in the drawer, so nobody leaves it like that");
        till.cash().take();

        var sale = ((SoldForCash) stand.book.events().getFirst()).sale();
        var last = (CashTaken) stand.book.events().getLast();
        assertEquals(sale.number(), last.number());
        assertEquals(Cash.exactly(new Money(29_10)), last.cash());
        till.cash().next();
        assertEquals(List.of("sold"), stand.heard);
    }

    @Test
    void givesThePartBackWhereTheSaleComesToNothing() {
        leaveTheRestUnpaid();
        till.cash().giveBack();

        var last = (CashReturned) stand.book.events().getLast();
        assertEquals(new Money(60_00), last.amount());
        assertEquals(List.of("kept"), stand.heard);
    }

    /// What is open comes to its end, whatever keeps new sales from beginning.
    @Test
    void givesThePartBackThoughNoSaleMayBegin() {
        leaveTheRestUnpaid();
        stand.readiness.set(new Stop(new TakenOver("王小雨", Instant.EPOCH)));
        till.cash().giveBack();

        assertInstanceOf(CashReturned.class, stand.book.events().getLast());
        assertEquals(List.of("kept"), stand.heard);
    }

    @Test
    void givesNothingBackThatHasGoneBackAlready() {
        leaveTheRestUnpaid();
        var sale = ((SoldForCash) stand.book.events().getFirst()).sale();
        var grounds = new Grounds(RefundReason.OTHER, "", List.of(), "老板");
        stand.book.record(new CashRefunded(sale.number(), new Money(10_00), grounds, Instant.EPOCH));
        till.cash().giveBack();

        assertInstanceOf(CashRefunded.class, stand.book.events().getLast());
        assertEquals("cash.goneBack", stand.worst().orElseThrow().headline().key());
        assertEquals(List.of("kept"), stand.heard);
    }

    @Test
    void goesOnWithASaleThatAnEarlierRunLeftPaidInPart() {
        leaveTheRestUnpaid();
        till.cash().giveBack();
        var sale = ((SoldForCash) stand.book.events().getFirst()).sale();
        stand.heard.clear();

        till.counter().settle(sale, new Money(60_00), 1, ending);
        assertEquals(new Money(29_10), till.face().due());
        till.cash().back();
        assertEquals(Stage.COUNTING, till.face().stage(), "there is cash of this customer's");
        till.cash().rest();
        assertEquals(2, ((Reattempted) stand.book.events().getLast()).order().attempt());
    }

    @Test
    void anotherAttemptAfterAPartIsOneOfTheSameSale() {
        leaveTheRestUnpaid();
        till.cash().rest();

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
        assertEquals(Optional.empty(), till.counter().currentProperty().get());
        payment.becomes(new Closing(stand.clock.now().wall(), GivenUp.CANCELLED));

        assertTrue(till.face().payable(), "it says so while WeChat has not closed the order");
        till.cash().take();
        var charged = (Charged) stand.book.events().getFirst();
        var taken = (CashTaken) stand.book.events().getLast();
        assertEquals(charged.sale().number(), taken.number());
        assertEquals(Cash.exactly(charged.sale().total()), taken.cash());
        till.cash().next();
        assertEquals(List.of("sold"), stand.heard);
    }

    @Test
    void takesNoCashWhereTheCustomerHadJustPaid() {
        var payment = stand.charge(2).waits();
        stand.shown().payCash();
        stand.shown().confirmCancel();
        payment.isPaid(false);
        stand.shown().leave();

        assertEquals(Optional.empty(), till.counter().currentProperty().get());
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

        assertEquals(Optional.empty(), till.counter().currentProperty().get());
        assertEquals(List.of("kept"), stand.heard);
    }

    private void leaveTheRestUnpaid() {
        till.open(89_10);
        till.cash().tenderedProperty().set("60");
        till.cash().rest();
        stand.driven().becomes(new Closed("CLOSED"));
        stand.shown().leave();
    }
}
