package io.saoma.proof.kill;

import io.saoma.proof.Jvm;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.kill.Point.Damage;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.Charge;
import io.saoma.simulator.order.CloseRule;
import io.saoma.simulator.order.Subscription;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Merchant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One home that is hurt again and again: each start is the recovery from the last blow and waits for the next one.
final class Life implements AutoCloseable {

    private static final Merchant KNOWN = Merchant.practice();
    private static final Duration HELD_BACK = Duration.ofSeconds(3);

    private final ShopHome home;
    private final Random random;
    private final Times times;
    private final Simulator weChat;
    private final Customer customer;
    private final Inquest inquest;

    Life(Path folder, long seed, Times times) throws IOException {
        this.times = times;
        random = new Random(seed);
        weChat = Simulator.start(SimulatorConfig.of(KNOWN)
                .withSeed(seed)
                .withSwitches(Switches.standard().withEarlyClose(CloseRule.ALLOW)));
        customer = new Customer(weChat, new Random(random.nextLong()));
        home = ShopHome.make(folder, KNOWN, weChat.baseUrl(), seed % 4 == 3);
        inquest = new Inquest(home, weChat);
    }

    List<String> broken() {
        return inquest.broken();
    }

    /// Comes to the point and kills there; `window` where the victim is the whole till with its screens.
    void kill(Point point, boolean window) throws IOException, InterruptedException {
        inquest.damage(point.before(), random);
        customer.become(point.customer());
        var passes = point.before() == Damage.LEDGER_LOST ? random.nextInt(4) : 0;
        var before = Set.copyOf(weChat.charges());
        var asked = new CountDownLatch(1);
        try (var _ = listen(point.way(), asked);
                var till = start(window, point.name(), passes, point.cashier())) {
            switch (point.way()) {
                case Point.Stands _ -> till.await(Word.AT);
                case Point.StandsLeaving _ -> {
                    till.await(Word.SETTLED);
                    till.askToLeave();
                    till.await(Word.AT);
                }
                case Point.Asked _ -> await(asked);
                case Point.Leaving _ -> {
                    await(asked);
                    till.askToLeave();
                    till.runsFor(Duration.ofMillis(random.nextInt(1500)));
                }
                case Point.Beside _ -> {
                    till.await(Word.USABLE);
                    beside();
                }
            }
            died(till, before);
        }
    }

    /// Kills at some microsecond, of the start or of the time after it.
    void killAnyTime(boolean window) throws IOException, InterruptedException {
        customer.become(Customer.Habit.ANY);
        var before = Set.copyOf(weChat.charges());
        try (var till = start(window, "never", 0, random.nextInt(3) == 0 ? "CANCEL" : "SELL")) {
            if (random.nextInt(3) == 0) {
                till.runsFor(within(times.usual()));
            } else {
                till.await(Word.USABLE);
                till.runsFor(within(Duration.ofSeconds(2)));
            }
            died(till, before);
        }
    }

    /// Kills a till with its window as soon as somebody can sell.
    void killUsable() throws IOException, InterruptedException {
        customer.become(Customer.Habit.ANY);
        var before = Set.copyOf(weChat.charges());
        try (var till = start(true, "never", 0, "SELL")) {
            till.await(Word.USABLE);
            died(till, before);
        }
    }

    /// The first sale of a life, so that there is something to lose.
    void begin() throws IOException, InterruptedException {
        customer.become(Customer.Habit.PAYS);
        var before = Set.copyOf(weChat.charges());
        try (var till = start(false, "recorded PaymentReceived", 0, "SELL")) {
            till.await(Word.AT);
            died(till, before);
        }
    }

    /// Ends the till in order at some time after it can be used.
    void leave() throws IOException, InterruptedException {
        customer.become(Customer.Habit.ANY);
        var before = Set.copyOf(weChat.charges());
        try (var till = start(true, "never", 0, random.nextInt(3) == 0 ? "CANCEL" : "SELL")) {
            till.await(Word.USABLE);
            till.runsFor(within(Duration.ofSeconds(2)));
            times.left(till.leave());
            inquest.judge().closed(inquest.left(till, before));
        }
        customer.outage();
    }

    /// The laptop sleeps while the customer pays; after it wakes the till finds the money at once.
    void sleep(Duration time) throws IOException, InterruptedException {
        customer.become(Customer.Habit.NEVER);
        var before = Set.copyOf(weChat.charges());
        try (var till = start(true, "never", 0, "WAIT")) {
            till.await(Word.SETTLED);
            var number = await(till, "CodeReceived");
            till.signal("STOP");
            weChat.phone().pay(number);
            if (random.nextBoolean()) {
                beside();
            }
            till.runsFor(time);
            till.signal("CONT");
            var woken = System.nanoTime();
            while (till.said(Word.RECORDED).stream().noneMatch(List.of("PaymentReceived", number)::equals)) {
                till.await(Word.RECORDED);
            }
            times.found(Duration.ofNanos(System.nanoTime() - woken));
            inquest.judge()
                    .charge(
                            Count.LOST,
                            till.said(Word.RECORDED).stream().anyMatch(List.of("ClosingStarted", number)::equals),
                            "given up after the sleep, though it was paid: " + number);
            died(till, before);
        }
    }

    /// A first till with a window, from which all later ones learn to start quickly.
    void train() throws IOException, InterruptedException {
        customer.become(Customer.Habit.PAYS);
        var command = Jvm.training("io.saoma.Victim", List.of(home.name(), "true", "never", "0", "SELL", "0"));
        try (var till = Child.start(command, true, home)) {
            till.await(Word.GREEN);
            till.leave();
        }
        Jvm.trained();
    }

    /// A last start to which nothing happens.
    void end() throws IOException, InterruptedException {
        customer.become(Customer.Habit.NEVER);
        weChat.phone().all().forEach(code -> weChat.phone().dropPlan(code.outTradeNo()));
        var before = Set.copyOf(weChat.charges());
        try (var till = start(true, "never", 0, "LOOK")) {
            till.await(Word.SETTLED);
            times.left(till.leave());
            inquest.judge().end(inquest.left(till, before));
        }
    }

    private String await(Child till, String event) throws InterruptedException {
        while (true) {
            till.await(Word.RECORDED);
            var last = till.said(Word.RECORDED).stream()
                    .filter(it -> it.getFirst().equals(event))
                    .toList();
            if (!last.isEmpty()) {
                return last.getLast().getLast();
            }
        }
    }

    /// Holds the answer back for which the way waits.
    private Subscription listen(Point.Way way, CountDownLatch arrived) {
        var call = way instanceof Point.Asked(var wanted) ? wanted : Call.ORDERQUERY;
        if (way instanceof Point.Asked || way instanceof Point.Leaving) {
            weChat.faults().on(call).always(Fault.hang(HELD_BACK));
        }
        return weChat.onRequest(request -> {
            if (request.path().equals(call.path())) {
                arrived.countDown();
            }
        });
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(5, TimeUnit.MINUTES)) {
            throw new AssertionError("no request came");
        }
    }

    private Child start(boolean window, String point, int passes, String cashier) throws IOException {
        var arguments = List.of(
                home.name(),
                Boolean.toString(window),
                point,
                Integer.toString(passes),
                cashier,
                Long.toString(random.nextLong()));
        return Child.start(Jvm.start("io.saoma.Victim", arguments), window, home);
    }

    /// A second till is turned away at once.
    private void beside() throws IOException, InterruptedException {
        var arguments = List.of(home.name(), "true", "never", "0", "LOOK", "0");
        try (var second = Child.start(Jvm.start("io.saoma.Victim", arguments), false, home)) {
            var code = second.ended();
            inquest.judge()
                    .charge(Count.DOUBLED, code != 3, "a second till was not turned away, but ended with " + code);
        }
    }

    private void died(Child till, Set<Charge> before) throws IOException {
        till.close();
        if (home.keyring() instanceof Keyring.Desktop) {
            till.tell(times);
        }
        Tally.add(Count.KILLS, 1);
        inquest.killed(till, before);
        customer.outage();
        weChat.faults().clear();
    }

    private Duration within(Duration time) {
        return Duration.ofNanos(1000 * random.nextLong(time.toNanos() / 1000));
    }

    @Override
    public void close() {
        weChat.close();
    }
}
