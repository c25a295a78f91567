package io.saoma.report.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Wanted;
import io.saoma.payment.Order;
import io.saoma.payment.bill.BillAnswer.NotYet;
import io.saoma.payment.bill.BillAnswer.Silent;
import io.saoma.payment.bill.Light;
import io.saoma.report.reconcile.Difference.RefundLags;
import io.saoma.report.reconcile.Difference.RefundOnlyAtWeChat;
import io.saoma.report.reconcile.Reading.Compared;
import io.saoma.report.reconcile.Reading.NotOver;
import io.saoma.report.reconcile.Reading.Unread;
import io.saoma.sale.Money;
import io.saoma.sale.SaleState;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.wire.Network;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A till, its book and WeChat with its bills, over real HTTP.
class BillDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @AutoClose
    private final Shop shop = Shop.inMemory(Instant.parse("2026-01-02T01:00:00Z"), 3);

    @Test
    void yesterdaysBillComesByItselfOnceItIsMade() {
        sell();
        shop.at(DAY.plusDays(1), 9, 59);
        shop.desk.beat();
        assertEquals(Optional.empty(), light());
        shop.at(DAY.plusDays(1), 10, 0);
        shop.simulator.network(Network.REFUSED);
        shop.desk.beat();
        assertEquals(Optional.empty(), light());
        shop.simulator.network(Network.UP);
        shop.desk.beat();
        assertEquals(Optional.of(Light.GREEN), light());

        var requests = shop.simulator.requests().size();
        shop.desk.beat();
        assertEquals(requests, shop.simulator.requests().size());
        assertEquals(
                1,
                shop.desk.month(YearMonth.of(2026, 1)).stream()
                        .filter(day -> day.agreed().isPresent())
                        .count());
    }

    @Test
    void saysWhyThereIsNone() {
        assertEquals(new NotOver(DAY), shop.desk.fetch(DAY, "店长"));
        shop.at(DAY.plusDays(1), 9, 0);
        assertInstanceOf(
                NotYet.class,
                assertInstanceOf(Unread.class, shop.desk.fetch(DAY, "店长")).why());
        shop.simulator.network(Network.REFUSED);
        assertInstanceOf(
                Silent.class,
                assertInstanceOf(Unread.class, shop.desk.fetch(DAY, "店长")).why());
        assertEquals(Optional.empty(), light());
    }

    @Test
    void aDayWithoutSalesIsGreen() {
        shop.at(DAY.plusDays(1), 10, 0);

        assertEquals(Light.GREEN, compared().light());
        assertEquals(Optional.of(Light.GREEN), light());
    }

    @Test
    void readsAFileByHand() {
        sell();
        shop.at(DAY.plusDays(1), 10, 0);
        var file = shop.simulator.bills().bill(DAY).orElseThrow().getBytes(UTF_8);

        var read = assertInstanceOf(Compared.class, shop.desk.read(file, DAY.minusDays(5), "店长"));

        assertEquals(DAY, read.reconciliation().day());
        assertEquals(Light.GREEN, read.reconciliation().light());
        assertEquals(Optional.of(Light.GREEN), light());
    }

    @Test
    void takesALostSaleIn() {
        var lost = shop.place();
        shop.pay(lost, Purse.change());
        shop.at(DAY.plusDays(1), 10, 0);
        var before = compared();
        assertEquals(Light.AMBER, before.light());

        assertEquals(Taken.DONE, shop.desk.take(before.differences().getFirst(), "店长"));

        var sale = shop.book.orders().sale(lost.sale()).orElseThrow();
        assertEquals(SaleState.PAID, sale.state());
        assertEquals(lost.totalFee(), sale.paid());
        assertEquals("按微信账单恢复", shop.book.orders().basket(lost.sale()).note());
        assertEquals(Light.GREEN, compared().light());
        assertEquals(Optional.of(Light.GREEN), light());
    }

    @Test
    void takesALostPaymentByTheCustomersCodeIn() {
        var lost = shop.payByCode();
        shop.at(DAY.plusDays(1), 10, 0);

        assertEquals(Taken.DONE, shop.desk.take(compared().differences().getFirst(), "店长"));

        assertEquals(
                SaleState.PAID,
                shop.book.orders().sale(lost.sale()).orElseThrow().state());
        assertEquals(Light.GREEN, compared().light());
    }

    @Test
    void believesNoBillThatWeChatDoesNotConfirm() {
        var unpaid = shop.place();
        var other = shop.place();
        shop.pay(other, Purse.change());
        shop.book.record(shop.charged(other));
        shop.book.record(shop.received(other, false));
        shop.at(DAY.plusDays(1), 10, 0);
        // a forged file: the row of a payment that never was, with its sums mended
        var text = shop.simulator.bills().bill(DAY).orElseThrow();
        var forged = text.replace(other.outTradeNo(), unpaid.outTradeNo())
                .replace("`4200", "`4299")
                .getBytes(UTF_8);
        var read = assertInstanceOf(Compared.class, shop.desk.read(forged, DAY, "店长"))
                .reconciliation();

        assertEquals(Taken.UNCONFIRMED, shop.desk.take(read.onlyAtWeChat().getFirst(), "店长"));

        assertEquals(
                Money.ZERO, shop.book.orders().sale(unpaid.sale()).orElseThrow().paid());
    }

    @Test
    void moneyThatCameAfterTheEndIsPaidLate() {
        var late = shop.place();
        shop.book.record(shop.charged(late));
        shop.book.record(shop.closed(late));
        shop.pay(late, Purse.change());
        shop.at(DAY.plusDays(1), 10, 0);

        var found = compared().onlyAtWeChat().getFirst();
        assertTrue(found.ours().isPresent());
        assertEquals(Taken.DONE, shop.desk.take(found, "店长"));

        assertEquals(
                SaleState.PAID_LATE,
                shop.book.orders().sale(late.sale()).orElseThrow().state());
        assertEquals(Light.GREEN, compared().light());
    }

    @Test
    void marksARefundThatWasGivenElsewhere() {
        var order = sell();
        var refund = shop.refund(order, 60);
        shop.giveBack(refund);
        shop.at(DAY.plusDays(1), 10, 0);
        var found = assertInstanceOf(
                RefundOnlyAtWeChat.class, compared().differences().getFirst());

        assertEquals(Taken.DONE, shop.desk.take(found, "店长"));

        assertEquals(
                new Money(60),
                shop.book.orders().sale(order.sale()).orElseThrow().refunded());
        assertEquals(1, shop.book.account(order.sale()).refunds().size());
        assertEquals(1, shop.simulator.refunds().all().size());
        assertEquals(0, shop.book.openRefunds(false).size());
        assertEquals(Light.GREEN, compared().light());
        assertEquals(Taken.DONE, shop.desk.take(found, "店长"));
        assertEquals(1, shop.book.account(order.sale()).refunds().size());
    }

    @Test
    void asksAboutARefundThatTheBookStillWaitsFor() {
        var order = sell();
        var refund = shop.refund(order, 60);
        shop.asked(refund);
        shop.giveBack(refund);
        shop.accepted(refund);
        shop.at(DAY.plusDays(1), 10, 0);

        assertInstanceOf(RefundLags.class, compared().differences().getFirst());
    }

    @Test
    void aLostDayComesBack() {
        for (var n = 0; n < 20; n++) {
            shop.pay(shop.place(), Purse.change());
        }
        shop.at(DAY.plusDays(1), 10, 0);
        var lost = compared();
        assertEquals(20, lost.onlyAtWeChat().size());

        var taken = shop.desk.rebuild(lost, "店长");

        assertEquals(20, taken.values().stream().filter(Taken.DONE::equals).count());
        var back = compared();
        assertEquals(Light.GREEN, back.light());
        assertEquals(20, back.matched().size());
        var day = shop.book.orders().sums(Wanted.all(false), DAY);
        assertEquals(20, day.paidSales());
        assertEquals(back.sums().paid(), day.paid());
        for (var row : lost.onlyAtWeChat()) {
            var order = shop.book
                    .orders()
                    .account(shop.book
                            .orders()
                            .saleOf(row.row().trade().outTradeNo())
                            .orElseThrow())
                    .orders()
                    .getFirst();
            assertEquals(row.row().total(), order.totalFee());
            assertEquals(row.row().at(), order.paid());
        }
        assertEquals(21, shop.book.nextSale(false, 1, DAY).counter());
    }

    private Order sell() {
        var order = shop.place();
        shop.book.record(shop.charged(order));
        shop.pay(order, Purse.change());
        shop.book.record(shop.received(order, false));
        return order;
    }

    private Reconciliation compared() {
        return assertInstanceOf(Compared.class, shop.desk.fetch(DAY, "店长")).reconciliation();
    }

    private Optional<Light> light() {
        return shop.desk
                .month(YearMonth.from(DAY))
                .get(DAY.getDayOfMonth() - 1)
                .agreed()
                .map(MonthDay.Agreed::light);
    }
}
