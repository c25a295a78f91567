package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Money;
import io.saoma.sale.SaleState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Money that came late, twice or for another order, and events that fit to none, all stand in the book.
@Execution(CONCURRENT)
class ClaimedMoneyTest {

    private final BookAtHome till;

    ClaimedMoneyTest(@TempDir Path folder) {
        till = new BookAtHome(folder);
    }

    @Test
    void refusesANumberThatIsTaken() {
        try (var book = till.open()) {
            book.record(Samples.charged(1));
            assertThrows(IllegalArgumentException.class, () -> book.record(Samples.charged(1)));
            var again = new Reattempted(Samples.sale(1), Samples.order(Samples.sale(1), 1), Samples.MORNING);
            assertThrows(IllegalArgumentException.class, () -> book.record(again));
            var sameSale = new Charged(Samples.sale(1), Samples.order(Samples.sale(1), 2), Samples.MORNING);
            assertThrows(IllegalArgumentException.class, () -> book.record(sameSale));
            var sameOrder = new Charged(Samples.sale(2), Samples.order(Samples.sale(1), 1), Samples.MORNING);
            assertThrows(IllegalArgumentException.class, () -> book.record(sameOrder));
            var sameForCash = new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1250)), Samples.MORNING);
            assertThrows(IllegalArgumentException.class, () -> book.record(sameForCash));
            assertTrue(book.healthy());
            book.record(Samples.closed(Samples.charged(1)));
        }
        assertEquals(4, JournalVerifier.verify(till.home().journal()).lines());
    }

    @Test
    void findsMoneyThatCameLateAndLetsItStand() {
        var charged = Samples.charged(1);
        try (var book = till.open()) {
            book.record(charged);
            book.record(Samples.closed(charged));
            assertEquals(SaleState.CANCELLED, state(book));
            assertEquals(List.of(), book.late(false));
            book.record(Samples.paid(charged, false));
            assertEquals(SaleState.PAID_LATE, state(book));
            assertEquals(
                    List.of(Payment.of(List.of(charged, Samples.closed(charged), Samples.paid(charged, false)))),
                    book.late(false));
            book.record(new LateAccepted(charged.outTradeNo(), "老板", Samples.MORNING));
            assertEquals(SaleState.PAID, state(book));
            assertEquals(List.of(), book.late(false));
        }
    }

    @Test
    void findsASaleThatWasPaidTwice() {
        var charged = Samples.charged(1);
        var again = new Reattempted(Samples.sale(1), Samples.order(Samples.sale(1), 2), Samples.MORNING);
        try (var book = till.open()) {
            book.record(charged);
            book.record(Samples.closed(charged));
            book.record(again);
            assertEquals(SaleState.OPEN, state(book));
            book.record(Samples.paid(again, false));
            assertEquals(SaleState.PAID, state(book));
            book.record(Samples.paid(charged, true));
            assertEquals(SaleState.PAID_TWICE, state(book));
            assertEquals(
                    new Money(2500),
                    book.orders().sale(Samples.number(1)).orElseThrow().paid());
        }
    }

    @Test
    void letsAPersonLookWhereTwoOrdersClaimOnePayment() {
        try (var book = till.open()) {
            for (var counter : new int[] {1, 2}) {
                book.record(Samples.charged(counter));
                book.record(Samples.paid(Samples.charged(counter), "4200same", new Money(1250), false));
            }
            assertTrue(book.healthy());
            assertEquals(SaleState.PAID, state(book));
            var second = book.orders().sale(Samples.number(2)).orElseThrow();
            assertEquals(SaleState.REVIEW, second.state());
            assertEquals(List.of(), book.open(false), "nobody asks WeChat about it any more");
            assertEquals(Money.ZERO, second.paid());
        }
    }

    @Test
    void leavesAnEventOfAnUnknownOrderStanding() {
        try (var book = till.open()) {
            book.record(new BecameUnknown(Samples.charged(1).outTradeNo(), "TIMEOUT", Samples.MORNING));
            assertTrue(book.healthy());
            assertEquals(List.of(), book.open(false));
            book.record(Samples.charged(1));
            assertEquals(List.of(Payment.of(List.of(Samples.charged(1)))), book.open(false));
        }
    }

    private static SaleState state(Book book) {
        return book.orders().sale(Samples.number(1)).orElseThrow().state();
    }
}
