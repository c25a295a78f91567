package io.saoma.payment;

import io.saoma.payment.Step.Exchange;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// A small WeChat in the head: it takes one order, is paid when told, closes after five minutes; its answers can be
/// bent one by one.
final class FakeGateway implements PaymentGateway {

    record Call(Exchange exchange, Order order, Duration at) {}

    private final FakeTime time;
    private final Map<Exchange, Queue<Answer>> told = new EnumMap<>(Exchange.class);
    private final Map<Exchange, Queue<Answer>> broken = new EnumMap<>(Exchange.class);
    private final Queue<Sighting> sightings = new ArrayDeque<>();
    private final List<PaymentNumber> sought = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private boolean known;
    private boolean closed;
    private int codes;
    private Duration knownAt = Duration.ZERO;
    private Duration paidAt = Duration.ofDays(999);
    private boolean closesEarly;

    FakeGateway(FakeTime time) {
        this.time = time;
    }

    FakeGateway paidAt(Duration at) {
        paidAt = at;
        return this;
    }

    FakeGateway closesEarly() {
        closesEarly = true;
        return this;
    }

    /// WeChat does its work, but the till is told this instead.
    FakeGateway answers(Exchange exchange, Answer... answers) {
        queue(told, exchange).addAll(List.of(answers));
        return this;
    }

    /// The request arrives, or not, and this comes back; nothing is done for it.
    FakeGateway breaks(Exchange exchange, Answer... answers) {
        queue(broken, exchange).addAll(List.of(answers));
        return this;
    }

    List<Call> calls() {
        return calls;
    }

    List<Exchange> exchanges() {
        return calls.stream().map(Call::exchange).toList();
    }

    @Override
    public Answer place(Order order) {
        return call(Exchange.PLACE, order);
    }

    @Override
    public Answer pay(Order order, AuthCode code) {
        return call(Exchange.PAY, order);
    }

    @Override
    public Answer ask(Order order) {
        return call(Exchange.ASK, order);
    }

    @Override
    public Sighting find(PaymentNumber number) {
        sought.add(number);
        return sightings.remove();
    }

    /// What is said of the next payments that are looked for by a number alone.
    FakeGateway sees(Sighting... seen) {
        sightings.addAll(List.of(seen));
        return this;
    }

    List<PaymentNumber> sought() {
        return sought;
    }

    @Override
    public Answer close(Order order) {
        return call(Exchange.CLOSE, order);
    }

    @Override
    public Answer reverse(Order order) {
        return call(Exchange.REVERSE, order);
    }

    /// How often money was taken and not given back.
    int kept() {
        return known && !closed && time.passed().compareTo(paidAt) >= 0 ? 1 : 0;
    }

    private Answer call(Exchange exchange, Order order) {
        calls.add(new Call(exchange, order, time.passed()));
        time.pass(Duration.ofMillis(50));
        var nothing = queue(broken, exchange).poll();
        if (nothing != null) {
            return nothing;
        }
        var answer = work(exchange, order);
        var instead = queue(told, exchange).poll();
        return instead == null ? answer : instead;
    }

    private Answer work(Exchange exchange, Order order) {
        if (known && time.passed().compareTo(paidAt) >= 0 && !closed && exchange != Exchange.REVERSE) {
            return exchange == Exchange.ASK
                    ? new Answer.Paid(receipt(order))
                    : new Answer.Failed(Answer.Meaning.PAID, "ORDERPAID", "该订单已支付");
        }
        return switch (exchange) {
            case PLACE -> place();
            case PAY -> pay(order);
            case ASK -> standing(order);
            case CLOSE -> close();
            case REVERSE -> reverse();
        };
    }

    private static Queue<Answer> queue(Map<Exchange, Queue<Answer>> queues, Exchange exchange) {
        return queues.computeIfAbsent(exchange, _ -> new ArrayDeque<>());
    }

    private Answer place() {
        if (!known) {
            known = true;
            knownAt = time.passed();
        }
        codes++;
        return new Answer.Code("wx" + codes, "weixin://wxpay/bizpayurl?pr=" + codes);
    }

    private Answer pay(Order order) {
        known = true;
        knownAt = time.passed();
        return time.passed().compareTo(paidAt) >= 0
                ? new Answer.Paid(receipt(order))
                : new Answer.Failed(Answer.Meaning.PAYING, "USERPAYING", "需要用户输入支付密码");
    }

    private Answer standing(Order order) {
        if (!known) {
            return new Answer.NoOrder();
        }
        var byCode = order.tradeType() == TradeType.MICROPAY;
        return closed
                ? new Answer.Closed(byCode ? "REVOKED" : "CLOSED")
                : new Answer.NotPaid(byCode ? "USERPAYING" : "NOTPAY");
    }

    private Answer reverse() {
        if (!known) {
            return new Answer.NoOrder();
        }
        closed = true;
        return new Answer.CloseAccepted();
    }

    private Answer close() {
        if (!known) {
            return new Answer.NoOrder();
        }
        if (!closesEarly && time.passed().minus(knownAt).compareTo(Duration.ofMinutes(5)) < 0) {
            return new Answer.Failed(Answer.Meaning.ASK, "INVALID_REQUEST", "订单创建不足5分钟");
        }
        closed = true;
        return new Answer.CloseAccepted();
    }

    static Receipt receipt(Order order) {
        return new Receipt(
                "SUCCESS",
                "4200000000202603140000000001",
                order.totalFee(),
                new Money(order.totalFee().fen()),
                "CNY",
                "OTHERS",
                "",
                "N",
                FakeTime.START,
                "SIGN");
    }

    /// What WeChat says once the money has gone back.
    static Receipt givenBack(Order order) {
        var paid = receipt(order);
        return new Receipt(
                "REFUND",
                paid.transactionId(),
                paid.totalFee(),
                paid.cashFee(),
                paid.feeType(),
                paid.bankType(),
                paid.payer(),
                paid.isSubscribe(),
                paid.timeEnd(),
                paid.sign());
    }
}
