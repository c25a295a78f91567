package io.saoma.payment.refund;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A book that is only a list: one sale, what was paid for it, and what is recorded of its refunds.
public final class FakeRefundBook implements RefundBook {

    private final List<PaidOrder> orders;
    private final Money cash;
    private final List<Event> events = new ArrayList<>();
    private int failures;
    private Consumer<Event> heard = _ -> {};

    public FakeRefundBook(List<PaidOrder> orders, Money cash) {
        this.orders = orders;
        this.cash = cash;
    }

    /// The next so many events are not taken.
    public synchronized void fail(int times) {
        failures = times;
    }

    /// Tells the listener of what is recorded from now on.
    public synchronized void hear(Consumer<Event> listener) {
        heard = listener;
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized void record(Event event) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the disk is full");
        }
        events.add(event);
        heard.accept(event);
    }

    @Override
    public synchronized Account account(SaleNumber sale) {
        var back = events.stream()
                .filter(CashRefunded.class::isInstance)
                .map(CashRefunded.class::cast)
                .toList();
        return new Account(
                sale,
                orders,
                refundings(),
                cash,
                back.stream().map(CashRefunded::amount).reduce(Money.ZERO, Money::plus),
                back.stream().flatMap(it -> it.grounds().lines().stream()).toList());
    }

    @Override
    public synchronized List<Refunding> openRefunds(boolean practice) {
        return refundings().stream().filter(refunding -> !refunding.ended()).toList();
    }

    @Override
    public synchronized Optional<Refunding> refunding(String outRefundNo) {
        return refundings().stream()
                .filter(it -> it.refund().outRefundNo().equals(outRefundNo))
                .findFirst();
    }

    private List<Refunding> refundings() {
        return events.stream()
                .filter(RefundEvent.class::isInstance)
                .map(RefundEvent.class::cast)
                .collect(groupingBy(RefundEvent::outRefundNo, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Refunding::of)
                .toList();
    }
}
