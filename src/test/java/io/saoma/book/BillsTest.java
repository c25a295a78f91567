package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.book.Bills.OrderFact;
import io.saoma.book.Bills.RefundFact;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillEvent.BillRead;
import io.saoma.payment.bill.BillMark;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Fee;
import io.saoma.payment.bill.Light;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleState;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the ledger keeps of WeChat's bills, and of what came out of them.
class BillsTest {

    private static final Instant NOW = Samples.MORNING.plusSeconds(100);
    private static final LocalDate DAY = BusinessDay.of(Samples.MORNING);
    private static final String MERCHANT = "1900000109";

    private final MemoryDisk disk = new MemoryDisk();
    private final Book book = MemoryBook.open(InstantSource.fixed(NOW), disk);

    @AfterEach
    void close() {
        book.close();
        disk.forget();
    }

    @Test
    void theLastReadingOfADayCounts() {
        book.record(read(DAY, Light.RED));
        book.record(read(DAY.minusDays(1), Light.GREEN));
        book.record(read(DAY, Light.AMBER));

        var days = book.bills().days(false, MERCHANT, DAY.minusDays(7), DAY);
        assertEquals(
                List.of(DAY.minusDays(1), DAY),
                days.stream().map(Bills.BillDay::day).toList());
        assertEquals(Light.AMBER, days.getLast().light());
        assertEquals(NOW, days.getLast().at());
        assertEquals(read(DAY, Light.AMBER).counts(), days.getLast().counts());
        assertEquals(read(DAY, Light.AMBER).sums(), days.getLast().sums());
        assertEquals(List.of(), book.bills().days(true, MERCHANT, DAY.minusDays(7), DAY));
        assertEquals(List.of(), book.bills().days(false, "1900000110", DAY.minusDays(7), DAY));
    }

    @Test
    void whatIsTakenInIsOpenUntilWeChatSaysMore() {
        var sale = Samples.sale(5);
        var restored = new Restored(sale, Samples.order(sale, 1), "李经理", NOW);
        book.record(restored);

        var taken = book.orders().sale(sale.number()).orElseThrow();
        assertEquals(SaleState.OPEN, taken.state());
        assertEquals(Optional.of(Stage.UNKNOWN), taken.stage());
        assertEquals(1, book.open(false).size());
        book.record(Samples.paid(restored, false));
        assertEquals(
                SaleState.PAID, book.orders().sale(sale.number()).orElseThrow().state());
        assertEquals(0, book.open(false).size());
        assertEquals(6, book.nextSale(false, 1, DAY).counter());
        assertThrows(IllegalArgumentException.class, () -> book.record(restored));
    }

    @Test
    void aRefundFromABillIsBackAtOnceAndNeverOpen() {
        var charged = Samples.charged(1);
        book.record(charged);
        book.record(Samples.paid(charged, false));
        var billed = new RefundBilled(Samples.refund(charged.order(), new Money(300)), "503", "零钱", NOW, NOW);
        book.record(billed);

        assertEquals(List.of(), book.openRefunds(false));
        assertEquals(
                new GivenBack("503", "零钱", NOW),
                book.refunding(billed.outRefundNo()).orElseThrow().state());
        assertEquals(new Money(950), book.account(charged.sale().number()).left());
        assertEquals(new Money(300), book.orders().sums(Wanted.all(false), DAY).refunded());
        assertThrows(IllegalArgumentException.class, () -> book.record(billed));
    }

    @Test
    void aLedgerThatIsDrawnAnewSaysTheSame() throws IOException {
        book.record(read(DAY, Light.RED));
        book.record(read(DAY, Light.GREEN));
        var sale = Samples.sale(5);
        book.record(new Restored(sale, Samples.order(sale, 1), "李经理", NOW));
        book.record(Samples.charged(1));
        var refund = Samples.refund(Samples.charged(1).order(), new Money(300));
        book.record(new RefundBilled(refund, "503", "", NOW, NOW));

        var alone = MemoryBook.journalAlone(disk);
        try (var again = MemoryBook.open(InstantSource.fixed(NOW), alone)) {
            assertEquals(
                    book.bills().days(false, MERCHANT, DAY, DAY), again.bills().days(false, MERCHANT, DAY, DAY));
            assertEquals(
                    book.bills().refunds(List.of(refund.outRefundNo())),
                    again.bills().refunds(List.of(refund.outRefundNo())));
        }
        alone.forget();
    }

    @Test
    void aSaleIsMarkedByTheLastBillOfItsDay() {
        var paid = Samples.charged(1);
        var waiting = Samples.charged(2);
        book.record(paid);
        book.record(Samples.paid(paid, false));
        book.record(waiting);
        assertEquals(List.of(BillMark.NONE, BillMark.NONE), marks(paid, waiting));

        book.record(read(DAY, Light.GREEN, false));
        book.record(read(DAY.minusDays(1), Light.GREEN));
        assertEquals(List.of(BillMark.NONE, BillMark.NONE), marks(paid, waiting));

        book.record(read(DAY, Light.AMBER, true, waiting.outTradeNo()));
        assertEquals(List.of(BillMark.AGREES, BillMark.DIFFERS), marks(paid, waiting));

        book.record(read(DAY.plusDays(1), Light.RED, true, paid.outTradeNo()));
        book.record(read(DAY, Light.GREEN));
        assertEquals(List.of(BillMark.DIFFERS, BillMark.NONE), marks(paid, waiting));
    }

    private List<BillMark> marks(Charged... charged) {
        return Stream.of(charged)
                .map(it -> book.orders().sale(it.sale().number()).orElseThrow().bill())
                .toList();
    }

    @Test
    void laysBesideABillWhatWasPaidOnItsDayOrTakenForPaidByHand() {
        var paid = Samples.charged(1);
        book.record(paid);
        book.record(Samples.paid(paid, false));
        var byHand = Samples.charged(2);
        book.record(byHand);
        book.record(new ConfirmedByHand(byHand.outTradeNo(), "4200hand", "断网", "小王", NOW));
        var open = Samples.charged(3);
        book.record(open);
        var facts = List.of(
                new OrderFact(
                        SaleKey.own(paid.sale().number()),
                        paid.outTradeNo(),
                        Optional.of("4200" + paid.outTradeNo()),
                        new Money(1250),
                        Stage.PAID,
                        Optional.of(paid.at().plusSeconds(8)),
                        false),
                new OrderFact(
                        SaleKey.own(byHand.sale().number()),
                        byHand.outTradeNo(),
                        Optional.empty(),
                        new Money(1250),
                        Stage.PLACING,
                        Optional.empty(),
                        true));

        assertEquals(facts, book.bills().ordersOf(false, MERCHANT, DAY));
        assertEquals(List.of(), book.bills().ordersOf(false, MERCHANT, DAY.minusDays(1)));
        assertEquals(List.of(), book.bills().ordersOf(false, MERCHANT, DAY.plusDays(1)));
        assertEquals(List.of(), book.bills().ordersOf(true, MERCHANT, DAY));
        assertEquals(facts, book.bills().orders(List.of(paid.outTradeNo(), "nobody", byHand.outTradeNo())));
    }

    @Test
    void laysBesideABillWhatWasAskedBackOnItsDay() {
        var paid = Samples.charged(1);
        book.record(paid);
        book.record(Samples.paid(paid, false));
        var refund = Samples.refund(paid.order(), new Money(300));
        book.record(new RefundAsked(refund, NOW));
        assertEquals(
                List.of(fact(refund, "ASKED", Optional.empty())), book.bills().refundsOf(false, MERCHANT, DAY));

        var seen = NOW.plusSeconds(5);
        book.record(new RefundAccepted(refund.outRefundNo(), refund.sale(), "503", seen));
        var facts = List.of(fact(refund, "PROCESSING", Optional.of(seen)));

        assertEquals(facts, book.bills().refundsOf(false, MERCHANT, DAY));
        assertEquals(List.of(), book.bills().refundsOf(false, MERCHANT, DAY.minusDays(1)));
        assertEquals(List.of(), book.bills().refundsOf(false, MERCHANT, DAY.plusDays(1)));
        assertEquals(List.of(), book.bills().refundsOf(true, MERCHANT, DAY));
        assertEquals(facts, book.bills().refunds(List.of("nobody", refund.outRefundNo())));
    }

    private static RefundFact fact(Refund refund, String stage, Optional<Instant> seen) {
        return new RefundFact(
                SaleKey.own(refund.sale()),
                refund.outRefundNo(),
                refund.outTradeNo(),
                refund.refundFee(),
                stage,
                NOW,
                seen);
    }

    @Test
    void knowsWhenTheFirstOrderWas() {
        assertEquals(Optional.empty(), book.bills().firstDay(false, MERCHANT));
        book.record(Samples.charged(1));
        assertEquals(Optional.of(DAY), book.bills().firstDay(false, MERCHANT));
        assertEquals(Optional.empty(), book.bills().firstDay(true, MERCHANT));
    }

    private static BillRead read(LocalDate day, Light light) {
        return read(day, light, true);
    }

    private static BillRead read(LocalDate day, Light light, boolean whole, String... differing) {
        return new BillRead(
                day,
                false,
                MERCHANT,
                light,
                new BillCounts(1, 2, 3, 4, 5, 6),
                new BillSums(1, new Money(2), new Money(3), 4, new Money(5), new Money(6), new Fee(7)),
                whole,
                List.of(differing),
                "李经理",
                NOW);
    }
}
