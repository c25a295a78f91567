package io.saoma.proof.matrix;

import io.saoma.payment.Answer;
import io.saoma.payment.AuthCode;
import io.saoma.payment.DriverStand;
import io.saoma.payment.NoGateway;
import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentGateway;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.Progress;
import io.saoma.payment.TradeType;
import io.saoma.payment.Wish;
import io.saoma.payment.Wishes;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.simulator.order.HeldCode.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One payment by the customer's own code from the scan to its end, with a fault at one exchange of it, and perhaps a
/// till that dies right after.
final class CodeStory extends NoGateway implements Wishes {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);
    private static final Duration AT_A_TIME = Duration.ofSeconds(5);

    final StringBuilder exchanges = new StringBuilder();
    boolean struck;

    private final Stall stall;
    private final String struckAt;
    private final Fault fault;
    private final boolean dies;
    private final Payment charged;
    private final Duration begun;
    private PaymentStatus status;
    private int sent;
    private boolean died;

    /// @param struckAt what the exchanges look like when the fault strikes: M charges, A asks, R reverses
    CodeStory(Stall stall, String struckAt, Fault fault, boolean dies) {
        this.stall = stall;
        this.struckAt = struckAt;
        this.fault = fault;
        this.dies = dies;
        var now = stall.clock.now();
        begun = now.uptime();
        charged =
                DriverStand.charge(stall.books.book(), stall.terms, Story.PRICE, TradeType.MICROPAY, now, stall.random);
        status = new PaymentStatus(charged, Progress.fresh(now), false, true, now);
    }

    /// What is wrong in the end, nothing where all is well.
    List<String> tell(Habit habit) {
        Tally.add(Count.FAULTS, 1);
        carry(Optional.of(new AuthCode(stall.weChat.phone().holdOut(habit))));
        if (died) {
            var now = stall.clock.now();
            status = new PaymentStatus(status.payment(), Progress.resumed(now), false, true, now);
            carry(Optional.empty());
        }
        return complaints();
    }

    private void carry(Optional<AuthCode> code) {
        DriverStand.carry(status, code, this, stall.books.book(), stall.clock, this, now -> status = now);
    }

    /// Paid is what WeChat has taken and not given back, and nothing else.
    private List<String> complaints() {
        var complaints = new ArrayList<String>();
        var number = charged.order().outTradeNo();
        var taken = stall.charges(number).size();
        var kept = taken
                - stall.weChat.givenBack().stream()
                        .filter(it -> it.charge().outTradeNo().equals(number))
                        .count();
        if (sent > 1 || taken > 1) {
            complain(Count.DOUBLED, "charged %d times, taken %d times".formatted(sent, taken), complaints);
        }
        switch (status.payment().state()) {
            case Paid _ when kept != 1 -> complain(Count.INVENTED, "paid, but WeChat keeps nothing", complaints);
            case Closed _, Refused _ when kept != 0 -> complain(Count.LOST, "WeChat keeps the money", complaints);
            case Paid _, Closed _, Refused _ -> {}
            case PaymentState open -> complaints.add("never ends: " + open);
        }
        return complaints.stream()
                .map(it -> "%s at %s%s: %s (%s)".formatted(fault, struckAt, dies ? ", dies" : "", it, exchanges))
                .toList();
    }

    private static void complain(Count count, String complaint, List<String> complaints) {
        Tally.add(count, 1);
        complaints.add(complaint);
    }

    @Override
    public Answer pay(Order order, AuthCode code) {
        var answer = exchange("M", gateway -> gateway.pay(order, code));
        sent += Fault.word(answer).startsWith("unsent") ? 0 : 1;
        return answer;
    }

    @Override
    public Answer ask(Order order) {
        return exchange("A", gateway -> gateway.ask(order));
    }

    @Override
    public Answer reverse(Order order) {
        return exchange("R", gateway -> gateway.reverse(order));
    }

    private Answer exchange(String letter, Function<PaymentGateway, Answer> call) {
        exchanges.append(letter);
        if (struck || !exchanges.toString().matches(struckAt)) {
            return call.apply(stall.gateway);
        }
        struck = true;
        var gateway = fault.slow() ? stall.impatient : stall.gateway;
        return stall.spoiled(fault.spoil(), () -> call.apply(gateway));
    }

    @Override
    public Optional<Wish> within(Duration time) {
        if (struck && dies && !died) {
            died = true;
            return Optional.of(Wish.STOP);
        }
        if (stall.clock.now().since(begun).compareTo(LONG_ENOUGH) > 0) {
            return Optional.of(Wish.STOP);
        }
        stall.pass(time, AT_A_TIME);
        return Optional.empty();
    }
}
