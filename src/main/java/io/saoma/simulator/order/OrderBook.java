package io.saoma.simulator.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Every order and every charge; one change at a time, so that an order is paid once at most.
public final class OrderBook {

    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, String> numbersByCode = new HashMap<>();
    private final Map<String, String> numbersByTransaction = new HashMap<>();
    private final List<Charge> charges = new ArrayList<>();
    private final List<GivenBack> givenBack = new ArrayList<>();
    private final Listeners<Order> listeners = new Listeners<>();
    private final RefundBook refunds;
    private final Switches switches;
    private final Agenda agenda;
    private final Identifiers identifiers;

    public OrderBook(Switches switches, Agenda agenda, Identifiers identifiers) {
        this.switches = switches;
        this.agenda = agenda;
        this.identifiers = identifiers;
        this.refunds = new RefundBook(this, agenda, identifiers);
    }

    /// What went back of paid orders.
    public RefundBook refunds() {
        return refunds;
    }

    /// Is told of every change, after it, on the thread that made it.
    public Subscription onChange(Consumer<Order> listener) {
        return listeners.add(listener);
    }

    /// A new order, or a new code for the same order; the code before it is dead then.
    public Outcome place(Map<String, String> terms, @Nullable Instant expires) {
        var outcome = placed(terms, expires);
        if (outcome instanceof Outcome.Done(var order)) {
            var number = order.outTradeNo();
            agenda.at(order.lastMoment(), () -> announce(number));
            agenda.at(order.lastMoment().plus(switches.expiredCloses()), () -> announce(number));
        }
        return told(outcome);
    }

    /// A new order for the holder of a code, who alone can pay it.
    public Outcome present(Map<String, String> terms, @Nullable Instant expires, String openid) {
        var outcome = presented(terms, expires, openid);
        if (outcome instanceof Outcome.Done(var order)) {
            var number = order.outTradeNo();
            agenda.at(order.lastMoment(), () -> announce(number));
        }
        return told(outcome);
    }

    /// Why an order with this number cannot be presented once more.
    public Outcome.Refused presentedBefore(String outTradeNo) {
        return find(outTradeNo).map(Rulings::againstPresenting).orElse(Rulings.NO_SUCH_ORDER);
    }

    /// Nobody can pay the order any more, and what was paid goes back.
    public Outcome reverse(String outTradeNo) {
        return told(reversed(outTradeNo));
    }

    public Outcome close(String outTradeNo) {
        var outcome = closed(outTradeNo);
        if (outcome instanceof Outcome.Refused) {
            announce(outTradeNo);
        }
        return told(outcome);
    }

    /// A phone reads a code; from then on only that phone may pay.
    public Outcome scan(String codeUrl, String openid) {
        return told(scanned(codeUrl, openid));
    }

    public Outcome pay(String outTradeNo, String openid, Purse purse) {
        return told(paid(outTradeNo, openid, purse));
    }

    /// The customer's bank or the customer says no; the order stays as it is.
    public Outcome failPayment(String outTradeNo, String openid) {
        return told(attempt(outTradeNo, openid, Order::failedPayment));
    }

    /// The customer holds the order on the phone, whatever code is shown afterwards.
    public Outcome hold(String outTradeNo, String openid) {
        return told(attempt(outTradeNo, openid, UnaryOperator.identity()));
    }

    public synchronized Optional<Order> find(String outTradeNo) {
        return Optional.ofNullable(orders.get(outTradeNo))
                .map(order -> keep(order.at(agenda.now(), switches.expiredCloses())));
    }

    public synchronized Optional<Order> findTransaction(String transactionId) {
        return Optional.ofNullable(numbersByTransaction.get(transactionId)).flatMap(this::find);
    }

    /// All orders as they stand now, the oldest first.
    public synchronized List<Order> orders() {
        var now = agenda.now();
        return orders.values().stream()
                .map(order -> order.at(now, switches.expiredCloses()))
                .toList();
    }

    /// What WeChat took, in order.
    public synchronized List<Charge> charges() {
        return List.copyOf(charges);
    }

    /// What WeChat gave back, in order.
    public synchronized List<GivenBack> givenBack() {
        return List.copyOf(givenBack);
    }

    private synchronized Outcome placed(Map<String, String> terms, @Nullable Instant expires) {
        var now = agenda.now();
        var known = find(terms.getOrDefault("out_trade_no", "")).orElse(null);
        if (known == null) {
            return done(coded(Order.fresh(terms, expires, newCode(now), now)));
        }
        var refused = Rulings.againstPlacing(known, terms, now);
        return refused != null ? refused : done(coded(known.with(newCode(now))));
    }

    private synchronized Outcome presented(Map<String, String> terms, @Nullable Instant expires, String openid) {
        var known = find(terms.getOrDefault("out_trade_no", "")).orElse(null);
        if (known != null) {
            return Rulings.againstPresenting(known);
        }
        var now = agenda.now();
        return done(Order.fresh(terms, expires, new Code("", "", now), now).scanned(openid));
    }

    private synchronized Outcome reversed(String outTradeNo) {
        var now = agenda.now();
        var order = find(outTradeNo).orElse(null);
        if (order == null) {
            return Rulings.NO_SUCH_ORDER;
        }
        var refused = Rulings.againstReversing(order, now);
        if (refused != null) {
            return refused;
        }
        if (order.state() instanceof OrderState.Paid(var transactionId, var _, var _, var _)) {
            charges.stream()
                    .filter(charge -> charge.transactionId().equals(transactionId))
                    .forEach(charge -> givenBack.add(new GivenBack(charge, now)));
        }
        return order.state() instanceof OrderState.Reversed
                ? done(order)
                : done(order.with(new OrderState.Reversed(now)));
    }

    private synchronized Outcome closed(String outTradeNo) {
        var now = agenda.now();
        var known = find(outTradeNo).orElse(null);
        if (known == null) {
            return Rulings.NO_SUCH_ORDER;
        }
        var order = keep(known.askedToClose(now));
        var refused = Rulings.againstClosing(order, switches.earlyClose(), now);
        return refused != null ? refused : done(order.with(new OrderState.Closed(now)));
    }

    private synchronized Outcome scanned(String codeUrl, String openid) {
        var number = numbersByCode.getOrDefault(codeUrl, "");
        var order = find(number).orElse(null);
        if (order == null || !order.code().url().equals(codeUrl)) {
            return Rulings.CODE_DEAD;
        }
        return order.code().alive(agenda.now())
                ? attempt(number, openid, UnaryOperator.identity())
                : Rulings.CODE_EXPIRED;
    }

    private synchronized Outcome paid(String outTradeNo, String openid, Purse purse) {
        var outcome = attempt(outTradeNo, openid, UnaryOperator.identity());
        if (!(outcome instanceof Outcome.Done(var order))) {
            return outcome;
        }
        if (purse.couponFen() > order.fen()) {
            return Rulings.TOO_MANY_COUPONS;
        }
        var now = agenda.now();
        var transactionId = identifiers.transactionId(now);
        charges.add(new Charge(transactionId, outTradeNo, order.fen(), now));
        numbersByTransaction.put(transactionId, outTradeNo);
        return done(order.with(new OrderState.Paid(transactionId, openid, purse, now)));
    }

    private synchronized Outcome attempt(String outTradeNo, String openid, UnaryOperator<Order> step) {
        var order = find(outTradeNo).orElse(null);
        if (order == null) {
            return Rulings.NO_SUCH_ORDER;
        }
        var refused = Rulings.againstPaying(order, openid, agenda.now());
        return refused != null ? refused : done(step.apply(order.scanned(openid)));
    }

    private Code newCode(Instant now) {
        var url = identifiers.codeUrl();
        while (numbersByCode.containsKey(url)) {
            url = identifiers.codeUrl();
        }
        return new Code(url, identifiers.prepayId(now), now);
    }

    private Order coded(Order order) {
        numbersByCode.put(order.code().url(), order.outTradeNo());
        return order;
    }

    private Outcome done(Order order) {
        return new Outcome.Done(keep(order));
    }

    private Order keep(Order order) {
        orders.put(order.outTradeNo(), order);
        return order;
    }

    private void announce(String outTradeNo) {
        find(outTradeNo).ifPresent(listeners::tell);
    }

    private Outcome told(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var order)) {
            listeners.tell(order);
        }
        return outcome;
    }
}
