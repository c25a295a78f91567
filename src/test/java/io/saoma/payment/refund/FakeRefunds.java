package io.saoma.payment.refund;

import io.saoma.payment.FakeTime;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundStep.Exchange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// A small WeChat in the head: it knows each refund once, works on it for a while, and its answers can be bent one by
/// one.
final class FakeRefunds implements RefundGateway {

    record Call(Exchange exchange, Refund refund, Duration at) {}

    private final FakeTime time;
    private final Map<Exchange, Queue<RefundAnswer>> told = new EnumMap<>(Exchange.class);
    private final Map<Exchange, Queue<RefundAnswer>> broken = new EnumMap<>(Exchange.class);
    private final Map<String, Duration> known = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private Status becomes = Status.SUCCESS;
    private Duration after = Duration.ofMinutes(4);

    FakeRefunds(FakeTime time) {
        this.time = time;
    }

    /// What becomes of a refund so long after it was taken.
    FakeRefunds becomes(Status status, Duration later) {
        becomes = status;
        after = later;
        return this;
    }

    /// WeChat does its work, but the till is told this instead.
    FakeRefunds answers(Exchange exchange, RefundAnswer... answers) {
        queue(told, exchange).addAll(List.of(answers));
        return this;
    }

    /// This comes back, and nothing is done for it.
    FakeRefunds breaks(Exchange exchange, RefundAnswer... answers) {
        queue(broken, exchange).addAll(List.of(answers));
        return this;
    }

    List<Call> calls() {
        return calls;
    }

    List<Exchange> exchanges() {
        return calls.stream().map(Call::exchange).toList();
    }

    /// How many refunds WeChat has taken.
    int taken() {
        return known.size();
    }

    boolean givenBack(String number) {
        return known.containsKey(number) && status(number) == Status.SUCCESS;
    }

    @Override
    public RefundAnswer refund(Refund refund) {
        return call(Exchange.REFUND, refund);
    }

    @Override
    public RefundAnswer ask(Refund refund) {
        return call(Exchange.ASK, refund);
    }

    private RefundAnswer call(Exchange exchange, Refund refund) {
        calls.add(new Call(exchange, refund, time.passed()));
        time.pass(Duration.ofMillis(50));
        var nothing = queue(broken, exchange).poll();
        if (nothing != null) {
            return nothing;
        }
        var number = refund.outRefundNo();
        if (exchange == Exchange.REFUND) {
            known.putIfAbsent(number, time.passed());
        }
        var instead = queue(told, exchange).poll();
        return instead == null ? answer(exchange, number) : instead;
    }

    private RefundAnswer answer(Exchange exchange, String number) {
        if (exchange == Exchange.REFUND) {
            return new Accepted("50300" + number);
        }
        return known.containsKey(number)
                ? new Found(status(number), "50300" + number, "支付用户的零钱", Optional.empty())
                : new NotFound();
    }

    private Status status(String number) {
        var since = time.passed().minus(known.getOrDefault(number, Duration.ZERO));
        return since.compareTo(after) < 0 ? Status.PROCESSING : becomes;
    }

    private static Queue<RefundAnswer> queue(Map<Exchange, Queue<RefundAnswer>> queues, Exchange exchange) {
        return queues.computeIfAbsent(exchange, _ -> new ArrayDeque<>());
    }
}
