package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reductions;
import io.saoma.sale.ReturnReason;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.SaleState;
import io.saoma.sale.basket.BasketEvent.LinePut;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.sale.shift.ByHand;
import io.saoma.sale.shift.Closing;
import io.saoma.sale.shift.ShiftEvent.CashMoved;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import io.saoma.sale.shift.ShiftSums;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftsTest {

    private static final Instant NOW = Samples.MORNING;
    private static final Line TEA = new Line("", "茶", new Money(12_50), 1);

    @TempDir
    Path folder;

    @AutoClose
    private Book book;

    private Shifts shifts;

    @BeforeEach
    void open() {
        book = Book.open(new Home(folder), "test", () -> NOW, FaultPoint.NONE);
        shifts = book.shifts();
    }

    @Test
    void isOpenFromItsOpeningToItsEnd() {
        assertEquals(Optional.empty(), shifts.open(false));
        begin(1, 200_00);
        var shift = shifts.open(false).orElseThrow();
        assertEquals(1, shift.number());
        assertEquals(new Money(200_00), shift.cash());
        assertEquals(Optional.empty(), shift.closing());

        book.record(new ShiftClosed(1, new Money(200_00), new Money(199_50), false, "小李", NOW.plusSeconds(9)));
        assertEquals(Optional.empty(), shifts.open(false));
        var last = shifts.last(false).orElseThrow();
        assertEquals(
                Optional.of(
                        new Closing(last.line() + 1, NOW.plusSeconds(9), new Money(200_00), new Money(199_50), "小李")),
                last.closing());
    }

    @Test
    void aSecondOneDoesNotBeginBeforeTheFirstHasEnded() {
        begin(1, 100);
        begin(2, 900);
        assertEquals(1, shifts.open(false).orElseThrow().number());
        assertEquals(1, shifts.last(false).orElseThrow().number());
    }

    @Test
    void addsUpWhatHappenedInIt() {
        sold(number(1), basket(TEA), 12_50);
        book.record(new CashMoved(new Money(7_00), "早上", false, "小王", NOW));
        begin(1, 200_00);

        sold(number(2), basket(TEA.withQuantity(2)).with(off(2_50)), 22_50);
        var weChat = Samples.charged(3);
        book.record(weChat);
        book.record(Samples.paid(weChat, false));
        var cancelled = Samples.charged(4);
        book.record(cancelled);
        book.record(new ClosingStarted(cancelled.outTradeNo(), GivenUp.CANCELLED, NOW));
        book.record(Samples.closed(cancelled));
        var expired = Samples.charged(5);
        book.record(expired);
        book.record(new ClosingStarted(expired.outTradeNo(), GivenUp.EXPIRED, NOW));
        sold(number(6), basket(TEA.withReturned(Optional.of(ReturnReason.FAULTY))), -12_50);
        book.record(new CashReturned(number(2), new Money(1_00), "小王", NOW));
        book.record(new CashMoved(new Money(50_00), "换零钱", false, "小王", NOW));
        book.record(new CashMoved(new Money(-30_00), "买水", false, "小王", NOW));
        book.record(new DrawerOpened("换零", false, "小王", NOW));
        book.record(new LinePut(0, TEA, "小王", NOW));
        book.record(new LineRemoved(0, TEA, "小王", NOW));
        book.record(new LinesReplaced(0, List.of(TEA, TEA), "小王", NOW));
        book.record(new LinesReplaced(0, List.of(), "小王", NOW));

        book.record(new CashRefunded(number(2), new Money(2_00), Samples.GROUNDS, NOW));
        var refund = Samples.refund(weChat.order(), new Money(3_00));
        book.record(new RefundAsked(refund, NOW));
        book.record(new RefundAsked(Samples.refund(weChat.order(), new Money(1_00), 2), NOW));
        book.record(new RefundGivenBack(refund.outRefundNo(), refund.sale(), "503", "", NOW, NOW));

        // two for cash, one by WeChat, and one that is still being closed; the cancelled one is none
        var expected = new ShiftSums(
                4,
                new Money(2_50),
                new Money(12_50),
                new Money(22_50 - 12_50 - 1_00),
                2,
                new Money(12_50),
                1,
                new ByHand(0, Money.ZERO, 0, 0),
                new Money(50_00),
                new Money(30_00),
                1,
                2,
                1,
                new Money(2_00),
                new Money(3_00));
        assertEquals(expected, sums(false));

        book.record(new ShiftClosed(1, Money.ZERO, Money.ZERO, false, "小王", NOW));
        sold(number(7), basket(TEA), 12_50);
        assertEquals(expected, shifts.sums(false, shifts.last(false).orElseThrow()), "what comes later is of the next");
    }

    @Test
    void tellsWhatWasTakenByHandAndWhatBecameOfIt() {
        begin(1, 200_00);
        for (var counter = 1; counter <= 3; counter++) {
            var charged = Samples.charged(counter);
            book.record(charged);
            book.record(new ConfirmedByHand(charged.outTradeNo(), charged.outTradeNo(), "断网", "小王", NOW));
        }
        assertEquals(new ByHand(3, new Money(3 * 12_50), 0, 0), sums(false).byHand());
        assertEquals(Money.ZERO, sums(false).weChat());

        book.record(Samples.paid(Samples.charged(1), true));
        book.record(Samples.closed(Samples.charged(2)));
        var byHand = sums(false).byHand();
        assertEquals(new ByHand(3, new Money(3 * 12_50), 1, 1), byHand);
        assertEquals(1, byHand.open());
        assertEquals(new Money(12_50), sums(false).weChat(), "only what is verified counts");
        assertEquals(
                List.of(SaleState.BY_HAND, SaleState.CONTRADICTED, SaleState.PAID),
                book.orders().page(Wanted.all(false), number(1).day(), 9).stream()
                        .map(Orders.SaleRow::state)
                        .toList());
        assertEquals(List.of(), book.late(false), "what goods went for is never late");
        assertEquals(
                Optional.of(Samples.charged(2).outTradeNo()),
                book.orderOf(Samples.charged(2).outTradeNo()));
    }

    @Test
    void practiceHasShiftsOfItsOwn() {
        begin(1, 200_00);
        book.record(new ShiftOpened(1, new Money(5), true, "小王", NOW));
        sold(new SaleNumber(true, 1, number(1).day(), 1), basket(TEA), 12_50);
        book.record(new CashMoved(new Money(1_00), "练习", true, "小王", NOW));

        assertEquals(0, sums(false).sales());
        assertEquals(Money.ZERO, sums(false).putIn());
        assertEquals(new Money(12_50), sums(true).cash());
        assertEquals(new Money(1_00), sums(true).putIn());
    }

    @Test
    void comesBackTheSameFromTheJournalAlone() throws Exception {
        begin(1, 200_00);
        sold(number(1), basket(TEA), 12_50);
        book.record(new CashMoved(new Money(-30_00), "买水", false, "小王", NOW));
        book.record(new ShiftClosed(1, new Money(182_50), new Money(182_50), false, "小王", NOW));
        begin(2, 182_50);
        book.close();
        var before = rows();
        assertEquals(3, before.size());

        Files.delete(folder.resolve("saoma.mv.db"));
        open();
        book.close();
        assertEquals(before, rows());
    }

    private List<String> rows() throws SQLException {
        return LedgerDump.of(new Home(folder)).stream()
                .filter(row -> row.startsWith("shift|") || row.startsWith("drawer|"))
                .toList();
    }

    @Test
    void theHashIsThatOfTheLastLine() {
        var before = shifts.lastHash();
        begin(1, 0);
        assertEquals(64, shifts.lastHash().length());
        assertNotEquals(before, shifts.lastHash());
    }

    private ShiftSums sums(boolean practice) {
        return shifts.sums(practice, shifts.open(practice).orElseThrow());
    }

    private void begin(int number, long fen) {
        book.record(new ShiftOpened(number, new Money(fen), false, "小王", NOW));
    }

    private void sold(SaleNumber number, Basket basket, long fen) {
        book.record(new SoldForCash(new Sale(number, basket, "小王", NOW), Cash.exactly(new Money(fen)), NOW));
    }

    private static Basket basket(Line... lines) {
        return new Basket(List.of(lines));
    }

    private static Reductions off(long fen) {
        return new Reductions(Optional.of(new Off(new Money(fen))), Optional.empty());
    }

    private static SaleNumber number(int counter) {
        return Samples.number(counter);
    }
}
