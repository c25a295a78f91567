package io.saoma.proof.matrix;

import io.saoma.payment.Answer;
import io.saoma.payment.AuthCode;
import io.saoma.payment.DriverStand;
import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentGateway;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.Progress;
import io.saoma.payment.Sighting;
import io.saoma.payment.Wish;
import io.saoma.payment.Wishes;
import io.saoma.sale.Money;
import io.saoma.simulator.phone.PhoneAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One payment from the wish to charge to its end, with faults at one moment of it.
///
/// It stands between the driver and everything else: it spoils exchanges, is the cashier's hand and the customer's, and
/// lets time pass, which leaps where only waiting would come.
final class Story implements PaymentGateway, Wishes {

    static final Money PRICE = new Money(1250);

    /// How far the machine follows a payment at its natural pace after the fault.
    private static final int EXCHANGES_AT_NATURAL_PACE = 3;

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);

    /// At the deadline, once an order can be closed, once WeChat has closed it by itself.
    private static final List<Duration> LEAPS =
            Stream.of(300, 303, 421, 425).map(Duration::ofSeconds).toList();

    final StringBuilder exchanges = new StringBuilder();
    final Payment charged;

    @Nullable
    Answer given;

    @Nullable
    PaymentState after;

    int visits;
    int unsent;

    private final Stall stall;
    private final Moment moment;
    private final List<Fault> faults;
    private final Customer customer;
    private final Duration begun;
    private PaymentStatus status;
    private int struck;
    private int leapsFrom;
    private boolean wished;
    private boolean codeSeen;
    private boolean paid;

    Story(Stall stall, Moment moment, List<Fault> faults, Customer customer) {
        this.stall = stall;
        this.moment = moment;
        this.faults = faults;
        this.customer = customer;
        var now = stall.clock.now();
        begun = now.uptime();
        charged = DriverStand.charge(stall.books.book(), stall.terms, PRICE, now, stall.random);
        status = new PaymentStatus(charged, Progress.fresh(now), false, true, now);
    }

    /// Returns the state at the end of it.
    PaymentState tell() {
        var before = stall.proxy.visits();
        carry();
        if (moment.wish == Wish.STOP) {
            var now = stall.clock.now();
            var left = stall.books.book().open(false).stream()
                    .filter(payment -> payment.order().equals(charged.order()))
                    .findFirst()
                    .orElseThrow();
            status = new PaymentStatus(left, Progress.resumed(now), false, true, now);
            carry();
        }
        visits = stall.proxy.visits() - before;
        return status.payment().state();
    }

    private void carry() {
        DriverStand.carry(status, this, stall.books.book(), stall.clock, this, this::told);
    }

    private void told(PaymentStatus now) {
        status = now;
        var state = now.payment().state();
        codeSeen = codeSeen || state instanceof Waiting;
        if (struck == 0 || now.asking()) {
            return;
        }
        if (after == null) {
            after = state;
        }
        if (customer == Customer.PAYS_AFTER && struck == faults.size()) {
            pay();
        }
    }

    /// The customer has scanned the code before, and taps on Pay now.
    private void pay() {
        if (codeSeen && !paid) {
            paid = stall.weChat.phone().pay(charged.order().outTradeNo()) instanceof PhoneAnswer.Done;
        }
    }

    @Override
    public Answer place(Order order) {
        return exchange("P", PaymentGateway::place, order);
    }

    @Override
    public Answer pay(Order order, AuthCode code) {
        return exchange("M", (gateway, asked) -> gateway.pay(asked, code), order);
    }

    @Override
    public Answer reverse(Order order) {
        return exchange("R", PaymentGateway::reverse, order);
    }

    @Override
    public Answer ask(Order order) {
        return exchange("A", PaymentGateway::ask, order);
    }

    @Override
    public Sighting find(PaymentNumber number) {
        throw new AssertionError("nobody looks for a number");
    }

    @Override
    public Answer close(Order order) {
        return exchange("C", PaymentGateway::close, order);
    }

    private Answer exchange(String letter, BiFunction<PaymentGateway, Order, Answer> call, Order order) {
        exchanges.append(letter);
        var answer = spoiled(call, order);
        unsent += Fault.word(answer).startsWith("unsent") ? 1 : 0;
        return answer;
    }

    private Answer spoiled(BiFunction<PaymentGateway, Order, Answer> call, Order order) {
        if (exchanges.toString().equals(moment.lostAt)) {
            return stall.spoiled(Cuts.inAnswer(0, true), () -> call.apply(stall.gateway, order));
        }
        if ((struck == 0 && !exchanges.toString().matches(moment.struckAt)) || struck == faults.size()) {
            return call.apply(stall.gateway, order);
        }
        if (customer == Customer.PAYS_BEFORE) {
            pay();
        }
        var fault = faults.get(struck);
        var gateway = fault.slow() ? stall.impatient : stall.gateway;
        var answer = stall.spoiled(fault.spoil(), () -> call.apply(gateway, order));
        given = given == null ? answer : given;
        struck++;
        leapsFrom = exchanges.length() + EXCHANGES_AT_NATURAL_PACE;
        return answer;
    }

    @Override
    public Optional<Wish> within(Duration time) {
        if (!wished && moment.wishedAfter(exchanges.toString())) {
            wished = true;
            return Optional.ofNullable(moment.wish);
        }
        var age = stall.clock.now().since(begun);
        if (age.compareTo(LONG_ENOUGH) > 0) {
            return Optional.of(Wish.STOP);
        }
        stall.clock.pass(leaps() ? leap(age, time) : time);
        return Optional.empty();
    }

    private boolean leaps() {
        if (struck == 0) {
            return moment.waitsForTheDeadline() && exchanges.toString().equals("PA");
        }
        return exchanges.length() >= leapsFrom;
    }

    private static Duration leap(Duration age, Duration time) {
        return LEAPS.stream()
                .filter(end -> end.compareTo(age.plus(time)) > 0)
                .findFirst()
                .map(end -> end.minus(age))
                .orElse(time);
    }
}
