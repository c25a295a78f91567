package io.saoma.simulator.order;

import io.saoma.simulator.order.RefundOutcome.Refused;
import io.saoma.simulator.order.RefundOutcome.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every refund; one at a time, so that never more goes back than was paid, and each number gives back once.
public final class RefundBook {

    private static final int MOST = 50;
    private static final Duration APART = Duration.ofMinutes(1);
    private static final Refused NO_SUCH_ORDER = new Refused("ORDERNOTEXIST", "订单不存在");
    private static final Refused OTHER_TERMS = new Refused("INVALID_REQUEST", "订单金额或退款金额与之前请求不一致，请核实后再试");
    private static final Refused NOT_PAID = new Refused("TRADE_STATE_ERROR", "订单状态错误");
    private static final Refused OTHER_TOTAL = new Refused("PARAM_ERROR", "订单总金额与支付金额不一致");
    private static final Refused TOO_LATE = new Refused("TRADE_OVERDUE", "订单已经超过可退款的最大期限");
    private static final Refused TOO_MANY = new Refused("ERROR", "部分退款次数超过上限");
    private static final Refused ALL_BACK = new Refused("ERROR", "订单已全额退款");
    private static final Refused TOO_MUCH = new Refused("REFUND_FEE_INVALID", "退款金额大于可退金额");
    private static final Refused TOO_SOON = new Refused("BIZERR_NEED_RETRY", "退款业务流程错误，需要商户触发重试来解决");

    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final Listeners<Refund> listeners = new Listeners<>();
    private final OrderBook orders;
    private final Agenda agenda;
    private final Identifiers identifiers;
    private Refund.End becomes = Refund.End.SUCCESS;
    private Duration takes = Duration.ofSeconds(20);

    RefundBook(OrderBook orders, Agenda agenda, Identifiers identifiers) {
        this.orders = orders;
        this.agenda = agenda;
        this.identifiers = identifiers;
    }

    /// What becomes of the refunds that are asked for from now on, and after how long.
    public synchronized void become(Refund.End end, Duration time) {
        becomes = end;
        takes = time;
    }

    /// Is told of every refund that has come to its end, on the thread that notices.
    public Subscription onEnd(Consumer<Refund> listener) {
        return listeners.add(listener);
    }

    /// The same number with the same terms is the same refund, however late and however often.
    public RefundOutcome ask(Map<String, String> terms) {
        var outcome = asked(terms);
        if (outcome instanceof Taken(var refund)) {
            agenda.at(refund.ends(), () -> listeners.tell(refund));
        }
        return outcome;
    }

    private synchronized RefundOutcome asked(Map<String, String> terms) {
        var known = refunds.get(terms.getOrDefault("out_refund_no", ""));
        if (known != null) {
            return known.terms().equals(terms) ? new Taken(known) : OTHER_TERMS;
        }
        var order = order(terms).orElse(null);
        if (order == null) {
            return NO_SUCH_ORDER;
        }
        var now = agenda.now();
        var refused = against(order, terms, now);
        if (refused != null) {
            return refused;
        }
        var refund = new Refund(Map.copyOf(terms), identifiers.refundId(now), order, now, now.plus(takes), becomes);
        refunds.put(refund.outRefundNo(), refund);
        return new Taken(refund);
    }

    private Optional<Order> order(Map<String, String> terms) {
        return terms.containsKey("transaction_id")
                ? orders.findTransaction(terms.getOrDefault("transaction_id", ""))
                : orders.find(terms.getOrDefault("out_trade_no", ""));
    }

    private @Nullable Refused against(Order order, Map<String, String> terms, Instant now) {
        if (!(order.state() instanceof OrderState.Paid paid)) {
            return NOT_PAID;
        }
        if (Long.parseLong(terms.getOrDefault("total_fee", "0")) != order.fen()) {
            return OTHER_TOTAL;
        }
        if (!now.isBefore(paid.at().atZone(Identifiers.BEIJING).plusYears(1).toInstant())) {
            return TOO_LATE;
        }
        var earlier = ofOrder(order.outTradeNo());
        var back = earlier.stream()
                .filter(refund -> refund.counts(now))
                .mapToLong(Refund::fen)
                .sum();
        if (back == order.fen()) {
            return ALL_BACK;
        }
        if (Long.parseLong(terms.getOrDefault("refund_fee", "0")) > order.fen() - back) {
            return TOO_MUCH;
        }
        if (earlier.size() >= MOST) {
            return TOO_MANY;
        }
        var soon =
                earlier.stream().anyMatch(refund -> now.isBefore(refund.made().plus(APART)));
        return soon ? TOO_SOON : null;
    }

    public synchronized Optional<Refund> find(String outRefundNo) {
        return Optional.ofNullable(refunds.get(outRefundNo));
    }

    public synchronized Optional<Refund> findId(String refundId) {
        return refunds.values().stream()
                .filter(refund -> refund.refundId().equals(refundId))
                .findFirst();
    }

    /// The refunds of one order, the oldest first.
    public synchronized List<Refund> ofOrder(String outTradeNo) {
        return refunds.values().stream()
                .filter(refund -> refund.outTradeNo().equals(outTradeNo))
                .toList();
    }

    /// All refunds, the oldest first.
    public synchronized List<Refund> all() {
        return List.copyOf(refunds.values());
    }

    /// Whether something of this order has gone back, or is about to.
    public boolean touched(String outTradeNo) {
        var now = agenda.now();
        return ofOrder(outTradeNo).stream().anyMatch(refund -> refund.counts(now));
    }
}
