package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundHandled;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundState.HandledOutside;
import io.saoma.payment.refund.RefundState.Processing;
import io.saoma.payment.refund.Refunding;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.SaleState;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the ledger says of money that goes back.
class RefundsTest {

    private static final Instant NOW = Samples.MORNING.plus(Duration.ofHours(1));
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final SaleNumber SALE = Samples.number(1);

    private final MemoryDisk disk = new MemoryDisk();
    private final Book book = MemoryBook.open(InstantSource.fixed(NOW), disk);
    private final Charged charged = Samples.charged(1);
    private final Refund refund = Samples.refund(charged.order(), new Money(300));

    RefundsTest() {
        book.record(charged);
        book.record(Samples.paid(charged, false));
    }

    @AfterEach
    void close() {
        book.close();
        disk.forget();
    }

    @Test
    void holdsWhatIsOnItsWayAndCountsWhatIsBack() {
        book.record(new RefundAsked(refund, NOW));

        assertEquals(new Money(950), book.account(SALE).left());
        assertEquals(Money.ZERO, sale().refunded());
        assertEquals(1, book.openRefunds(false).size());
        assertEquals(List.of(), book.openRefunds(true));
        book.record(new RefundAccepted(refund.outRefundNo(), SALE, "503", NOW));
        assertEquals(
                new Processing("503"),
                book.refunding(refund.outRefundNo()).orElseThrow().state());
        giveBack(refund, TOMORROW);
        assertEquals(new Money(300), sale().refunded());
        assertEquals(SaleState.PAID, sale().state());
        assertEquals(List.of(), book.openRefunds(false));
    }

    @Test
    void eachRefundOfASaleIsOpenByItself() {
        var second = Samples.refund(charged.order(), new Money(200), 2);
        book.record(new RefundAsked(refund, NOW));
        book.record(new RefundAsked(second, NOW));
        giveBack(refund, NOW);

        assertEquals(second, book.refunding(second.outRefundNo()).orElseThrow().refund());
        assertEquals(
                List.of(second),
                book.openRefunds(false).stream().map(Refunding::refund).toList());
    }

    @Test
    void isAFigureOfTheDayOnWhichItHappened() {
        book.record(new RefundAsked(refund, NOW));
        giveBack(refund, TOMORROW);

        var today = book.orders().sums(Wanted.all(false), BusinessDay.of(NOW));
        assertEquals(new Money(1250), today.paid());
        assertEquals(Money.ZERO, today.refunded());
        assertEquals(
                new Money(300),
                book.orders().sums(Wanted.all(false), BusinessDay.of(TOMORROW)).refunded());
    }

    @Test
    void isRefundedOnceAllIsBack() {
        book.record(new RefundAsked(refund, NOW));
        giveBack(refund, NOW);
        var rest = Samples.refund(charged.order(), new Money(950), 2);
        book.record(new RefundAsked(rest, NOW));
        giveBack(rest, NOW);

        assertEquals(SaleState.REFUNDED, sale().state());
        assertEquals(Money.ZERO, book.account(SALE).left());
    }

    @Test
    void whatWeChatHasGivenUpMayGoBackUnderANewNumber() {
        book.record(new RefundAsked(refund, NOW));
        book.record(new RefundClosed(refund.outRefundNo(), SALE, "503", NOW));

        assertEquals(new Money(1250), book.account(SALE).left());
        assertEquals(List.of(), book.account(SALE).lines());
        assertThrows(IllegalArgumentException.class, () -> book.record(new RefundAsked(refund, NOW)));
    }

    @Test
    void whatAPersonHasSeenToIsBackOrOffTheList() {
        book.record(new RefundAsked(refund, NOW));
        handle(refund);
        assertEquals(1, book.openRefunds(false).size(), "nothing was stranded yet");
        book.record(new RefundStranded(refund.outRefundNo(), SALE, "503", NOW));
        assertEquals(List.of(new SaleKey(Optional.empty(), SALE)), book.orders().hangingRefunds(false, 9));
        handle(refund);
        book.record(new RefundClosed(refund.outRefundNo(), SALE, "503", TOMORROW));

        assertEquals(
                new HandledOutside("转账退给顾客", "李经理"),
                book.refunding(refund.outRefundNo()).orElseThrow().state());
        assertEquals(new Money(300), sale().refunded());
        assertEquals(new Money(950), book.account(SALE).left());
        assertEquals(
                new Money(300),
                book.orders().sums(Wanted.all(false), BusinessDay.of(NOW)).refunded());
        assertEquals(List.of(), book.openRefunds(false));
        assertEquals(List.of(), book.orders().hangingRefunds(false, 9));
        giveBack(refund, TOMORROW);
        assertEquals(new Money(300), sale().refunded());
    }

    @Test
    void whatFailedHangsUntilItIsTriedAgainOrSeenTo() {
        book.record(new RefundAsked(refund, NOW));
        book.record(new RefundClosed(refund.outRefundNo(), SALE, "503", NOW));
        assertEquals(List.of(new SaleKey(Optional.empty(), SALE)), book.orders().hangingRefunds(false, 9));
        handle(refund);
        assertEquals(List.of(), book.orders().hangingRefunds(false, 9));
        assertEquals(new Money(1250), book.account(SALE).left());
        assertEquals(Money.ZERO, sale().refunded());

        var second = Samples.refund(charged.order(), new Money(300), 2);
        book.record(new RefundAsked(second, NOW));
        book.record(new RefundClosed(second.outRefundNo(), SALE, "504", NOW));
        assertEquals(List.of(new SaleKey(Optional.empty(), SALE)), book.orders().hangingRefunds(false, 9));
        var third = Samples.refund(charged.order(), new Money(300), 3);
        book.record(new RefundAsked(third, NOW));
        giveBack(third, NOW);
        assertEquals(List.of(), book.orders().hangingRefunds(false, 9));
    }

    private void handle(Refund handled) {
        book.record(new RefundHandled(handled.outRefundNo(), SALE, "转账退给顾客", "李经理", NOW));
    }

    @Test
    void lateMoneyThatGoesBackIsNobodysConcernAnyMore() {
        var late = Samples.charged(2);
        book.record(late);
        book.record(Samples.closed(late));
        book.record(Samples.paid(late, true));
        assertEquals(1, book.late(false).size());
        var whole = Samples.refund(late.order(), new Money(1250));
        book.record(new RefundAsked(whole, NOW));
        assertEquals(List.of(), book.late(false));
        assertEquals(SaleState.PAID_LATE, sale(2).state());
        giveBack(whole, NOW);

        assertEquals(SaleState.REFUNDED, sale(2).state());
    }

    @Test
    void whatWasPaidTwiceIsPaidOnceTheRestIsBack() {
        book.record(new SoldForCash(Samples.sale(3), Cash.exactly(new Money(1250)), NOW));
        var twice = Samples.order(Samples.sale(3), 1);
        book.record(new Reattempted(Samples.sale(3), twice, NOW));
        book.record(new PaymentReceived(
                twice.outTradeNo(), Samples.receipt("4200twice", new Money(1250), NOW), false, NOW));
        assertEquals(SaleState.PAID_TWICE, sale(3).state());
        var back = Samples.refund(twice, new Money(1250));
        book.record(new RefundAsked(back, NOW));
        giveBack(back, NOW);

        assertEquals(SaleState.PAID, sale(3).state());
        assertEquals(new Money(1250), book.account(Samples.number(3)).left());
    }

    @Test
    void whatWasTakenByHandGoesBackOnlyOnceWeChatHasVerifiedIt() {
        var hand = Samples.charged(5);
        book.record(hand);
        book.record(new ConfirmedByHand(hand.outTradeNo(), "4200000000202603140000000009", "断网", "小王", NOW));
        assertEquals(SaleState.BY_HAND, sale(5).state());
        assertEquals(Money.ZERO, book.account(Samples.number(5)).left());

        book.record(Samples.closed(hand));
        assertEquals(SaleState.CONTRADICTED, sale(5).state());
        assertEquals(Money.ZERO, book.account(Samples.number(5)).left());

        book.record(Samples.paid(hand, false));
        assertEquals(new Money(1250), book.account(Samples.number(5)).left());
        var whole = Samples.refund(hand.order(), new Money(1250));
        book.record(new RefundAsked(whole, NOW));
        giveBack(whole, NOW);
        assertEquals(SaleState.REFUNDED, sale(5).state());
        assertEquals(new Money(1250), book.givenBack(hand.outTradeNo()));
    }

    @Test
    void cashGoesBackAtOnce() {
        book.record(new SoldForCash(Samples.sale(4), Cash.exactly(new Money(1250)), NOW));
        book.record(new CashRefunded(Samples.number(4), new Money(1250), Samples.GROUNDS, NOW));

        assertEquals(SaleState.REFUNDED, sale(4).state());
        assertEquals(Money.ZERO, book.account(Samples.number(4)).left());
        assertEquals(Samples.GROUNDS.lines(), book.account(Samples.number(4)).lines());
    }

    /// Two may have looked before either has written.
    @Test
    void takesNoCashBackThatIsNoLongerThere() {
        var sold = Samples.sale(4).number();
        book.record(new SoldForCash(Samples.sale(4), Cash.exactly(new Money(1250)), NOW));
        var returned = new CashReturned(sold, new Money(1000), "小王", NOW);
        book.record(returned);

        assertThrows(IllegalArgumentException.class, () -> book.record(returned));
        var refunded = new CashRefunded(sold, new Money(250), Samples.GROUNDS, NOW);
        assertThrows(
                IllegalArgumentException.class,
                () -> book.record(new CashRefunded(sold, new Money(251), Samples.GROUNDS, NOW)));
        assertEquals(2, book.orders().cash(sold).size());
        assertEquals(List.of(), book.orders().goneBack(sold));
        book.record(refunded);
        assertThrows(IllegalArgumentException.class, () -> book.record(refunded));
        assertEquals(List.of(refunded), book.orders().goneBack(sold));
    }

    @Test
    void theJournalAloneMakesTheSameLedger() throws IOException, SQLException {
        book.record(new RefundAsked(refund, NOW));
        book.record(new RefundAccepted(refund.outRefundNo(), SALE, "503", NOW));
        giveBack(refund, NOW);
        book.record(new SoldForCash(Samples.sale(4), Cash.exactly(new Money(1250)), NOW));
        book.record(new CashRefunded(Samples.number(4), new Money(1), Samples.GROUNDS, NOW));
        book.close();
        var alone = MemoryBook.journalAlone(disk);
        MemoryBook.open(InstantSource.fixed(NOW), alone).close();

        var kept = MemoryBook.dump(disk).stream().filter(row -> row.startsWith("refund|") || row.startsWith("sale|"));
        var drawn = MemoryBook.dump(alone).stream().filter(row -> row.startsWith("refund|") || row.startsWith("sale|"));
        assertEquals(kept.toList(), drawn.toList());
        try (var again = MemoryBook.open(InstantSource.fixed(NOW), alone)) {
            assertTrue(again.refunding(refund.outRefundNo()).orElseThrow().ended());
        }
        alone.forget();
    }

    private void giveBack(Refund back, Instant at) {
        book.record(new RefundGivenBack(back.outRefundNo(), back.sale(), "503", "支付用户的零钱", at, at));
    }

    private Orders.SaleRow sale() {
        return sale(1);
    }

    private Orders.SaleRow sale(int counter) {
        return book.orders().sale(Samples.number(counter)).orElseThrow();
    }
}
