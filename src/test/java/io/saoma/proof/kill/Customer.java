package io.saoma.proof.kill;

import io.saoma.simulator.Simulator;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.phone.CodeState;
import io.saoma.simulator.phone.PhoneCode;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whoever stands before the till with a phone: pays before, during or after an outage, or never.
final class Customer {

    /// What the customer does with a code.
    enum Habit {
        PAYS,
        NEVER,
        /// Pays once the till has asked WeChat to close the order, which WeChat refuses.
        PAYS_LATE,
        /// As the dice fall.
        ANY
    }

    private final Simulator weChat;
    private final Random random;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Habit habit = Habit.ANY;

    Customer(Simulator weChat, Random random) {
        this.weChat = weChat;
        this.random = random;
        weChat.phone().onChange(this::look);
        weChat.onRequest(request -> {
            if (habit == Habit.PAYS_LATE
                    && Call.at(request.path()).filter(Call.CLOSEORDER::equals).isPresent()) {
                weChat.phone().pay(request.field("out_trade_no"));
            }
        });
    }

    void become(Habit wanted) {
        habit = wanted;
        if (wanted == Habit.PAYS_LATE) {
            weChat.faults().on(Call.CLOSEORDER).always(Fault.error("INVALID_REQUEST"));
        }
    }

    /// What happens to codes that can still be paid while the till is down.
    void outage() {
        habit = Habit.ANY;
        weChat.phone().codes().forEach(code -> dice(code.outTradeNo()));
    }

    private void look(PhoneCode code) {
        if (code.state() == CodeState.SHOWN && seen.add(code.outTradeNo())) {
            if (habit == Habit.PAYS) {
                weChat.phone().pay(code.outTradeNo());
            } else if (habit == Habit.ANY) {
                dice(code.outTradeNo());
            }
        }
    }

    private synchronized void dice(String outTradeNo) {
        switch (random.nextInt(4)) {
            case 0, 1 -> weChat.phone().pay(outTradeNo);
            case 2 -> weChat.phone().payIn(outTradeNo, Duration.ofMillis(random.nextInt(4000)));
            default -> weChat.phone().dropPlan(outTradeNo);
        }
    }
}
