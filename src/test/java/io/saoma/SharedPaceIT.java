package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.Handing;
import io.saoma.book.share.Pace;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;
import io.saoma.proof.share.Wire;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether a sale waits for the shared book, which it must not, however that is: `mvn test -Dtest=SharedPaceIT`.
///
/// Tills sell one after the other, each with a shared book in another state. Each sale is laid beside one at a till
/// that has none; a second till without shows how much is chance.
class SharedPaceIT {

    private static final int ROUNDS = Integer.getInteger("rounds", 250);
    private static final int WARM = 15;
    private static final long AFTER_MILLIS = 150;
    private static final double MOST = 1.05;
    private static final Basket TEA = new Basket(List.of(new Line("", "茶", new Money(8_00), 1)));

    @TempDir
    private Path folder;

    /// One till, and how long its sales took.
    private static final class Lane implements AutoCloseable {

        private final String name;
        private final Till till;
        private final Optional<Wire> wire;
        private final Optional<Handing> handing;
        private final AtomicReference<CountDownLatch> wanted = new AtomicReference<>(new CountDownLatch(0));
        private final AtomicReference<Predicate<PaymentStatus>> sign = new AtomicReference<>(_ -> false);
        private final List<Long> codes = new ArrayList<>();
        private final List<Long> greens = new ArrayList<>();

        Lane(String name, Path home, Optional<SharedPlace> shared, Wire.State state) throws IOException {
            this.name = name;
            till = new Till(
                    new Settings(
                            home,
                            new Settings.Shop("一号店", 1, "王小雨"),
                            new Settings.Payment(Settings.Gateway.SIMULATOR, Duration.ofMinutes(5)),
                            Optional.empty(),
                            Optional.of("zh")),
                    InstantSource.system());
            till.desk.listen(status -> {
                if (status.booked() && sign.get().test(status)) {
                    wanted.get().countDown();
                }
            });
            wire = shared.isPresent() ? Optional.of(new Wire(Server.POSTGRESQL::port)) : Optional.empty();
            wire.ifPresent(it -> it.become(state));
            handing = shared.map(place -> new Handing(
                    till.book, wire.orElseThrow().to(place), name, 1, home, InstantSource.system(), Pace.USUAL));
            handing.ifPresent(Handing::start);
        }

        void sell(boolean counts) throws InterruptedException {
            var code = timed(status -> status.payment().state() instanceof Waiting, () -> till.desk.charge(TEA, "王小雨"));
            var open = till.desk.open().getLast();
            var number = open.payment().order().outTradeNo();
            var green = timed(status -> status.payment().state() instanceof Paid, () -> {
                till.simulator.orElseThrow().phone().pay(number);
                open.check();
            });
            if (counts) {
                codes.add(code);
                greens.add(green);
            }
        }

        private long timed(Predicate<PaymentStatus> until, Runnable begin) throws InterruptedException {
            var latch = new CountDownLatch(1);
            sign.set(until);
            wanted.set(latch);
            var start = System.nanoTime();
            begin.run();
            assertTrue(latch.await(60, TimeUnit.SECONDS), name);
            return System.nanoTime() - start;
        }

        @Override
        public void close() throws IOException {
            if (wire.isPresent()) {
                wire.get().close();
            }
            handing.ifPresent(Handing::close);
            till.close();
        }
    }

    @Test
    void noSaleWaitsForIt() throws Exception {
        var place = Server.POSTGRESQL.prepared();
        var lanes = List.of(
                lane("none", Optional.empty(), Wire.State.WHOLE),
                lane("none again", Optional.empty(), Wire.State.WHOLE),
                lane("present", Optional.of(place), Wire.State.WHOLE),
                lane("slow", Optional.of(place), Wire.State.SLOW),
                lane("hanging", Optional.of(place), Wire.State.HANGING),
                lane("absent", Optional.of(place), Wire.State.CUT));
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("SharedPaceIT: -Dseed=" + seed);
        var random = new Random(seed);
        for (var round = 0; round < WARM + ROUNDS; round++) {
            // by chance: what one till does after its sale must not always fall on the same other one
            var row = new ArrayList<>(lanes);
            Collections.shuffle(row, random);
            for (var lane : row) {
                lane.sell(round >= WARM);
                // most of what follows a sale has happened before the next one begins, as it has in a shop
                var _ = new CountDownLatch(1).await(AFTER_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        var none = lanes.getFirst();
        var slow = new ArrayList<String>();
        for (var lane : lanes) {
            var code = median(ratios(lane.codes, none.codes));
            var green = median(ratios(lane.greens, none.greens));
            var said = "shared book %s: charge to code × %.3f, paid to green × %.3f".formatted(lane.name, code, green);
            System.out.println(said);
            if (code > MOST || green > MOST) {
                slow.add(said);
            }
        }
        assertEquals(List.of(), slow);
        for (var lane : lanes) {
            lane.close();
        }
    }

    private Lane lane(String name, Optional<SharedPlace> shared, Wire.State state) throws IOException {
        return new Lane(name, Files.createDirectory(folder.resolve(name)), shared, state);
    }

    /// Pair by pair, for a machine that is slow for a minute is so for all of them.
    private static List<Double> ratios(List<Long> times, List<Long> others) {
        return IntStream.range(0, times.size())
                .mapToObj(round -> (double) times.get(round) / others.get(round))
                .toList();
    }

    private static double median(List<Double> ratios) {
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }
}
