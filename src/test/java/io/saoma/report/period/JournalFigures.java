package io.saoma.report.period;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentWay;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The figures of a period once more, from the events of the journal alone and without the ledger.
final class JournalFigures {

    private final Period period;
    private final boolean practice;
    private final Map<SaleNumber, Sale> sales = new LinkedHashMap<>();
    private final Map<SaleNumber, Long> cash = new HashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Set<String> paid = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> byHand = new HashSet<>();
    private final Map<String, Refund> refunds = new HashMap<>();
    private final Map<Integer, Tally> hours = new TreeMap<>();
    private final Map<String, Clerk> clerks = new TreeMap<>();
    private final Map<PaymentWay, Tally> ways = new TreeMap<>();
    private final Map<Item, Tally> items = new HashMap<>();
    private long returned;
    private Tally cashBack = Tally.NONE;
    private Tally weChatBack = Tally.NONE;

    private JournalFigures(Period period, boolean practice) {
        this.period = period;
        this.practice = practice;
    }

    static Figures of(List<Event> journal, Period period, boolean practice) {
        var figures = new JournalFigures(period, practice);
        journal.forEach(figures::read);
        figures.sales.values().stream()
                .filter(sale -> sale.number().practice() == practice
                        && period.contains(sale.number().day()))
                .forEach(figures::add);
        return new Figures(
                figures.hours,
                figures.clerks,
                figures.ways,
                figures.items,
                new Money(figures.returned),
                figures.cashBack,
                figures.weChatBack);
    }

    private void read(Event event) {
        switch (event) {
            case Charged(var sale, var order, var _) -> {
                sales.putIfAbsent(sale.number(), sale);
                orders.put(order.outTradeNo(), order);
            }
            case Reattempted(var _, var order, var _) -> orders.put(order.outTradeNo(), order);
            case PaymentReceived received -> paid.add(received.outTradeNo());
            case OrderClosed end -> closed.add(end.outTradeNo());
            case ConfirmedByHand confirmed -> {
                byHand.add(confirmed.outTradeNo());
                if (order(confirmed.outTradeNo()).sale().practice() == practice) {
                    mark(confirmed.by(), confirmed.at(), Clerk.marked(0, 1, 0));
                }
            }
            case SoldForCash(var sale, var money, var _) -> {
                sales.putIfAbsent(sale.number(), sale);
                cash.merge(sale.number(), money.due().fen(), Long::sum);
            }
            case CashTaken taken ->
                cash.merge(taken.number(), taken.cash().due().fen(), Long::sum);
            case CashReturned back -> cash.merge(back.number(), -back.amount().fen(), Long::sum);
            case RefundAsked asked -> refunds.put(asked.outRefundNo(), asked.refund());
            case RefundGivenBack back -> {
                var refund = requireNonNull(refunds.get(back.outRefundNo()));
                if (counts(refund.sale(), back.at())) {
                    weChatBack = weChatBack.plus(new Tally(1, refund.refundFee()));
                    gaveBack(refund.grounds().by(), refund.refundFee());
                }
            }
            case CashRefunded(var sale, var amount, var grounds, var at) -> {
                if (counts(sale, at)) {
                    cashBack = cashBack.plus(new Tally(1, amount));
                    gaveBack(grounds.by(), amount);
                }
            }
            case LineRemoved removed -> mark(removed.by(), removed.at(), Clerk.marked(1, 0, 0));
            case LinesReplaced(var from, var lines, var by, var at) -> {
                if (from == 0 && lines.isEmpty()) {
                    mark(by, at, Clerk.marked(1, 0, 0));
                }
            }
            case DrawerOpened opened -> {
                if (opened.practice() == practice) {
                    mark(opened.by(), opened.at(), Clerk.marked(0, 0, 1));
                }
            }
            default -> {}
        }
    }

    private void add(Sale sale) {
        var mine = orders.values().stream()
                .filter(order -> order.sale().equals(sale.number()))
                .collect(toMap(Order::outTradeNo, order -> order));
        var inCash = cash.getOrDefault(sale.number(), 0L);
        var byWeChat = 0L;
        for (var way : PaymentWay.values()) {
            var sum = 0L;
            for (var order : mine.values()) {
                if (paid.contains(order.outTradeNo())
                        && order.tradeType().name().equals(way.name())) {
                    sum += order.totalFee().fen();
                }
            }
            byWeChat += sum;
            count(way, sum);
        }
        count(PaymentWay.CASH, inCash);
        var all = inCash + byWeChat;
        var open = mine.keySet().stream()
                .filter(it -> !paid.contains(it) && !closed.contains(it))
                .toList();
        if (all < sale.total().fen()) {
            open.stream()
                    .filter(byHand::contains)
                    .forEach(
                            it -> count(PaymentWay.BY_HAND, order(it).totalFee().fen()));
        }
        var nothing = all == 0
                && sale.total().isPositive()
                && open.isEmpty()
                && mine.keySet().stream().noneMatch(byHand::contains);
        var settled = all != 0 || sale.total().fen() == 0;
        var tally = new Tally(all > 0 ? 1 : 0, new Money(all));
        hours.merge(sale.at().atZone(BusinessDay.ZONE).getHour(), tally, Tally::plus);
        var letOff = settled ? sale.basket().letOff() : Money.ZERO;
        clerks.merge(sale.cashier(), Clerk.sold(tally, letOff, nothing ? 1 : 0), Clerk::plus);
        if (settled) {
            addItems(sale);
        }
    }

    private void addItems(Sale sale) {
        var shares = sale.basket().shares();
        for (var index = 0; index < shares.size(); index++) {
            var line = sale.lines().get(index);
            var pieces = line.returned().isPresent() ? -line.pieces() : line.pieces();
            items.merge(new Item(line.barcode(), line.name()), new Tally(pieces, shares.get(index)), Tally::plus);
            returned -= line.returned().isPresent() ? shares.get(index).fen() : 0;
        }
    }

    private void count(PaymentWay way, long fen) {
        if (fen != 0) {
            ways.merge(way, new Tally(1, new Money(fen)), Tally::plus);
        }
    }

    private Order order(String outTradeNo) {
        return requireNonNull(orders.get(outTradeNo));
    }

    private boolean counts(SaleNumber sale, Instant at) {
        return sale.practice() == practice && period.contains(BusinessDay.of(at));
    }

    private void gaveBack(String by, Money money) {
        clerks.merge(by, Clerk.gaveBack(new Tally(1, money)), Clerk::plus);
    }

    private void mark(String by, Instant at, Clerk clerk) {
        if (period.contains(BusinessDay.of(at))) {
            clerks.merge(by, clerk, Clerk::plus);
        }
    }
}
