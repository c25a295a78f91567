package io.saoma.report.period;

import io.saoma.book.Samples;
import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.TradeType;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Reduction;
import io.saoma.sale.Reduction.Rounding;
import io.saoma.sale.Reductions;
import io.saoma.sale.ReturnReason;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Days of a shop by chance: sales of every kind and end, in practice and not, and money that goes back days later.
public final class RandomDays {

    private static final List<String> CASHIERS = List.of("王小雨", "李晓明", "=张三");
    private static final List<String> GOODS =
            List.of("四季春茶", "珍珠奶茶", "茶叶蛋", "杨枝甘露", "=1+1 面包", "-冰 \"大\"", "@新品", "烤肠");

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private int transactions;

    private RandomDays(long seed) {
        this.random = new Random(seed);
    }

    /// The events of so many days from this one on.
    public static List<Event> of(long seed, LocalDate first, int days, int salesADay) {
        var made = new RandomDays(seed);
        for (var day = 0; day < days; day++) {
            for (var sale = 0; sale < salesADay; sale++) {
                made.sell(first.plusDays(day), sale * 86_000L / salesADay);
            }
        }
        return made.events;
    }

    private void sell(LocalDate day, long second) {
        var at = day.atStartOfDay(BusinessDay.ZONE).toInstant().plusSeconds(second + random.nextInt(60));
        mark(at);
        var practice = random.nextInt(8) == 0;
        var counter = counters.merge(practice + day.toString(), 1, Integer::sum);
        var basket = basket();
        var sale = new Sale(new SaleNumber(practice, 1, day, counter), basket, any(CASHIERS), at);
        if (!sale.total().isPositive()) {
            events.add(new SoldForCash(sale, Cash.exactly(sale.total()), at));
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> giveUp(sale);
            case 1 -> byHand(sale);
            case 2 -> inPart(sale);
            case 3 -> twice(sale);
            case 4, 5 -> cash(sale);
            default -> weChat(sale);
        }
    }

    /// What brings no money.
    private void mark(Instant at) {
        var line = new Line("", any(GOODS), new Money(300), 1);
        switch (random.nextInt(12)) {
            case 0 -> events.add(new LineRemoved(0, line, any(CASHIERS), at));
            case 1 -> events.add(new LinesReplaced(0, List.of(), any(CASHIERS), at));
            case 2 -> events.add(new LinesReplaced(0, List.of(line), any(CASHIERS), at));
            case 3 -> events.add(new DrawerOpened("换零钱", random.nextInt(4) == 0, any(CASHIERS), at));
            default -> {}
        }
    }

    private Basket basket() {
        var lines =
                IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> line()).toList();
        var discount = random.nextInt(4) == 0
                ? Optional.<Reduction>of(new Reduction.Rate(8_500))
                : Optional.<Reduction>empty();
        var rounding = random.nextInt(4) == 0 ? Optional.of(new Rounding(new Money(10))) : Optional.<Rounding>empty();
        return new Basket(lines, new Reductions(discount, rounding), random.nextInt(9) == 0 ? "+少冰\n去糖" : "");
    }

    private Line line() {
        var name = any(GOODS);
        var price = new Money(100 + 7L * name.length() + 50L * random.nextInt(30));
        if (random.nextInt(8) == 0) {
            return new Line("", name, price, new Grams(1 + random.nextInt(2_000)));
        }
        var line = new Line(name.length() > 4 ? "069012345678" : "", name, price, 1 + random.nextInt(3));
        return switch (random.nextInt(10)) {
            case 0 -> line.withReturned(Optional.of(ReturnReason.FAULTY));
            case 1 -> line.withReduction(Optional.of(new Reduction.Off(new Money(120))));
            default -> line;
        };
    }

    private void weChat(Sale sale) {
        var order = order(sale, 1);
        events.add(new Charged(sale, order, sale.at()));
        pay(order, sale.at().plusSeconds(9));
        if (random.nextInt(6) == 0) {
            giveBack(order, sale.at().plusSeconds(86_400L * random.nextInt(3) + 600));
        }
    }

    private void cash(Sale sale) {
        events.add(new SoldForCash(sale, new Cash(sale.total(), sale.total().plus(new Money(300))), sale.at()));
        if (random.nextInt(6) == 0) {
            var back = sale.at().plusSeconds(86_400L * random.nextInt(3) + 700);
            events.add(new CashRefunded(sale.number(), part(sale.total()), grounds(), back));
        }
    }

    /// A part in cash, the rest by WeChat or never; then the cash goes back, or stays for a person to see to.
    private void inPart(Sale sale) {
        var half = part(sale.total());
        events.add(new SoldForCash(sale, Cash.exactly(half), sale.at()));
        var rest = sale.total().minus(half);
        if (rest.isPositive() && random.nextBoolean()) {
            var order = order(sale, 1, rest);
            events.add(new Reattempted(sale, order, sale.at().plusSeconds(3)));
            pay(order, sale.at().plusSeconds(11));
        } else if (random.nextBoolean()) {
            events.add(new CashReturned(
                    sale.number(), half, sale.cashier(), sale.at().plusSeconds(30)));
        }
    }

    private void giveUp(Sale sale) {
        var order = order(sale, 1);
        events.add(new Charged(sale, order, sale.at()));
        if (random.nextInt(4) > 0) {
            events.add(new OrderClosed(order.outTradeNo(), "CLOSED", sale.at().plusSeconds(310)));
        }
        if (random.nextBoolean()) {
            events.add(new CashTaken(
                    sale.number(),
                    Cash.exactly(sale.total()),
                    any(CASHIERS),
                    sale.at().plusSeconds(320)));
        }
    }

    private void byHand(Sale sale) {
        var order = order(sale, 1);
        events.add(new Charged(sale, order, sale.at()));
        var claimed = "42000099%020d".formatted(++transactions);
        events.add(new ConfirmedByHand(
                order.outTradeNo(), claimed, "断网", any(CASHIERS), sale.at().plusSeconds(60)));
        switch (random.nextInt(3)) {
            case 0 -> pay(order, sale.at().plusSeconds(3_600));
            case 1 ->
                events.add(
                        new OrderClosed(order.outTradeNo(), "CLOSED", sale.at().plusSeconds(3_600)));
            default -> {}
        }
    }

    /// The first code is paid as well, after it was given up.
    private void twice(Sale sale) {
        var one = order(sale, 1);
        events.add(new Charged(sale, one, sale.at()));
        events.add(new OrderClosed(one.outTradeNo(), "CLOSED", sale.at().plusSeconds(5)));
        var two = order(sale, 2);
        events.add(new Reattempted(sale, two, sale.at().plusSeconds(8)));
        pay(two, sale.at().plusSeconds(14));
        pay(one, sale.at().plusSeconds(20));
    }

    private void giveBack(Order order, Instant at) {
        var refund = new Refund(
                order.outTradeNo() + "R01",
                order.sale(),
                order.outTradeNo(),
                order.appid(),
                order.mchId(),
                order.totalFee(),
                part(order.totalFee()),
                "退款",
                "",
                grounds());
        events.add(new RefundAsked(refund, at));
        switch (random.nextInt(4)) {
            case 0 -> events.add(new RefundRefused(refund.outRefundNo(), refund.sale(), "ERROR", "失败", at));
            case 1 -> {}
            default ->
                events.add(new RefundGivenBack(
                        refund.outRefundNo(), refund.sale(), "503", "零钱", at, at.plusSeconds(43_200)));
        }
    }

    private void pay(Order order, Instant at) {
        var number = "4200001234%018d".formatted(++transactions);
        events.add(new PaymentReceived(
                order.outTradeNo(), Samples.receipt(number, order.totalFee(), at), false, at.plusSeconds(1)));
    }

    private Order order(Sale sale, int attempt) {
        return order(sale, attempt, sale.total());
    }

    private Order order(Sale sale, int attempt, Money total) {
        var start = Instant.ofEpochSecond(sale.at().getEpochSecond());
        return new Order(
                sale.number().toString().replace("-", "") + "x" + attempt,
                sale.number(),
                attempt,
                "wx8888888888888888",
                "1900000109",
                "一号店",
                total,
                "127.0.0.1",
                "https://example.com/pay/notify",
                start,
                start.plusSeconds(360),
                start.plusSeconds(300),
                random.nextInt(3) == 0 ? TradeType.MICROPAY : TradeType.NATIVE);
    }

    private Grounds grounds() {
        return new Grounds(RefundReason.FAULTY, "", List.of(), any(CASHIERS));
    }

    private Money part(Money whole) {
        return new Money(1 + random.nextLong(whole.fen()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
