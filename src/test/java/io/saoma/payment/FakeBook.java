package io.saoma.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A book that is only a list: what was recorded can be read back, and it fails when it is told to.
public final class FakeBook implements PaymentBook {

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, Money> givenBack = new HashMap<>();
    private boolean failing;
    private Function<Event, Optional<Event>> before = _ -> Optional.empty();

    @Override
    public synchronized void record(Event event) {
        if (failing) {
            throw new UncheckedIOException(new IOException("the disk is full"));
        }
        before.apply(event).ifPresent(events::add);
        events.add(event);
    }

    @Override
    public synchronized List<Payment> open(boolean practice) {
        return payments().stream()
                .filter(payment -> payment.order().sale().practice() == practice && !payment.ended())
                .toList();
    }

    @Override
    public synchronized Money givenBack(String outTradeNo) {
        return givenBack.getOrDefault(outTradeNo, Money.ZERO);
    }

    @Override
    public synchronized Money cashLeft(SaleNumber sale) {
        return events.stream().map(event -> cash(event, sale)).reduce(Money.ZERO, Money::plus);
    }

    private static Money cash(Event event, SaleNumber of) {
        return switch (event) {
            case SoldForCash(var sale, var cash, var _) when sale.number().equals(of) -> cash.due();
            case CashTaken(var sale, var cash, var _, var _) when sale.equals(of) -> cash.due();
            case CashReturned(var sale, var amount, var _, var _) when sale.equals(of) -> amount.negated();
            case CashRefunded(var sale, var amount, var _, var _) when sale.equals(of) -> amount.negated();
            default -> Money.ZERO;
        };
    }

    @Override
    public synchronized SaleNumber nextSale(boolean practice, int till, LocalDate day) {
        var counter = counters.merge(practice + "/" + till + "/" + day, 1, Integer::sum);
        return new SaleNumber(practice, till, day, counter);
    }

    /// From now on every `record` throws, with nothing written, until told otherwise.
    public synchronized void fail(boolean wanted) {
        failing = wanted;
    }

    /// What somebody else writes down just before an event.
    synchronized void before(Function<Event, Optional<Event>> somebody) {
        before = somebody;
    }

    /// So much has gone back of that order.
    synchronized void gaveBack(String outTradeNo, Money amount) {
        givenBack.put(outTradeNo, amount);
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized List<PaymentEvent> events(String outTradeNo) {
        return paymentEvents().stream()
                .filter(event -> event.outTradeNo().equals(outTradeNo))
                .toList();
    }

    @Override
    public synchronized Optional<String> orderOf(String transactionId) {
        return paymentEvents().stream()
                .filter(event -> switch (event) {
                    case PaymentEvent.PaymentReceived paid ->
                        paid.receipt().transactionId().equals(transactionId);
                    case PaymentEvent.ConfirmedByHand hand -> hand.number().equals(transactionId);
                    default -> false;
                })
                .map(PaymentEvent::outTradeNo)
                .findFirst();
    }

    /// The attempt as its events tell of it, also where it has ended.
    public synchronized Payment payment(String outTradeNo) {
        return Payment.of(events(outTradeNo));
    }

    private List<Payment> payments() {
        return paymentEvents().stream()
                .collect(groupingBy(PaymentEvent::outTradeNo, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Payment::of)
                .toList();
    }

    private List<PaymentEvent> paymentEvents() {
        return events.stream()
                .filter(PaymentEvent.class::isInstance)
                .map(PaymentEvent.class::cast)
                .toList();
    }
}
