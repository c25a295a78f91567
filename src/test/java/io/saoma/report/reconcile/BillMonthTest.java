package io.saoma.report.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.bill.Light;
import io.saoma.proof.Tier;
import io.saoma.report.reconcile.Difference.AmountDiffers;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.Difference.OnlyHere;
import io.saoma.report.reconcile.Difference.RefundAmountDiffers;
import io.saoma.report.reconcile.Difference.RefundEndDiffers;
import io.saoma.report.reconcile.Difference.RefundLags;
import io.saoma.report.reconcile.Difference.RefundOnlyAtWeChat;
import io.saoma.report.reconcile.Difference.RefundOnlyHere;
import io.saoma.report.reconcile.Difference.ReversedButPaid;
import io.saoma.report.reconcile.Reading.Compared;
import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.Purse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A month of a shop at the simulator, with differences planted between the book and the bills: all are found, and no
/// other.
@Execution(CONCURRENT)
class BillMonthTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final Set<LocalDate> CLOSED_DAYS = Set.of(MONTH.atDay(8), MONTH.atDay(22));
    private static final LocalDate OLD_FORM = MONTH.atDay(12);
    private static final int SEED = 20_260_301;

    private final Random dice = new Random(SEED);
    private final Map<LocalDate, Set<String>> planted = new HashMap<>();
    private int neighbours;
    private final Map<String, Integer> told = new HashMap<>();

    @Test
    void everyPlantedDifferenceIsFoundAndNoneIsInvented(@TempDir Path home) throws IOException {
        var orders = (int) Tier.chosen().of(5, 1_035, 1_035);
        var sold = 0;
        try (var shop = shop(home)) {
            shop.simulator.bills().inOldForm(OLD_FORM);
            for (var day = MONTH.atDay(1); YearMonth.from(day).equals(MONTH); day = day.plusDays(1)) {
                if (!CLOSED_DAYS.contains(day)) {
                    shop.at(day, 10, 30);
                    for (var n = 0; n < orders; n++) {
                        sell(shop, day, orders < 16 ? sold % 16 : n < 16 ? n : dice.nextInt(200));
                        sold++;
                    }
                }
                shop.at(day.plusDays(1), 10, 5);
                shop.desk.beat();
                check(shop, day);
            }
            checkMonth(shop);
        }
        System.out.printf("BillMonthTest: %d orders, planted and found %s%n", sold, told);
        assertEquals(8, told.size(), told::toString);
    }

    /// One of many ways in which a sale goes; those at the end are differences.
    private void sell(Shop shop, LocalDate day, int way) {
        shop.pass(Duration.ofSeconds(2));
        switch (way) {
            case 0 -> late(shop);
            case 1 -> twice(shop);
            case 2 -> neighbour(shop);
            case 3 -> unpaid(shop);
            case 4 -> refunded(shop);
            case 5 -> paid(shop, Purse.withCoupons(new Coupon("1", "CASH", 10), new Coupon("2", "NO_CASH", 5)));
            case 6 -> planted(day, "only at WeChat", lost(shop));
            case 7 -> planted(day, "only at WeChat", closedButPaid(shop));
            case 8 -> planted(day, "only here", byHand(shop));
            case 9 -> planted(day, "only here", forged(shop));
            case 10 -> planted(day, "amount", mistaken(shop));
            case 11 -> planted(day, "refund only at WeChat", refundElsewhere(shop));
            case 12 -> planted(day, "refund only here", refundForged(shop));
            case 13 -> planted(day, "refund amount", refundMistaken(shop));
            case 14 -> planted(day, "refund lags", refundUnheard(shop));
            case 15 -> planted(day, "refund ended", refundFailed(shop));
            default -> paid(shop, Purse.change());
        }
    }

    private void planted(LocalDate day, String kind, String number) {
        planted.computeIfAbsent(day, _ -> new TreeSet<>()).add(kind + " " + number);
        told.merge(kind, 1, Integer::sum);
    }

    private void check(Shop shop, LocalDate day) {
        var found = assertInstanceOf(Compared.class, shop.desk.fetch(day, "店长"), day::toString)
                .reconciliation();

        assertEquals(
                planted.getOrDefault(day, Set.of()),
                found.differences().stream().map(BillMonthTest::said).collect(Collectors.toCollection(TreeSet::new)),
                day::toString);
        neighbours += found.elsewhere().size();
    }

    /// A long month has no room in memory.
    private static Shop shop(Path home) {
        var start = Instant.parse("2026-02-28T16:00:00Z");
        return Tier.chosen() == Tier.SMALL ? Shop.inMemory(start, SEED) : Shop.onDisk(home, start, SEED);
    }

    private void checkMonth(Shop shop) {
        assertTrue(neighbours > 0);
        for (var day : shop.desk.month(MONTH)) {
            var agreed = day.agreed().orElseThrow();
            var sums = agreed.figures().orElseThrow().sums();
            assertEquals(light(planted.getOrDefault(day.day(), Set.of())), agreed.light());
            assertTrue(sums.net().fen() <= sums.settled().fen());
        }
    }

    private static Light light(Set<String> differences) {
        var harmless = Set.of("only at WeChat", "refund only at WeChat", "refund lags");
        if (differences.isEmpty()) {
            return Light.GREEN;
        }
        return differences.stream().allMatch(it -> harmless.contains(it.substring(0, it.lastIndexOf(' '))))
                ? Light.AMBER
                : Light.RED;
    }

    private static String said(Difference difference) {
        return switch (difference) {
            case OnlyAtWeChat(var row, var _) -> "only at WeChat " + row.trade().outTradeNo();
            case OnlyHere(var ours) -> "only here " + ours.outTradeNo();
            case AmountDiffers(var row, var _) -> "amount " + row.trade().outTradeNo();
            case RefundOnlyAtWeChat(var row, var _) -> "refund only at WeChat " + row.outRefundNo();
            case RefundOnlyHere(var ours) -> "refund only here " + ours.outRefundNo();
            case RefundAmountDiffers(var row, var _) -> "refund amount " + row.outRefundNo();
            case RefundLags(var row, var _) -> "refund lags " + row.outRefundNo();
            case RefundEndDiffers(var row, var _) -> "refund ended " + row.outRefundNo();
            case ReversedButPaid(var row, var _) -> "reversed " + row.trade().outTradeNo();
        };
    }

    private static Order paid(Shop shop, Purse purse) {
        var order = shop.place();
        shop.book.record(shop.charged(order));
        shop.pay(order, purse);
        shop.book.record(shop.received(order, false));
        return order;
    }

    private static void late(Shop shop) {
        var order = shop.place();
        shop.book.record(shop.charged(order));
        shop.pay(order, Purse.change());
        shop.book.record(shop.closed(order));
        shop.book.record(shop.received(order, true));
        shop.book.record(new LateAccepted(order.outTradeNo(), "店长", shop.now()));
    }

    private static void twice(Shop shop) {
        var first = shop.place();
        shop.book.record(shop.charged(first));
        shop.book.record(shop.closed(first));
        var second = shop.place(first.sale(), 2, "");
        shop.book.record(shop.again(second));
        shop.pay(second, Purse.change());
        shop.book.record(shop.received(second, false));
        shop.pay(first, Purse.change());
        shop.book.record(shop.received(first, true));
    }

    /// Another till, and another program, of the same merchant.
    private static void neighbour(Shop shop) {
        shop.pay(shop.place(2, ""), Purse.change());
        shop.pay(shop.place(1, "WEB"), Purse.change());
    }

    private static void unpaid(Shop shop) {
        var order = shop.place();
        shop.book.record(shop.charged(order));
        shop.pass(Duration.ofSeconds(1));
        shop.book.record(shop.closed(order));
    }

    private static void refunded(Shop shop) {
        var order = paid(shop, Purse.change());
        var refund = shop.refund(order, order.totalFee().fen() / 2);
        shop.asked(refund);
        shop.giveBack(refund);
        shop.accepted(refund);
        shop.givenBack(refund);
    }

    private static String lost(Shop shop) {
        var order = shop.place();
        shop.pay(order, Purse.change());
        return order.outTradeNo();
    }

    private static String closedButPaid(Shop shop) {
        var order = shop.place();
        shop.book.record(shop.charged(order));
        shop.pay(order, Purse.change());
        shop.book.record(shop.closed(order));
        return order.outTradeNo();
    }

    private static String byHand(Shop shop) {
        var order = shop.place();
        shop.book.record(shop.charged(order));
        shop.book.record(
                new ConfirmedByHand(order.outTradeNo(), "4200" + order.outTradeNo(), "网络不通", "店长", shop.now()));
        return order.outTradeNo();
    }

    /// Somebody wrote money into the book that never came.
    private static String forged(Shop shop) {
        var order = shop.place();
        shop.book.record(shop.charged(order));
        shop.book.record(shop.received(order, false));
        return order.outTradeNo();
    }

    private static String mistaken(Shop shop) {
        var order = paid(shop, Purse.change());
        shop.simulator.bills().mistake(order.outTradeNo(), order.totalFee().fen() + 1);
        return order.outTradeNo();
    }

    private static String refundElsewhere(Shop shop) {
        var refund = shop.refund(paid(shop, Purse.change()), 30);
        shop.giveBack(refund);
        return refund.outRefundNo();
    }

    private static String refundForged(Shop shop) {
        var refund = shop.refund(paid(shop, Purse.change()), 30);
        shop.asked(refund);
        shop.pass(Duration.ofSeconds(20));
        shop.accepted(refund);
        shop.givenBack(refund);
        return refund.outRefundNo();
    }

    private static String refundMistaken(Shop shop) {
        var refund = shop.refund(paid(shop, Purse.change()), 30);
        shop.asked(refund);
        shop.giveBack(refund);
        shop.accepted(refund);
        shop.givenBack(refund);
        shop.simulator.bills().mistake(refund.outRefundNo(), 31);
        return refund.outRefundNo();
    }

    private static String refundUnheard(Shop shop) {
        var refund = shop.refund(paid(shop, Purse.change()), 30);
        shop.asked(refund);
        shop.giveBack(refund);
        shop.accepted(refund);
        return refund.outRefundNo();
    }

    /// The book took it for refused, and WeChat gave it back all the same.
    private static String refundFailed(Shop shop) {
        var refund = shop.refund(paid(shop, Purse.change()), 30);
        shop.asked(refund);
        shop.giveBack(refund);
        shop.refused(refund);
        return refund.outRefundNo();
    }
}
