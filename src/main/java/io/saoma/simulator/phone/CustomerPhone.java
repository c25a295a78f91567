package io.saoma.simulator.phone;

import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.HeldCode;
import io.saoma.simulator.order.HeldCodes;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.OrderState;
import io.saoma.simulator.order.Outcome;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One customer with one phone and one WeChat account: scans, pays now or later, refuses. Safe on any thread.
public final class CustomerPhone {

    private static final Plan NOTHING = new Plan.Nothing();

    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final OrderBook book;
    private final HeldCodes held;
    private final Agenda agenda;
    private final String openid;
    private volatile @Nullable Duration payEveryOrderAfter;

    public CustomerPhone(OrderBook book, HeldCodes held, Agenda agenda, String openid) {
        this.book = book;
        this.held = held;
        this.agenda = agenda;
        this.openid = openid;
        book.onChange(this::follow);
    }

    /// The codes that can still be paid, the oldest first.
    public List<PhoneCode> codes() {
        return all().stream().filter(code -> code.state().open()).toList();
    }

    /// Holds out a code for the till to read: eighteen digits, good for a minute.
    public String holdOut(HeldCode.Habit habit) {
        return held.make(openid, habit).authCode();
    }

    /// Every order that was ever placed for a code to scan, the oldest first.
    public List<PhoneCode> all() {
        var now = agenda.now();
        return book.orders().stream()
                .filter(order -> !order.byCode())
                .map(order -> view(order, now))
                .toList();
    }

    public Optional<PhoneCode> code(String outTradeNo) {
        return book.find(outTradeNo).map(order -> view(order, agenda.now()));
    }

    /// Reads a code from the till's screen; from then on no other phone can pay that order.
    public PhoneAnswer scan(String codeUrl) {
        return answer(book.scan(codeUrl, openid));
    }

    public PhoneAnswer pay(String outTradeNo) {
        return pay(outTradeNo, Purse.change());
    }

    public PhoneAnswer pay(String outTradeNo, Purse purse) {
        return answer(book.pay(outTradeNo, openid, purse));
    }

    /// Scans now and pays later, whatever the till shows by then, unless the order is closed or expired.
    public PhoneAnswer payIn(String outTradeNo, Duration delay) {
        var time = agenda.now().plus(delay);
        return plan(outTradeNo, new Plan.PayAt(time));
    }

    /// Scans now and pays `delay` after the merchant's cancel is seen: a close that WeChat refuses, or `cancelSeen`.
    public PhoneAnswer payAfterCancel(String outTradeNo, Duration delay) {
        return plan(outTradeNo, new Plan.PayAfterCancel(delay));
    }

    /// The customer has seen that the till took the code away.
    public void cancelSeen(String outTradeNo) {
        if (plans.get(outTradeNo) instanceof Plan.PayAfterCancel(var delay)) {
            payIn(outTradeNo, delay);
        }
    }

    /// The payment fails (password, balance, bank): the order stays unpaid and can be tried again; a plan ends.
    public PhoneAnswer refuse(String outTradeNo) {
        plans.remove(outTradeNo);
        return answer(book.failPayment(outTradeNo, openid));
    }

    /// The customer thinks again and does nothing.
    public void dropPlan(String outTradeNo) {
        plans.remove(outTradeNo);
    }

    /// Pays each order that is placed from now on by itself; null ends that.
    public void payEveryOrderAfter(@Nullable Duration delay) {
        payEveryOrderAfter = delay;
    }

    /// Is told after each change of an order, on any thread; `codes()` is the truth.
    public Subscription onChange(Consumer<PhoneCode> listener) {
        return book.onChange(order -> listener.accept(view(order, agenda.now())));
    }

    private PhoneAnswer plan(String outTradeNo, Plan plan) {
        plans.put(outTradeNo, plan);
        var outcome = book.hold(outTradeNo, openid);
        if (outcome instanceof Outcome.Refused) {
            plans.remove(outTradeNo, plan);
        } else if (plan instanceof Plan.PayAt(var time)) {
            agenda.at(time, () -> carryOut(outTradeNo, plan));
        }
        return answer(outcome);
    }

    private void carryOut(String outTradeNo, Plan plan) {
        if (plans.remove(outTradeNo, plan)) {
            pay(outTradeNo);
        }
    }

    private void follow(Order order) {
        var number = order.outTradeNo();
        var automatic = payEveryOrderAfter;
        if (!(order.state() instanceof OrderState.Open)) {
            plans.remove(number);
        } else if (order.byCode()) {
            return;
        } else if (order.closeAsked() != null) {
            cancelSeen(number);
        } else if (automatic != null && order.scannedBy() == null) {
            payIn(number, automatic);
        }
    }

    private PhoneAnswer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var order) -> new PhoneAnswer.Done(view(order, agenda.now()));
            case Outcome.Refused(var _, var text) -> new PhoneAnswer.Refused(text);
        };
    }

    private PhoneCode view(Order order, Instant now) {
        return PhoneCode.of(order, plans.getOrDefault(order.outTradeNo(), NOTHING), now);
    }
}
