package io.saoma.proof.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fault at every moment, with a customer who pays before it, after it, or never: the real gateway, driver and
/// rules over real HTTP, and in each cell the states that `States` names.
@Order(3)
@Execution(CONCURRENT)
class FaultMatrixTest {

    private static final Moment[] MOMENTS = Moment.values();
    private static final Customer[] CUSTOMERS = Customer.values();
    private static final int STALLS = 24;

    /// One moment of each call is played on journal and ledger, the others on a list.
    private static final Set<Moment> ON_DISK =
            Set.of(Moment.FIRST_PLACING, Moment.ASKING_WHILE_WAITING, Moment.CLOSING);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyFaultComesToItsRightEnd(Moment moment) {
        play("matrix, " + moment, rounds(), seed -> {
            try (var canary = new Canary()) {
                var cells = cells(moment, canary, seed).filter(cell -> !slow(cell));
                var complaints = complaints(moment, seed, cells.toList());
                canary.assertAlone();
                return complaints;
            }
        });
    }

    @Test
    void everyFaultThatOnlyPatienceEndsComesToItsRightEnd() {
        play("matrix, slow faults", rounds(), seed -> {
            try (var canary = new Canary();
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var cells = new ConcurrentLinkedQueue<>(Arrays.stream(Moment.values())
                        .flatMap(moment -> cells(moment, canary, seed))
                        .filter(FaultMatrixTest::slow)
                        .toList());
                Callable<List<String>> stall = () -> drain(cells, seed);
                var complaints = new ArrayList<String>();
                for (var told : threads.invokeAll(Collections.nCopies(STALLS, stall))) {
                    complaints.addAll(told.get());
                }
                return complaints;
            }
        });
    }

    @Test
    void twoFaultsInARowComeToAnEndThatBothBooksAgreeOn() {
        play("matrix, two faults in a row", Tier.chosen().of(300, 5_000, 100_000), seed -> {
            try (var canary = new Canary();
                    var stall = new Stall(Books.list(), seed)) {
                return pair(canary, new Random(seed)).complaints(stall);
            }
        });
    }

    private List<String> complaints(Moment moment, long seed, List<Cell> cells) throws IOException {
        var home = folder.resolve(moment + " " + seed);
        var clock = new Clock();
        var books = ON_DISK.contains(moment) ? Books.real(Files.createDirectory(home), clock) : Books.list();
        try (var stall = new Stall(books, clock, seed)) {
            return cells.stream()
                    .flatMap(cell -> cell.complaints(stall).stream())
                    .toList();
        }
    }

    private static List<String> drain(ConcurrentLinkedQueue<Cell> cells, long seed) throws IOException {
        try (var stall = new Stall(Books.list(), seed)) {
            return Stream.generate(cells::poll)
                    .takeWhile(cell -> cell != null)
                    .flatMap(cell -> cell.complaints(stall).stream())
                    .toList();
        }
    }

    private static Stream<Cell> cells(Moment moment, Canary canary, long seed) {
        return faults(moment, canary, new Random(seed)).stream()
                .flatMap(fault -> Arrays.stream(Customer.values())
                        .flatMap(customer -> States.of(fault.row(), moment, customer).stream()
                                .map(states -> new Cell(moment, List.of(fault), customer, Optional.of(states)))));
    }

    /// In an order of the seed's own, as what one fault leaves behind must not help or hurt at the next.
    private static List<Fault> faults(Moment moment, Canary canary, Random random) {
        var faults = new ArrayList<>(Catalogue.of(moment.call, canary.address(), random));
        Collections.shuffle(faults, random);
        return faults;
    }

    /// A fault of the moment's call, and one more that may hit any call after it.
    private static Cell pair(Canary canary, Random random) {
        var moment = MOMENTS[random.nextInt(MOMENTS.length)];
        var customer = CUSTOMERS[random.nextInt(CUSTOMERS.length)];
        var faults = faults(moment, canary, random).stream()
                .filter(fault -> !fault.slow() && fault.row() != Row.CLOSED)
                .toList();
        var second = Catalogue.ofAnyCall(canary.address(), random).stream()
                .filter(fault -> !fault.slow())
                .toList();
        return new Cell(
                moment,
                List.of(faults.get(random.nextInt(faults.size())), second.get(random.nextInt(second.size()))),
                customer,
                Optional.empty());
    }

    private static boolean slow(Cell cell) {
        return cell.faults().getFirst().slow();
    }

    private static long rounds() {
        return Tier.chosen().of(1, 5, 50);
    }

    /// One round of the machine; it says what is wrong.
    @FunctionalInterface
    private interface Round {
        List<String> of(long seed) throws IOException, InterruptedException, ExecutionException;
    }

    private static void play(String name, long rounds, Round round) {
        Tier.chosen().run(name, rounds, seed -> {
            try {
                var complaints = round.of(seed);
                if (!complaints.isEmpty()) {
                    Tally.add(Count.LOST, complaints.size());
                }
                assertEquals(0, complaints.size(), () -> "seed %d%n%s".formatted(seed, String.join("\n", complaints)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
